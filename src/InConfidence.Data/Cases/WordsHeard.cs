using InConfidence.Data.Records;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Who has the words of a record, so that nobody else asks the student for them (D9).</summary>
public static class WordsHeard
{
    /// <summary>The writer, the reader who has just opened it, whoever was alerted and has read it, and whoever was granted the words and has: each once, in the order of their names.</summary>
    public static async Task<IReadOnlyList<PersonId>> WhoHasTheWordsAsync(this OpenSchool school, Reader reader, RecordView record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var readable = new CaseRule(context, school, reader, school.Sources.Now()).Strands;
        var granted = await context.Grants.AsNoTracking()
            .Where(grant => grant.School == school.Id && grant.Record == record.Id && grant.Person != null && grant.ReadAt != null && readable.Any(strand => strand.Id == grant.Strand))
            .Select(grant => grant.Person!.Value).Distinct().ToListAsync(cancellation);
        return
        [
            .. record.Alerts.Where(alert => alert.ReadAt is not null).Select(alert => alert.Person).Append(record.Writer).Append(reader.Id).Concat(granted).Distinct()
                .OrderBy(person => reader.Directory.NameOf(person), StringComparer.OrdinalIgnoreCase),
        ];
    }
}
