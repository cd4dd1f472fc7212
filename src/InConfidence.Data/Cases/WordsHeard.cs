using InConfidence.Data.Emergencies;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Who has the words of a record, so that nobody else asks the student for them (D9).</summary>
public static class WordsHeard
{
    /// <summary>
    /// The writer, whoever was alerted and has read it, whoever was granted the words and has, and whoever opened it in an emergency of
    /// which the reader was told: each once, in the order of their names. Whoever asks answers for the record, and counts themselves.
    /// </summary>
    public static async Task<IReadOnlyList<PersonId>> WhoHasTheWordsAsync(this OpenSchool school, Reader reader, RecordId record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var readable = new CaseRule(context, school, reader, school.Sources.Now()).Strands;
        var granted = context.Grants
            .Where(grant => grant.School == school.Id && grant.Record == record && grant.Person != null && grant.ReadAt != null && readable.Any(strand => strand.Id == grant.Strand))
            .Select(grant => grant.Person!.Value);
        var told = context.Alerts.Where(alert => alert.School == school.Id && alert.Record == record && alert.ReadAt != null).Select(alert => alert.Person);
        var wrote = context.Records.Where(row => row.School == school.Id && row.Id == record && row.Writer != PersonId.WithoutAccount).Select(row => row.Writer);
        var opened = new EmergencyRule(context, school, reader, school.Sources.Now()).ToldOf.Where(opening => opening.Records.Any(held => held.Record == record)).Select(opening => opening.By);
        var found = await granted.Union(told).Union(wrote).Union(opened).ToListAsync(cancellation);
        return [.. found.Append(reader.Id).Distinct().OrderBy(person => reader.Directory.NameOf(person), StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Value)];
    }
}
