using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What a record's reader may keep: that it was in the log at a time, signed, and nothing of what it says.</summary>
public static class ReceiptGiving
{
    /// <summary>
    /// A receipt for the newest of what the reader sees of the record; null where the record is not there or not for this reader. To whoever only wrote
    /// it, that is what they wrote themselves.
    /// </summary>
    public static async Task<string?> GiveReceiptAsync(this OpenSchool school, Reader reader, RecordId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var readable = context.Records.AsNoTracking().Where(row => row.School == school.Id && row.Id == id).Where(ReadRule.Filter(reader));
        if (await readable.SingleOrDefaultAsync(cancellation) is not { } row)
            return null;
        // Asked of the database: how many alerts there are is more than a writer may know.
        var answersFor = await readable.AnyAsync(ReadRule.AnswersFor(reader), cancellation);
        var newest = await context.Versions.AsNoTracking().Where(version => version.Record == id && (answersFor || version.By == reader.Id))
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        if (newest is null || await school.ReceiptAsync(newest, cancellation) is not { } note)
            return null;
        await school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.ReceiptGiven,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = "reading",
                Records = [id.Value],
            },
            row.KeyId,
            cancellation);
        return note;
    }
}
