using System.Globalization;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sealing;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>Reads steps. Whoever calls has made sure that the reader answers for the record, or wrote it where it is read as its writer's, and records the opening.</summary>
public static class StepReading
{
    /// <summary>How many open steps the desk shows.</summary>
    private const int Most = 50;

    /// <summary>What is still required in person of whoever wrote a record: asked for by that writer, about a draft of theirs.</summary>
    public static async Task<IReadOnlyList<StepView>> OpenWritersStepsAsync(this OpenSchool school, RecordId record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await context.OpenWritersStepsAsync(school, [record], cancellation);
    }

    /// <summary>Open ones first, the earliest due before the others; then those that were answered, the newest first.</summary>
    internal static async Task<IReadOnlyList<StepView>> StepsOfAsync(
        this StoreContext context, OpenSchool school, Reader reader, RecordRow record, RecordKey key, CancellationToken cancellation)
    {
        var rows = await context.Steps.AsNoTracking().Where(step => step.Record == record.Id).ToListAsync(cancellation);
        var texts = await TextsAsync(context, rows, cancellation);
        return
        [
            .. rows.Select(row => View(school, key, row, texts)).Where(step => Silences.MaySee(reader, record.AdultInvolved, step))
                .OrderBy(step => !step.IsOpen).ThenByDescending(step => step.AnsweredAt).ThenBy(step => step.DueAt ?? DateTimeOffset.MaxValue)
                .ThenBy(step => step.RaisedAt).ThenBy(step => step.Sentence, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is required in person of the writer of a record, as the writer sees it: not in what words somebody else answered it.</summary>
    internal static async Task<IReadOnlyList<StepView>> WritersStepsAsync(
        this StoreContext context, OpenSchool school, Reader writer, RecordId record, RecordKey key, CancellationToken cancellation)
    {
        var lookups = WritersSteps.LookupsOf(school, record);
        var rows = await context.Steps.AsNoTracking().Where(step => step.Record == record && lookups.Contains(step.NameLookup)).OrderBy(step => step.RaisedAt).ToListAsync(cancellation);
        var texts = await TextsAsync(context, rows, cancellation);
        return [.. rows.Select(row => View(school, key, row, texts)).Select(step => step.AnsweredBy == writer.Id || step.Answer is null ? step : step with { Answer = step.Answer with { Words = "" } })];
    }

    /// <summary>What is open of that in several records, the earliest due first.</summary>
    internal static async Task<IReadOnlyList<StepView>> OpenWritersStepsAsync(
        this StoreContext context, OpenSchool school, IReadOnlyList<RecordId> records, CancellationToken cancellation)
    {
        // A lookup is of one record: asked for the records as well, a database looks for every pair of them.
        var lookups = records.SelectMany(record => WritersSteps.LookupsOf(school, record)).ToList();
        var found = await context.Steps.AsNoTracking().Where(step => lookups.Contains(step.NameLookup) && step.AnsweredAt == null)
            .Join(context.Records, step => step.Record, record => record.Id, (step, record) => new { step, record.KeyId }).ToListAsync(cancellation);
        var texts = await TextsAsync(context, found.ConvertAll(one => one.step), cancellation);
        var wraps = await school.Keys.FindManyAsync([.. found.Select(one => one.KeyId).Distinct()], cancellation);
        var shown = new List<StepView>();
        foreach (var one in found.Where(one => wraps.ContainsKey(one.KeyId)))
        {
            using var key = school.Keys.Open(wraps[one.KeyId]);
            shown.Add(View(school, key, one.step, texts));
        }
        return [.. shown.OrderBy(step => step.DueAt ?? DateTimeOffset.MaxValue).ThenBy(step => step.RaisedAt)];
    }

    internal static async Task<SavedAssessment?> NewestAssessmentAsync(
        this StoreContext context, OpenSchool school, RecordId record, RecordKey key, CancellationToken cancellation)
    {
        var found = await context.Assessments.AsNoTracking().Where(row => row.Record == record)
            .Join(context.SealedTexts.AsNoTracking(), row => row.Content, text => text.Id, (row, text) => new { row, text })
            .OrderByDescending(one => one.row.Number).FirstOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new(found.row.Number, found.row.By, found.row.At, SealedJson.Read<Assessment>(school.Keys.Open(key, found.text, Assessing.ContentField)));
    }

    /// <summary>What is open in the records that somebody may read and answers for, the earliest due first: the rule is part of the query.</summary>
    /// <param name="context">The database.</param>
    /// <param name="school">The school.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="answeredFor">The records that they may read and answer for.</param>
    /// <param name="few">Among which records those are, where there are few; null where there are many.</param>
    /// <param name="after">Where the page begins, as the one before says; null for the first.</param>
    /// <param name="cancellation">To give up.</param>
    internal static async Task<DueSteps> DueAsync(
        this StoreContext context, OpenSchool school, Reader reader, IQueryable<RecordRow> answeredFor, IQueryable<RecordId>? few, string? after, CancellationToken cancellation)
    {
        var before = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var open = context.Steps.AsNoTracking().Where(step => step.School == school.Id && step.AnsweredAt == null);
        if (few is not null)
            open = open.Where(step => few.Contains(step.Record));
        var found = await InOrder(school.Database, open.Where(step => step.DueAt != null), answeredFor).Take(before + Most + 1).ToListAsync(cancellation);
        if (found.Count <= before + Most)
            found.AddRange(await InOrder(school.Database, open.Where(step => step.DueAt == null), answeredFor).Take(before + Most + 1 - found.Count).ToListAsync(cancellation));
        var isMore = found.Count > before + Most;
        found = [.. found.Skip(before).Take(Most)];
        var texts = await TextsAsync(context, found.ConvertAll(one => one.Step), cancellation);
        var wraps = await school.Keys.FindManyAsync([.. found.Select(one => one.KeyId).Distinct()], cancellation);
        List<RecordId> records = [.. found.Select(one => one.Step.Record).Distinct()];
        var students = (await context.RecordPeople.AsNoTracking().Where(person => records.Contains(person.Record) && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned))
            .Select(person => new { person.Record, person.Person }).Distinct().ToListAsync(cancellation)).ToLookup(one => one.Record, one => one.Person);
        var shown = new List<DueStep>();
        foreach (var one in found.Where(one => wraps.ContainsKey(one.KeyId)))
        {
            using var key = school.Keys.Open(wraps[one.KeyId]);
            var step = View(school, key, one.Step, texts);
            if (Silences.MaySee(reader, one.AdultInvolved, step))
                shown.Add(new DueStep(step, one.Kind, [.. students[one.Step.Record].OrderBy(person => person.Value)]));
        }
        return new DueSteps(shown, isMore ? (before + Most).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static IQueryable<OpenStep> InOrder(Database database, IQueryable<StepRow> steps, IQueryable<RecordRow> answeredFor) =>
        database.PutInOrder(steps.OrderBy(step => step.DueAt).ThenBy(step => step.RaisedAt).ThenBy(step => step.Id))
            .Join(answeredFor, step => step.Record, record => record.Id, (step, record) => new { step, record.KeyId, record.Kind, record.AdultInvolved })
            .OrderBy(one => one.step.DueAt).ThenBy(one => one.step.RaisedAt).ThenBy(one => one.step.Id)
            .Select(one => new OpenStep(one.step, one.KeyId, one.Kind, one.AdultInvolved));

    private sealed record OpenStep(StepRow Step, Guid KeyId, RecordKind Kind, AdultInvolved AdultInvolved);

    private static async Task<Dictionary<SealedTextId, SealedTextRow>> TextsAsync(StoreContext context, List<StepRow> rows, CancellationToken cancellation)
    {
        List<SealedTextId> ids = [.. rows.Select(row => row.Content), .. rows.Select(row => row.Answer).OfType<SealedTextId>()];
        return await context.SealedTexts.AsNoTracking().Where(text => ids.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
    }

    private static StepView View(OpenSchool school, RecordKey key, StepRow row, Dictionary<SealedTextId, SealedTextRow> texts)
    {
        var content = SealedJson.Read<StepContent>(school.Keys.Open(key, texts[row.Content], Raising.ContentField));
        return new StepView
        {
            Id = row.Id,
            Record = row.Record,
            Who = InWords(content.Who),
            Sentence = content.Sentence,
            By = content.By,
            DueAt = row.DueAt,
            Clauses = content.Clauses,
            RaisedAt = row.RaisedAt,
            Referral = content.Referral is { } referral ? ReferralId.From(referral) : null,
            Sharing = content.Sharing is { } sharing ? SharingId.From(sharing) : null,
            IsToLookAgain = content.Name == SharingDeciding.Review,
            ShowsASilence = Silences.Shows(content),
            IsSilence = content.IsSilence,
            DecidedBy = content.DecidedBy is { } who ? PersonId.From(who) : null,
            SecondTo = content.SecondTo is { } decider ? PersonId.From(decider) : null,
            Answer = row.Answer is { } answer ? SealedJson.Read<StepAnswer>(school.Keys.Open(key, texts[answer], Raising.AnswerField)) : null,
            AnsweredBy = row.AnsweredBy,
            AnsweredAt = row.AnsweredAt,
        };
    }

    private static string InWords(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
