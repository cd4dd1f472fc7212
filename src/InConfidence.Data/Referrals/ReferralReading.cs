using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Referrals;

/// <summary>Reads referrals. Whoever calls has made sure that the reader answers for the record, and records the opening.</summary>
internal static class ReferralReading
{
    public static async Task<IReadOnlyList<ReferralView>> ReferralsOfAsync(
        this StoreContext context, OpenSchool school, RecordId record, RecordKey key, CancellationToken cancellation)
    {
        var rows = await context.Referrals.AsNoTracking().Where(row => row.Record == record).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        return rows.Count == 0 ? [] : await context.ViewsAsync(school, rows, _ => key, cancellation);
    }

    /// <summary>Opens referrals, each with the key of its record, in the order in which they come.</summary>
    public static async Task<IReadOnlyList<ReferralView>> ViewsAsync(
        this StoreContext context, OpenSchool school, IReadOnlyList<ReferralRow> rows, Func<RecordId, RecordKey> keyOf, CancellationToken cancellation)
    {
        List<ReferralId> ids = [.. rows.Select(row => row.Id)];
        var acts = await context.ReferralActs.AsNoTracking().Where(act => ids.Contains(act.Referral)).OrderBy(act => act.Number).ToListAsync(cancellation);
        List<SealedTextId> sealedIds = [.. rows.Select(row => row.Content), .. rows.Select(row => row.Draft).OfType<SealedTextId>(), .. acts.Select(act => act.Content)];
        var texts = await context.SealedTexts.AsNoTracking().Where(text => sealedIds.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        return [.. rows.Select(View)];

        ReferralView View(ReferralRow row)
        {
            var key = keyOf(row.Record);
            return new ReferralView
            {
                Id = row.Id,
                Record = row.Record,
                By = row.By,
                At = row.At,
                Content = Open<ReferralContent>(key, row.Content, ReferralFields.Content),
                Draft = row.Draft is { } draft ? Open<ReferralDraft>(key, draft, ReferralFields.Draft).Words : "",
                Acts = [.. acts.Where(act => act.Referral == row.Id).Select(act => new ReferralActView(act.Id, act.By, act.At, Open<ReferralActContent>(key, act.Content, ReferralFields.Act)))],
                DueAt = row.DueAt,
            };
        }

        T Open<T>(RecordKey key, SealedTextId id, string field) => SealedJson.Read<T>(school.Keys.Open(key, texts[id], field));
    }
}
