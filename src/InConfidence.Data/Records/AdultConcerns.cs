using InConfidence.Data.People;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>An adult about whom concerns were written that the reader answers for.</summary>
/// <param name="Adult">Who.</param>
/// <param name="Count">How many in all.</param>
/// <param name="Lately">How many within a year.</param>
/// <param name="NewestAt">When the newest came.</param>
/// <param name="Records">Which they are.</param>
public sealed record AdultLine(PersonId Adult, int Count, int Lately, DateTimeOffset NewestAt, IReadOnlyList<RecordId> Records);

/// <summary>One concern about an adult, and how it was weighed; nothing of what it says.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">What sort of record it is.</param>
/// <param name="At">When it came.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Weighed">Of the facts about an adult's conduct, those that whoever answers for it has said hold.</param>
public sealed record AdultConcern(RecordId Record, RecordKind Kind, DateTimeOffset At, PersonId Writer, IReadOnlyList<Fact> Weighed);

/// <summary>
/// Concerns about adults, apart from everything else: small ones about one adult are looked at together (R34, R35; KCSIE part four, section two). Only
/// what the reader reads and answers for is counted, so that a number tells nobody of what they may not know.
/// </summary>
public static class AdultConcerns
{
    private const int Most = 200;
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>The adults, whoever has most within a year first.</summary>
    public static async Task<IReadOnlyList<AdultLine>> AdultsAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var since = school.Sources.Now() - Year;
        var found = await Concerns(school, context, reader, null).ToListAsync(cancellation);
        List<AdultLine> adults =
        [
            .. found.Where(one => IsAdult(reader.Directory, one.Adult)).GroupBy(one => one.Adult)
                .Select(of => new AdultLine(of.Key, of.Count(), of.Count(one => one.At >= since), of.Max(one => one.At), [.. of.Select(one => one.Record)]))
                .OrderByDescending(line => line.Lately).ThenByDescending(line => line.NewestAt).ThenBy(line => line.Adult.Value).Take(Most),
        ];
        await school.RecordListingAsync(reader, "adults", [.. adults.SelectMany(line => line.Records).Distinct()], cancellation);
        return adults;
    }

    /// <summary>The concerns about one adult, the newest first; null where there is none for this reader.</summary>
    public static async Task<IReadOnlyList<AdultConcern>?> ConcernsAboutAsync(this OpenSchool school, Reader reader, PersonId adult, CancellationToken cancellation)
    {
        if (!IsAdult(reader.Directory, adult))
            return null;
        await using var context = school.Database.CreateContext();
        var found = await Concerns(school, context, reader, adult).OrderByDescending(one => one.At).ThenBy(one => one.Record).Take(Most).ToListAsync(cancellation);
        if (found.Count == 0)
            return null;
        await school.RecordListingAsync(reader, "adult", [.. found.Select(one => one.Record)], cancellation);
        var wraps = await school.Keys.Vault.FindManyAsync(found.Select(one => one.KeyId).Distinct(), cancellation);
        var concerns = new List<AdultConcern>();
        foreach (var one in found.Where(one => wraps.ContainsKey(one.KeyId)))
        {
            using var key = school.Keys.Open(wraps[one.KeyId]);
            var assessment = (await context.NewestAssessmentAsync(school, one.Record, key, cancellation))?.Content ?? Assessment.Nothing;
            concerns.Add(new AdultConcern(one.Record, one.Kind, one.At, one.Writer, [.. AssessedFacts.OfAdults.Where(fact => assessment.Known.GetValueOrDefault(fact.Name))]));
        }
        return concerns;
    }

    private static IQueryable<Found> Concerns(OpenSchool school, StoreContext context, Reader reader, PersonId? adult) =>
        context.Records.AsNoTracking().Where(row => row.School == school.Id).Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader))
            .SelectMany(row => row.People.Where(person => person.Part == PartInRecord.Alleged && (adult == null || person.Person == adult)), (row, person) => new { row, person.Person })
            .Select(one => new Found { Adult = one.Person, Record = one.row.Id, Kind = one.row.Kind, At = one.row.ReleasedAt, Writer = one.row.Writer, KeyId = one.row.KeyId }).Distinct();

    /// <summary>Somebody who is no student: a student who harms is nobody's staff.</summary>
    private static bool IsAdult(SchoolDirectory directory, PersonId person) => directory.Find(person) is { } found && !found.Is(PersonKind.Student);

    private sealed record Found
    {
        public required PersonId Adult { get; init; }

        public required RecordId Record { get; init; }

        public required RecordKind Kind { get; init; }

        public required DateTimeOffset At { get; init; }

        public required PersonId Writer { get; init; }

        public required Guid KeyId { get; init; }
    }
}
