using InConfidence.Cases;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>
/// Students of an open case whom nobody has seen for a fortnight, as far as it says: no meeting about them was written down, no promised meeting was
/// kept, and no record of theirs came. Lost sight of is what reviews of the worst find again and again.
/// </summary>
internal static class UnseenStudents
{
    /// <summary>How long a student of an open case may go unseen.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>Those that the reader may read of, whoever was seen longest ago first.</summary>
    public static async Task<IReadOnlyList<CaseDueLine>> FindAsync(StoreContext context, CaseRule rule, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var since = now - Longest;
        var seen = context.CaseItems.Where(item => item.Kind == CaseItemKind.Meeting || item.Kind == CaseItemKind.Record);
        var found = await rule.Strands.AsNoTracking().Where(strand => strand.ClosedAt == null)
            .Where(strand => context.Cases.Any(one => one.Id == strand.Case && one.OpenedAt <= since))
            .Where(strand => !context.StrandItems.Any(held => held.Strand == strand.Id && seen.Any(item => item.Id == held.Item && item.At > since)))
            .Where(strand => !context.StrandItems.Any(held => held.Strand == strand.Id && context.Meetings.Any(meeting => meeting.Record == held.Record && meeting.KeptAt > since)))
            .Select(strand => new
            {
                strand.Id,
                strand.Case,
                strand.Student,
                LastAt = context.StrandItems.Where(held => held.Strand == strand.Id).SelectMany(held => seen.Where(item => item.Id == held.Item)).Max(item => (DateTimeOffset?)item.At)
                    ?? context.Cases.Where(one => one.Id == strand.Case).Select(one => one.OpenedAt).First(),
            })
            .OrderBy(one => one.LastAt).ThenBy(one => one.Id).Take(most).ToListAsync(cancellation);
        return [.. found.Select(one => new CaseDueLine(one.Case, CaseDueCause.Unseen, [one.Student], null, one.LastAt + Longest))];
    }
}
