using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>Referrals that nobody has ended, of the records that somebody answers for: the rule is part of the query.</summary>
public static class ReferralLists
{
    private const int Most = 50;

    /// <summary>The earliest due first, the first fifty.</summary>
    public static async Task<IReadOnlyList<ReferralLine>> OpenReferralsAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        // Put in order before the rule is asked: then it is asked only until the page is full.
        var found = await context.Referrals.AsNoTracking().Where(row => row.School == school.Id && row.EndedAt == null)
            .OrderBy(row => row.DueAt ?? row.At).ThenBy(row => row.Id).Skip(0)
            .Join(context.Records.Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader)), row => row.Record, record => record.Id, (row, record) => new { row, record.KeyId, record.Kind })
            .OrderBy(one => one.row.DueAt ?? one.row.At).ThenBy(one => one.row.Id).Take(Most).ToListAsync(cancellation);
        if (found.Count == 0)
            return [];
        List<RecordId> records = [.. found.Select(one => one.row.Record).Distinct()];
        var students = (await context.RecordPeople.AsNoTracking().Where(person => records.Contains(person.Record) && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned))
            .Select(person => new { person.Record, person.Person }).Distinct().ToListAsync(cancellation)).ToLookup(one => one.Record, one => one.Person);
        var wraps = await school.Keys.FindManyAsync([.. found.Select(one => one.KeyId).Distinct()], cancellation);
        var keys = new Dictionary<RecordId, RecordKey>();
        foreach (var one in found.Where(one => wraps.ContainsKey(one.KeyId)))
            keys.TryAdd(one.row.Record, school.Keys.Open(wraps[one.KeyId]));
        try
        {
            List<ReferralRow> rows = [.. found.Select(one => one.row).Where(row => keys.ContainsKey(row.Record))];
            var views = await context.ViewsAsync(school, rows, record => keys[record], cancellation);
            await school.RecordListingAsync(reader, "referrals", records, cancellation);
            return [.. views.Select(view => new ReferralLine(view, found.First(one => one.row.Id == view.Id).Kind, [.. students[view.Record].OrderBy(person => person.Value)]))];
        }
        finally
        {
            foreach (var key in keys.Values)
                key.Dispose();
        }
    }
}
