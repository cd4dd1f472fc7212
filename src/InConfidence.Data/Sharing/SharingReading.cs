using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Sharing;

/// <summary>Reads decisions on telling others. Whoever calls has made sure that the reader answers for the record, and records the opening.</summary>
internal static class SharingReading
{
    public const string ContentField = "sharing";

    public static async Task<IReadOnlyList<SharingView>> SharingsOfAsync(
        this StoreContext context, OpenSchool school, Reader reader, RecordId record, AdultInvolved involved, RecordKey key, CancellationToken cancellation)
    {
        var rows = await context.Sharings.AsNoTracking().Where(row => row.Record == record).OrderBy(row => row.Number)
            .Join(context.SealedTexts.AsNoTracking(), row => row.Content, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        return [.. rows.OrderBy(found => found.row.Number).Select(found => View(found.row, SealedJson.Read<SharingContent>(school.Keys.Open(key, found.text, ContentField)), reader, involved))];
    }

    /// <summary>Whether the student was told is seen by the safeguarding team and by whoever decided it (D5).</summary>
    public static SharingView View(SharingRow row, SharingContent content, Reader reader, AdultInvolved involved) =>
        new(row.Id, row.Number, row.By, row.At, row.By == reader.Id || Silences.MayKnow(reader, involved) ? content : Silences.Without(content));
}
