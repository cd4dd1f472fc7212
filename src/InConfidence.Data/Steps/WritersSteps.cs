using InConfidence.Alerts;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// What a document requires in person of whoever wrote something (R27). It is raised from what they wrote themselves, and
/// when they wrote it or time has passed: nothing that anybody else knows or does shows in it. The writer sees and answers it.
/// </summary>
internal static class WritersSteps
{
    private const string LookupPurpose = "step.of-writer";

    /// <summary>How many a record has; what is required beyond them stands among its other steps.</summary>
    private const int Most = 3;

    /// <summary>The words of a document for whoever writes.</summary>
    private static readonly string[] Writers = ["teacher", "writer", "teller"];

    /// <summary>By what the steps of a record's writer are found, whatever else must be done about it.</summary>
    public static IReadOnlyList<byte[]> LookupsOf(OpenSchool school, RecordId record) =>
        [.. Enumerable.Range(1, Most).Select(number => school.Keys.Lookup(LookupPurpose, $"{record} {number}"))];

    /// <summary>Whether one of these steps of a record is its writer's.</summary>
    public static bool AreAmong(OpenSchool school, IReadOnlyList<StepRow> steps) =>
        steps.Count > 0 && LookupsOf(school, steps[0].Record) is var lookups && steps.Any(step => lookups.Any(lookup => lookup.AsSpan().SequenceEqual(step.NameLookup)));

    /// <summary>Whether a requirement is of whoever writes.</summary>
    public static bool AreOf(Requirement requirement) => Writers.Contains(requirement.Who);

    /// <summary>Raises what is not raised yet, each once. The names of all of them.</summary>
    public static async Task<IReadOnlySet<string>> RaiseWritersStepsAsync(
        this UnitOfWork unit, RecordRow record, SchoolDirectory directory, PolicyDocument document, CancellationToken cancellation)
    {
        var lookups = LookupsOf(unit.School, record.Id);
        var raised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in await unit.Context.Steps.Where(step => step.Record == record.Id && lookups.Contains(step.NameLookup)).Select(step => step.Content).ToListAsync(cancellation))
            raised.Add((await unit.OpenAsync<StepContent>(text, Raising.ContentField, cancellation)).Name);
        if (record.Writer == PersonId.WithoutAccount || (unit.Because.Who.Person is { } actor && actor != record.Writer))
            return raised;
        var written = await AsWrittenAsync(unit, record, directory, cancellation);
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        var required = document.Explain(Act.Tell, TellingFacts.Of(written)).Requirements.Where(required => AreOf(required) && !raised.Contains(required.Name));
        foreach (var requirement in required.Take(Most - raised.Count))
        {
            unit.Context.Steps.Add(new StepRow
            {
                Id = StepId.From(unit.NewId()),
                School = unit.School.Id,
                Record = record.Id,
                NameLookup = lookups[raised.Count],
                Content = unit.Seal(key, Raising.ContentField, Raising.ContentOf(requirement, document)),
                RaisedAt = unit.Now,
                DueAt = StepDue.Of(requirement.By, unit.Now, written.IsDangerSaid ? AlertLevel.Danger : AlertLevel.Ordinary, directory),
            });
            raised.Add(requirement.Name);
        }
        return raised;
    }

    private static async Task<RecordMatter> AsWrittenAsync(UnitOfWork unit, RecordRow record, SchoolDirectory directory, CancellationToken cancellation)
    {
        var versions = await unit.Context.Versions.AsNoTracking().Where(version => version.Record == record.Id && version.By == record.Writer).OrderBy(version => version.Number).ToListAsync(cancellation);
        var contents = new List<(VersionKind Kind, DraftContent Content)>();
        foreach (var version in versions)
            contents.Add((version.Kind, await unit.OpenAsync<DraftContent>(version.Content, Releasing.VersionField, cancellation)));
        var standing = contents.FindLast(one => one.Kind == VersionKind.Signed) is { Content: { } signed } ? signed : contents.FindLast(one => one.Kind == VersionKind.BeingWritten).Content;
        return RecordMatter.AsWritten(record, standing, contents.Exists(one => one.Content.Danger == true), directory, unit.Now);
    }
}
