using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>What a referral wants of whoever answers for its record.</summary>
internal enum ReferralStep
{
    Make,
    Chase,
    Escalate,
    View,
}

/// <summary>The steps that a referral puts on its record, each answered by what is done with it. Late, they climb like any other.</summary>
internal sealed class ReferralSteps(UnitOfWork unit, RecordKey key, RecordId record, ReferralId referral, ReferralContent content, SchoolDirectory directory)
{
    /// <summary>Who did what a requirement asks for, where a referral did.</summary>
    public const string Words = "by a referral";

    private const string WorkingDay = "end of next working day";

    /// <summary>It is to be phoned and sent.</summary>
    public void Make(string of) => Raise(ReferralStep.Make, $"Phone {content.Whom}, then send the referral.", "L2", of);

    /// <summary>They have not answered within a working day.</summary>
    public void Chase(string of) => Raise(ReferralStep.Chase, $"Chase {content.Whom}: ask what was decided about the referral.", "R26", of);

    /// <summary>They have not answered when they were chased, or within a second working day.</summary>
    public void Escalate(string of) => Raise(ReferralStep.Escalate, $"Escalate the referral to {content.Whom}, by the local procedure.", "R26", of);

    /// <summary>It is not to be sent.</summary>
    public void View(string of) => Raise(ReferralStep.View, $"Give a second view: a referral to {content.Whom} is not to be sent.", "R23", of);

    /// <summary>Whether such a step of this referral waits to be answered.</summary>
    public async Task<bool> IsOpenAsync(ReferralStep step, CancellationToken cancellation)
    {
        foreach (var row in await unit.Context.Steps.AsNoTracking().Where(row => row.Record == record && row.AnsweredAt == null).ToListAsync(cancellation))
            if (IsOfThis(await unit.OpenAsync<StepContent>(row.Content, Raising.ContentField, cancellation), step))
                return true;
        return false;
    }

    /// <summary>Nobody did the open steps of this referral that are named: something else came first.</summary>
    public Task OvertakeAsync(PersonId by, string reason, CancellationToken cancellation, params ReferralStep[] steps) =>
        AnswerAsync(by, new StepAnswer(IsDone: false, $"Overtaken: {reason}."), cancellation, steps);

    /// <summary>Answers the open steps of this referral that are named.</summary>
    public Task AnswerAsync(PersonId by, StepAnswer answer, CancellationToken cancellation, params ReferralStep[] steps) =>
        AnswerAsync(step => steps.Any(one => IsOfThis(step, one)), by, answer, cancellation);

    /// <summary>Answers what the policy requires of the record and this referral has done.</summary>
    public Task AnswerDutiesAsync(PersonId by, CancellationToken cancellation, params string[] duties) =>
        AnswerAsync(step => step.Referral is null && duties.Contains(step.What), by, new StepAnswer(IsDone: true, $"Done {Words}."), cancellation);

    /// <summary>To whom what was told, when and why stands in the referral: nobody writes it down again.</summary>
    public async Task AnswerWritingDownAsync(PersonId by, CancellationToken cancellation)
    {
        var lookup = unit.LookupOf(record, "record-what-was-told", content.Decision.ToString());
        foreach (var row in await unit.Context.Steps.Where(step => step.Record == record && step.AnsweredAt == null && step.NameLookup == lookup).ToListAsync(cancellation))
            Answer(row, by, new StepAnswer(IsDone: true, $"Done {Words}."));
    }

    private async Task AnswerAsync(Func<StepContent, bool> isAnswered, PersonId by, StepAnswer answer, CancellationToken cancellation)
    {
        foreach (var row in await unit.Context.Steps.Where(step => step.Record == record && step.AnsweredAt == null).ToListAsync(cancellation))
            if (isAnswered(await unit.OpenAsync<StepContent>(row.Content, Raising.ContentField, cancellation)))
                Answer(row, by, answer);
    }

    private void Answer(StepRow row, PersonId by, StepAnswer answer) =>
        (row.AnsweredAt, row.AnsweredBy, row.Answer) = (unit.Now, by, unit.Seal(key, Raising.AnswerField, answer));

    private void Raise(ReferralStep step, string sentence, string clause, string of)
    {
        var policy = directory.PolicyOn(directory.Calendar.Day(unit.Now));
        var raised = new StepContent(
            NameOf(step), content.Who, NameOf(step), WorkingDay, sentence, [new StepClause(clause, ClauseTitles.Of(policy, clause))], policy.Hash, referral.Value);
        unit.RaiseStep(key, record, raised, $"{referral} {of}", directory.Calendar.EndOfWorkingDays(unit.Now, 1));
    }

    private bool IsOfThis(StepContent content, ReferralStep step) => content.Referral == referral.Value && content.Name == NameOf(step);

    private static string NameOf(ReferralStep step) => $"referral-{step.ToString().ToLowerInvariant()}";
}
