using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Records;
using InConfidence.Referrals;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>What became of an act.</summary>
public abstract record ReferralOutcome
{
    private ReferralOutcome() { }

    /// <summary>It is saved, or was before.</summary>
    public sealed record Saved(ReferralActView Kept) : ReferralOutcome;

    /// <summary>
    /// Somebody has done something with the referral since, after which this cannot be, or which whoever acts has not seen; or the same page
    /// saved something else before. Nothing was saved.
    /// </summary>
    public sealed record Meanwhile : ReferralOutcome;

    /// <summary>What is written was changed since whoever sends it looked: nothing was sent.</summary>
    public sealed record WordsChanged : ReferralOutcome;

    public sealed record NotFound : ReferralOutcome;
}

/// <summary>
/// What is done with a referral (L2, R23, R26): they are phoned first, it is sent, chased when nobody has answered within a working day,
/// and escalated; or it is taken back with a reason and a second view. Each act stands beside the others and is never changed.
/// </summary>
public static class ReferralActing
{
    /// <summary>What the policy calls asking them again.</summary>
    private const string Chasing = "chase-referral";

    private const string Answered = "they have answered";

    private static readonly StepAnswer Done = new(IsDone: true, "");

    /// <param name="unit">The act.</param>
    /// <param name="reader">Who acts.</param>
    /// <param name="id">The record.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="offered">What the page offered: pressing twice does it once.</param>
    /// <param name="content">What was done. What is sent must be what is written.</param>
    /// <param name="seen">How many acts whoever acts has seen, where it rests on them; null where it happened whatever they are.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<ReferralOutcome> ActOnReferralAsync(
        this UnitOfWork unit, Reader reader, RecordId id, ReferralId referral, Guid offered, ReferralActContent content, int? seen, CancellationToken cancellation)
    {
        if (await unit.FindReferralAsync(reader, id, referral, cancellation) is not { } found)
            return Not(unit, new ReferralOutcome.NotFound());
        if (found.View.Acts.FirstOrDefault(act => act.Id == offered) is { } before)
            return Not(unit, before.By == reader.Id && before.Content == content ? new ReferralOutcome.Saved(before) : new ReferralOutcome.Meanwhile());
        if (await unit.Context.ReferralActs.AnyAsync(act => act.Id == offered, cancellation))
            return Not(unit, new ReferralOutcome.NotFound());
        if (!found.View.May(content.Act, reader.Id) || (seen is { } number && number != found.View.Acts.Count))
            return Not(unit, new ReferralOutcome.Meanwhile());
        if (content.Act == ReferralAct.Sent && content.Words != found.View.Draft)
            return Not(unit, new ReferralOutcome.WordsChanged());
        var key = await unit.KeyAsync(found.Record.KeyId, cancellation);
        unit.Context.ReferralActs.Add(new ReferralActRow
        {
            Id = offered,
            School = unit.School.Id,
            Record = id,
            Referral = referral,
            Number = found.View.Acts.Count + 1,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, ReferralFields.Act, content),
        });
        var steps = new ReferralSteps(unit, key, id, referral, found.View.Content, reader.Directory);
        await FollowAsync(unit, reader, found, content, steps, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new ReferralOutcome.Saved(new ReferralActView(offered, reader.Id, unit.Now, content));
    }

    /// <summary>The number of a printed copy, from which nothing follows but that it is this one.</summary>
    public static string NumberOfCopy(this OpenSchool school, ReferralId referral, Guid offered) =>
        PaperNumber.InHalves(school.Keys.Lookup("referral.copy", $"{referral} {offered:N}"));

    private static Task FollowAsync(
        UnitOfWork unit, Reader reader, FoundReferral found, ReferralActContent content, ReferralSteps steps, CancellationToken cancellation) => content.Act switch
        {
            _ when content.IsUnanswered => Task.CompletedTask,
            ReferralAct.Phoned => MadeAsync(unit, reader, found, steps, cancellation),
            ReferralAct.Sent => SendAsync(unit, reader, found, steps, cancellation),
            ReferralAct.Chased or ReferralAct.Escalated => AskAgainAsync(unit, reader, found, content.Act, steps, cancellation),
            ReferralAct.Answered => AnswerAsync(unit, reader, found, content, steps, cancellation),
            ReferralAct.Withdrawn or ReferralAct.Viewed => TakeBackAsync(unit, reader, found, content, steps, cancellation),
            _ => Task.CompletedTask,
        };

    private static async Task SendAsync(UnitOfWork unit, Reader reader, FoundReferral found, ReferralSteps steps, CancellationToken cancellation)
    {
        await unit.DisposeAsync(found.Row.Draft!.Value, cancellation);
        found.Row.Draft = null;
        await steps.AnswerAsync(reader.Id, Done, cancellation, ReferralStep.Make);
        Wait(unit, reader, found.Row, waited: 0);
        await MadeAsync(unit, reader, found, steps, cancellation);
    }

    private static async Task AskAgainAsync(
        UnitOfWork unit, Reader reader, FoundReferral found, ReferralAct act, ReferralSteps steps, CancellationToken cancellation)
    {
        await steps.AnswerAsync(reader.Id, Done, cancellation, act == ReferralAct.Chased ? ReferralStep.Chase : ReferralStep.Escalate);
        if (act == ReferralAct.Escalated)
            await steps.OvertakeAsync(reader.Id, "it was escalated", cancellation, ReferralStep.Chase);
        await steps.AnswerDutiesAsync(reader.Id, cancellation, Chasing);
        Wait(unit, reader, found.Row, waited: 1);
    }

    /// <summary>Not sending it waits for a second person, who ends it or opens it again.</summary>
    private static async Task TakeBackAsync(
        UnitOfWork unit, Reader reader, FoundReferral found, ReferralActContent content, ReferralSteps steps, CancellationToken cancellation)
    {
        var of = $"{found.View.Acts.Count + 1}";
        if (content.Act == ReferralAct.Withdrawn)
        {
            await steps.AnswerAsync(reader.Id, new StepAnswer(IsDone: false, content.Why), cancellation, ReferralStep.Make);
            steps.View(of);
            return;
        }
        await steps.AnswerAsync(reader.Id, Done with { Words = content.Words }, cancellation, ReferralStep.View);
        if (content.Agrees == true)
            found.Row.EndedAt = unit.Now;
        else
            steps.Make(of);
    }

    /// <summary>They have been told: what the policy requires of it is done, and what follows from it is required.</summary>
    private static async Task MadeAsync(UnitOfWork unit, Reader reader, FoundReferral found, ReferralSteps steps, CancellationToken cancellation)
    {
        found.Row.MadeAt ??= unit.Now;
        await steps.AnswerDutiesAsync(reader.Id, cancellation, ReferredFacts.DutiesOf(found.View.Content.Recipient));
        await steps.AnswerWritingDownAsync(reader.Id, cancellation);
        await unit.RaiseStepsAsync(found.Record, reader.Directory, reader.Policy, cancellation);
    }

    /// <summary>An answer that is not accepted goes on like one that has not come, and one by telephone may leave it to be sent.</summary>
    private static async Task AnswerAsync(
        UnitOfWork unit, Reader reader, FoundReferral found, ReferralActContent content, ReferralSteps steps, CancellationToken cancellation)
    {
        if (content.IsToBeSent != true)
            await steps.AnswerAsync(reader.Id, Done, cancellation, ReferralStep.Make);
        await steps.OvertakeAsync(reader.Id, Answered, cancellation, ReferralStep.Chase);
        await steps.AnswerDutiesAsync(reader.Id, cancellation, Chasing);
        if (content.Agrees == false)
        {
            Wait(unit, reader, found.Row, waited: 1);
            return;
        }
        await steps.OvertakeAsync(reader.Id, Answered, cancellation, ReferralStep.Escalate);
        found.Row.DueAt = null;
        if (content.IsToBeSent != true)
            found.Row.EndedAt = unit.Now;
        else if (!await steps.IsOpenAsync(ReferralStep.Make, cancellation))
            steps.Make($"{found.View.Acts.Count + 1}");
        await unit.RaiseStepsAsync(found.Record, reader.Directory, reader.Policy, cancellation);
    }

    private static void Wait(UnitOfWork unit, Reader reader, ReferralRow row, int waited) =>
        (row.DueAt, row.Waited) = (reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1), waited);

    private static ReferralOutcome Not(UnitOfWork unit, ReferralOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }
}
