using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>Referrals of the records that somebody answers for: the rule is part of the query, and a list is an entry that names their records.</summary>
public static class ReferralLists
{
    /// <summary>How many a desk shows.</summary>
    public const int Most = 50;

    /// <summary>Those that nobody has ended, the earliest due first, the first fifty, and whether there are more.</summary>
    public static async Task<ReferralLines> OpenReferralsAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        // Put in order before the rule is asked: then it is asked only until the page is full.
        var found = await context.Referrals.AsNoTracking().Where(row => row.School == school.Id && row.EndedAt == null)
            .OrderBy(row => row.DueAt ?? row.At).ThenBy(row => row.Id).Skip(0)
            .Join(context.Records.Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader)), row => row.Record, record => record.Id, (row, record) => new { row, record.KeyId, record.Kind })
            .OrderBy(one => one.row.DueAt ?? one.row.At).ThenBy(one => one.row.Id).Take(Most + 1).ToListAsync(cancellation);
        if (found.Count == 0)
            return ReferralLines.None;
        var hasMore = found.Count > Most;
        found = [.. found.Take(Most)];
        List<RecordId> records = [.. found.Select(one => one.row.Record).Distinct()];
        var students = (await context.RecordPeople.AsNoTracking().Where(person => records.Contains(person.Record) && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned))
            .Select(person => new { person.Record, person.Person }).Distinct().ToListAsync(cancellation)).ToLookup(one => one.Record, one => one.Person);
        var views = await OpenedAsync(school, context, reader, [.. found.Select(one => (one.row, one.KeyId))], "desk", cancellation);
        return new ReferralLines([.. views.Select(view => new ReferralLine(view, found.First(one => one.row.Id == view.Id).Kind, [.. students[view.Record].OrderBy(person => person.Value)]))], hasMore);
    }

    /// <summary>Those of each of these records that the reader answers for, oldest first; a record without any has an empty list.</summary>
    public static async Task<IReadOnlyDictionary<RecordId, IReadOnlyList<ReferralView>>> ReferralsOfRecordsAsync(
        this OpenSchool school, Reader reader, IReadOnlyCollection<RecordId> records, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var mine = await context.Records.Where(row => row.School == school.Id && records.Contains(row.Id)).Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader))
            .ToDictionaryAsync(row => row.Id, row => row.KeyId, cancellation);
        var rows = await context.Referrals.AsNoTracking().Where(row => mine.Keys.Contains(row.Record)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        var views = (await OpenedAsync(school, context, reader, [.. rows.Select(row => (row, mine[row.Record]))], "case", cancellation)).ToLookup(view => view.Record);
        return mine.Keys.ToDictionary(record => record, record => (IReadOnlyList<ReferralView>)[.. views[record]]);
    }

    private static async Task<IReadOnlyList<ReferralView>> OpenedAsync(
        OpenSchool school, StoreContext context, Reader reader, IReadOnlyList<(ReferralRow Row, Guid KeyId)> found, string process, CancellationToken cancellation)
    {
        if (found.Count == 0)
            return [];
        var wraps = await school.Keys.FindManyAsync([.. found.Select(one => one.KeyId).Distinct()], cancellation);
        var keys = new Dictionary<RecordId, RecordKey>();
        try
        {
            foreach (var (row, keyId) in found.Where(one => wraps.ContainsKey(one.KeyId)).DistinctBy(one => one.Row.Record))
                keys[row.Record] = school.Keys.Open(wraps[keyId]);
            await school.RecordListingAsync(reader, process, [.. keys.Keys], cancellation);
            return await context.ViewsAsync(school, [.. found.Select(one => one.Row).Where(row => keys.ContainsKey(row.Record))], record => keys[record], cancellation);
        }
        finally
        {
            foreach (var key in keys.Values)
                key.Dispose();
        }
    }
}
