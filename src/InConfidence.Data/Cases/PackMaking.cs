using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>What was chosen of a case to take to a strategy meeting, and for whom.</summary>
/// <param name="Copy">The number on each of its pages; the log names it with who got it.</param>
/// <param name="Case">The case as its reader sees it.</param>
/// <param name="Items">What was chosen, oldest first.</param>
/// <param name="Records">The records among it, opened.</param>
public sealed record CasePack(string Copy, CaseView Case, IReadOnlyList<CaseItemView> Items, IReadOnlyDictionary<CaseItemId, RecordView> Records);

/// <summary>Makes a pack for a strategy meeting: from chosen items, for one named person, each making an entry with the number of the copy.</summary>
public static class PackMaking
{
    /// <param name="school">The school.</param>
    /// <param name="reader">Who makes it; it holds nothing that they may not read.</param>
    /// <param name="id">The case.</param>
    /// <param name="chosen">Which of its items.</param>
    /// <param name="whom">Who gets it, and for what, as it stands in the log.</param>
    /// <param name="offered">From which the number follows, so that pressing twice makes one copy.</param>
    /// <param name="cancellation">To give up.</param>
    /// <returns>Null where anything chosen is not there or not for this reader.</returns>
    public static async Task<CasePack?> MakePackAsync(
        this OpenSchool school, Reader reader, CaseId id, IReadOnlyCollection<CaseItemId> chosen, string whom, Guid offered, CancellationToken cancellation)
    {
        if (await school.OpenCaseFileAsync(reader, id, cancellation) is not { } file)
            return null;
        var items = file.Items.Where(item => chosen.Contains(item.Id)).ToList();
        if (items.Count == 0 || items.Count < chosen.Count)
            return null;
        var records = new Dictionary<CaseItemId, RecordView>();
        foreach (var item in items)
            if (item.Record is { } record)
            {
                if (await school.OpenRecordAsync(reader, record, cancellation) is not { } view)
                    return null;
                records[item.Id] = view;
            }
        var copy = PaperNumber.InHalves(school.Keys.Lookup("case.pack", $"{id} {offered:N}"));
        Guid keyId;
        await using (var context = school.Database.CreateContext())
            keyId = await context.Cases.Where(row => row.Id == id).Select(row => row.KeyId).SingleAsync(cancellation);
        // Written down before the first byte of it leaves, like every reading.
        await school.CommitAsync(
            new Because(reader.As("cases"), LedgerAct.PackMade, $"Copy {copy}. {whom}"),
            async (unit, token) =>
            {
                unit.About(id);
                foreach (var record in records.Values)
                    unit.About(record.Id);
                unit.Concerning(await unit.KeyAsync(keyId, token));
            },
            cancellation);
        return new CasePack(copy, file, items, records);
    }
}
