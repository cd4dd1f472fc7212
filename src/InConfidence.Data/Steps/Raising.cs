using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>Raises what the policy requires of a record because of how things are: most failures are things that nobody did.</summary>
internal static class Raising
{
    public const string ContentField = "step";
    public const string AnswerField = "step.answer";
    private const string LookupPurpose = "step.name";

    /// <summary>Duties that a record does by reaching somebody: whoever holds one of these offices, or stands in for them.</summary>
    private static readonly Dictionary<string, Role[]> DoneByTelling = new(StringComparer.Ordinal)
    {
        ["tell-lead"] = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair],
        ["tell-head"] = [Role.Head, Role.Chair],
    };

    /// <summary>
    /// Holds the record as it now stands against the document. Each requirement that certainly applies becomes one step;
    /// one that was raised before is not raised again, answered or not.
    /// </summary>
    public static async Task RaiseStepsAsync(
        this UnitOfWork unit, RecordRow record, SchoolDirectory directory, PolicyDocument document, CancellationToken cancellation)
    {
        await unit.SaveAsync(cancellation);
        var situation = await unit.SituationOfAsync(record, directory, cancellation);
        await unit.KeepWayHomeAsync(record, situation, directory, cancellation);
        var ofWriter = await unit.RaiseWritersStepsAsync(record, directory, document, cancellation);
        var required = document.Explain(Act.Tell, situation).Requirements.Where(requirement => !ofWriter.Contains(requirement.Name)).ToList();
        if (required.Count == 0)
            return;
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        var told = await unit.DutiesDoneByReferralAsync(record, cancellation);
        var raised = await unit.Context.Steps.Where(step => step.Record == record.Id).Select(step => step.NameLookup).ToListAsync(cancellation);
        foreach (var requirement in required)
        {
            var lookup = unit.LookupOf(record.Id, requirement.Name);
            if (!raised.Exists(known => known.AsSpan().SequenceEqual(lookup)))
                unit.Context.Steps.Add(Step(unit, key, record, requirement, lookup, directory, document, told));
        }
    }

    /// <summary>Everything that is known of a record: what it says itself, then what the newest assessment says.</summary>
    public static async Task<Situation> SituationOfAsync(
        this UnitOfWork unit, RecordRow record, SchoolDirectory directory, CancellationToken cancellation)
    {
        var versions = await unit.Context.Versions.AsNoTracking().Where(version => version.Record == record.Id).OrderBy(version => version.Number).ToListAsync(cancellation);
        var standing = versions.Find(version => version.Kind == VersionKind.Signed) ?? versions.Last(version => version.Kind == VersionKind.BeingWritten);
        var matter = RecordMatter.Of(record, await ContentAsync(standing), directory, unit.Now);
        var situation = TellingFacts.Of(matter);
        var newest = await unit.Context.Assessments.AsNoTracking().Where(row => row.Record == record.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (newest is null)
            return await unit.WithReferralsAsync(situation, record, cancellation);
        var assessment = await unit.OpenAsync<Assessment>(newest.Content, Assessing.ContentField, cancellation);
        situation = HomeRule.WithSourceSettled(assessment.Over(situation), assessment.Known);
        // Danger that was said after somebody had assessed it is not outvoted by what they said before.
        foreach (var later in versions.Where(version => version.At > newest.At))
            if ((await ContentAsync(later)).Danger == true)
                situation = situation.With(Vocabulary.Find("harm.immediate")!, true);
        // Neither is that somebody is kept away from the student.
        if (matter.IsSomebodyBarred)
            situation = situation.With(Vocabulary.Find(HomeRule.SomebodyIsBarred)!, true);
        return await unit.WithReferralsAsync(situation, record, cancellation);

        Task<DraftContent> ContentAsync(RecordVersionRow version) => unit.OpenAsync<DraftContent>(version.Content, Releasing.VersionField, cancellation);
    }

    /// <summary>Puts a step on a record that no requirement of the document raises: what follows from a decision taken about it.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="record">The record.</param>
    /// <param name="content">What must be done.</param>
    /// <param name="of">What raised it; the same is raised once.</param>
    /// <param name="dueAt">From when it is late.</param>
    public static void RaiseStep(this UnitOfWork unit, RecordKey key, RecordId record, StepContent content, string of, DateTimeOffset? dueAt) =>
        unit.Context.Steps.Add(new StepRow
        {
            Id = StepId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record,
            NameLookup = unit.LookupOf(record, content.Name, of),
            Content = unit.Seal(key, ContentField, content),
            RaisedAt = unit.Now,
            DueAt = dueAt,
        });

    /// <summary>By what a step is found again that a record requires of itself.</summary>
    public static byte[] LookupOf(this UnitOfWork unit, RecordId record, string name) => unit.School.Keys.Lookup(LookupPurpose, $"{record} {name}");

    /// <summary>By what a step is found again that follows from something.</summary>
    public static byte[] LookupOf(this UnitOfWork unit, RecordId record, string name, string of) => unit.School.Keys.Lookup(LookupPurpose, $"{record} {name} {of}");

    /// <summary>What a step is that a requirement of a document raises.</summary>
    public static StepContent ContentOf(Requirement requirement, PolicyDocument document) => new(
        requirement.Name, requirement.Who, requirement.What, requirement.By,
        requirement.Sentence.Length > 0 ? requirement.Sentence : requirement.What,
        [.. requirement.Clauses.Select(clause => new StepClause(clause, ClauseTitles.Of(document, clause)))], document.Hash);

    private static StepRow Step(
        UnitOfWork unit, RecordKey key, RecordRow record, Requirement requirement, byte[] lookup, SchoolDirectory directory, PolicyDocument document, IReadOnlySet<string> told)
    {
        var isReferred = told.Contains(requirement.What);
        var isDone = isReferred || (DoneByTelling.TryGetValue(requirement.What, out var offices) && record.Alerts.Exists(alert => offices.Contains(alert.AsRole)));
        return new StepRow
        {
            Id = StepId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record.Id,
            NameLookup = lookup,
            Content = unit.Seal(key, ContentField, ContentOf(requirement, document)),
            RaisedAt = unit.Now,
            DueAt = StepDue.Of(requirement.By, unit.Now, record.Level, directory),
            AnsweredAt = isDone ? unit.Now : null,
            Answer = isDone ? unit.Seal(key, AnswerField, new StepAnswer(IsDone: true, isReferred ? ReferralSteps.Words : "", ByTelling: true)) : null,
        };
    }
}
