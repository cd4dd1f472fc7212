using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>What became of saving what is being written.</summary>
public abstract record ReferralDraftOutcome
{
    private ReferralDraftOutcome() { }

    public sealed record Saved(DateTimeOffset At, string Words) : ReferralDraftOutcome;

    /// <summary>It was changed on another page meanwhile. Nothing was replaced.</summary>
    public sealed record ChangedElsewhere(string Current) : ReferralDraftOutcome;

    /// <summary>It is no draft any more: it was sent, answered or taken back.</summary>
    public sealed record NoDraft : ReferralDraftOutcome;

    public sealed record NotFound : ReferralDraftOutcome;
}

/// <summary>Begins the referral of a record to somebody outside, and keeps what is written to them. It rests on a decision that they are told (L2, R23, R36).</summary>
public static class Referring
{
    /// <summary>Decides that somebody is told, as on the page about telling, and begins the referral.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who refers.</param>
    /// <param name="id">The record.</param>
    /// <param name="referral">What the page offered: pressing twice begins one.</param>
    /// <param name="question">What the policy is asked.</param>
    /// <param name="content">What was decided.</param>
    /// <param name="seen">The number of the newest decision that whoever refers has seen, 0 for none.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<SharingOutcome> ReferAsync(
        this UnitOfWork unit, Reader reader, RecordId id, ReferralId referral, SharingQuestion question, SharingContent content, int seen, CancellationToken cancellation)
    {
        if (await unit.BegunAsync(id, referral, cancellation) is { } begun)
            return begun;
        var outcome = await unit.DecideSharingAsync(reader, id, question, content, seen, cancellation, isReferral: true);
        if (outcome is SharingOutcome.Saved saved)
            await unit.BeginAsync(reader, id, referral, new ReferralContent(question.Recipient, saved.Id, WhoOf(reader)), cancellation);
        return outcome;
    }

    /// <summary>Begins the referral to somebody of whom it was decided already that they are told: one, whoever begins it at the same time.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who refers.</param>
    /// <param name="id">The record.</param>
    /// <param name="referral">What the page offered: pressing twice begins one.</param>
    /// <param name="begun">To whom, and what was typed. The decision and who refers are put into it here.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<SharingOutcome> ReferAsDecidedAsync(
        this UnitOfWork unit, Reader reader, RecordId id, ReferralId referral, ReferralContent begun, CancellationToken cancellation)
    {
        if (await unit.BegunAsync(id, referral, cancellation) is { } before)
            return before;
        if (await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, id).SingleOrDefaultAsync(cancellation) is not { } record)
            return Not(unit, new SharingOutcome.NotFound());
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        if ((await unit.Context.SharingsOfAsync(unit.School, reader, id, record.AdultInvolved, key, cancellation)).LastOrDefault(sharing => sharing.Content.Recipient == Vocabulary.Of(begun.Recipient).Name) is not { } decided)
            return Not(unit, new SharingOutcome.NotFound());
        if (decided.Content.Choice is not (SharingChoice.Share or SharingChoice.SharePartly))
            return Not(unit, new SharingOutcome.DecidedMeanwhile(decided));
        var open = await unit.Context.Referrals.Where(row => row.Record == id && row.EndedAt == null).Select(row => row.Id).ToListAsync(cancellation);
        if ((await unit.Context.ReferralsOfAsync(unit.School, id, key, cancellation)).LastOrDefault(one => open.Contains(one.Id) && one.Content.Decision == decided.Id) is { } other)
            return Not(unit, new SharingOutcome.BegunMeanwhile(other.Id, other.By));
        await unit.BeginAsync(reader, id, referral, begun with { Decision = decided.Id, Who = WhoOf(reader) }, cancellation);
        return new SharingOutcome.Saved(decided.Id);
    }

    /// <summary>
    /// Changes what is being written. <paramref name="change"/> gets what is saved and returns what shall be, or null when it
    /// was changed elsewhere meanwhile. Saving it is no act of its own.
    /// </summary>
    public static Task<ReferralDraftOutcome> SaveReferralDraftAsync(
        this OpenSchool school, Reader reader, RecordId id, ReferralId referral, Func<string, string?> change, CancellationToken cancellation) =>
        school.KeepAsync<ReferralDraftOutcome>(
            Actor.Machine("draft"),
            async (unit, token) =>
            {
                if (await unit.FindReferralAsync(reader, id, referral, token) is not { } found)
                    return new ReferralDraftOutcome.NotFound();
                if (!found.View.IsDraft)
                    return new ReferralDraftOutcome.NoDraft();
                if (change(found.View.Draft) is not { } words)
                    return new ReferralDraftOutcome.ChangedElsewhere(found.View.Draft);
                found.Row.Draft = unit.SealDraft(await unit.KeyAsync(found.Record.KeyId, token), found.Row.Draft, ReferralFields.Draft, new ReferralDraft(words));
                return new ReferralDraftOutcome.Saved(unit.Now, words);
            },
            cancellation);

    /// <summary>The referral, where the reader answers for its record.</summary>
    internal static async Task<FoundReferral?> FindReferralAsync(this UnitOfWork unit, Reader reader, RecordId id, ReferralId referral, CancellationToken cancellation)
    {
        var record = await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, id).Include(row => row.People).Include(row => row.Alerts).SingleOrDefaultAsync(cancellation);
        if (record is null || await unit.Context.Referrals.SingleOrDefaultAsync(row => row.Id == referral && row.Record == id, cancellation) is not { } row)
            return null;
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        return new FoundReferral(record, row, (await unit.Context.ViewsAsync(unit.School, [row], _ => key, cancellation))[0]);
    }

    private static async Task<SharingOutcome?> BegunAsync(this UnitOfWork unit, RecordId id, ReferralId referral, CancellationToken cancellation)
    {
        if (await unit.Context.Referrals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == referral, cancellation) is not { } taken)
            return null;
        unit.Nothing();
        return taken.Record == id && taken.By == unit.Because.Who.Person
            ? new SharingOutcome.Saved((await unit.OpenAsync<ReferralContent>(taken.Content, ReferralFields.Content, cancellation)).Decision)
            : new SharingOutcome.NotFound();
    }

    private static async Task BeginAsync(this UnitOfWork unit, Reader reader, RecordId id, ReferralId referral, ReferralContent content, CancellationToken cancellation)
    {
        var record = await unit.Context.Records.SingleAsync(row => row.Id == id, cancellation);
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        unit.Context.Referrals.Add(new ReferralRow
        {
            Id = referral,
            School = unit.School.Id,
            Record = id,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, ReferralFields.Content, content),
        });
        new ReferralSteps(unit, key, id, referral, content, reader.Directory).Make("1");
        unit.About(id);
        unit.Concerning(key);
    }

    private static SharingOutcome Not(UnitOfWork unit, SharingOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }

    private static string WhoOf(Reader reader) => SharingQuestion.IsLead(reader) ? "safeguarding-lead" : reader.Holds(Role.Head) ? "head" : "chair";
}

/// <summary>A referral with its record, found by somebody who answers for it.</summary>
internal sealed record FoundReferral(RecordRow Record, ReferralRow Row, ReferralView View);
