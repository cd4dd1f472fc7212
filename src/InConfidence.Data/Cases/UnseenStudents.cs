using InConfidence.Cases;
using InConfidence.Data.Saving;
using InConfidence.Records;
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
    public static async Task<IReadOnlyList<CaseDueLine>> FindAsync(StoreContext context, OpenSchool school, CaseRule rule, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var since = now - Longest;
        var unseen = context.Strands.AsNoTracking().Where(strand => strand.School == school.Id && strand.ClosedAt == null && strand.SeenAt <= since);
        if (rule.Few is { } few)
            unseen = unseen.Where(strand => few.Contains(strand.Case));
        var readable = rule.Readable;
        var found = await school.Database.PutInOrder(unseen.OrderBy(strand => strand.SeenAt).ThenBy(strand => strand.Id))
            .Where(strand => readable.Any(one => one.Id == strand.Id))
            .OrderBy(strand => strand.SeenAt).ThenBy(strand => strand.Id).Take(most).ToListAsync(cancellation);
        return [.. found.Select(strand => new CaseDueLine(strand.Case, CaseDueCause.Unseen, [strand.Student], null, strand.SeenAt + Longest))];
    }

    /// <summary>A promised meeting about a record took place: whoever the record is of was seen.</summary>
    internal static async Task SeeAsync(this UnitOfWork unit, RecordId record, CancellationToken cancellation)
    {
        var strands = unit.Context.StrandItems.Where(held => held.Record == record).Select(held => held.Strand);
        foreach (var strand in await unit.Context.Strands.Where(row => strands.Contains(row.Id)).ToListAsync(cancellation))
            strand.SeenAt = unit.Now;
    }

    /// <summary>An item went from one student to another: when each was last seen is what the items say that they have now.</summary>
    internal static async Task SeeAnewAsync(this UnitOfWork unit, IReadOnlyList<StrandId> strands, CancellationToken cancellation)
    {
        var context = unit.Context;
        foreach (var strand in await context.Strands.Where(row => strands.Contains(row.Id)).ToListAsync(cancellation))
        {
            var items = context.StrandItems.Where(held => held.Strand == strand.Id);
            var seen = await context.CaseItems.Where(item => (item.Kind == CaseItemKind.Meeting || item.Kind == CaseItemKind.Record) && items.Any(held => held.Item == item.Id))
                .MaxAsync(item => (DateTimeOffset?)item.At, cancellation);
            var met = await context.Meetings.Where(meeting => items.Any(held => held.Record == meeting.Record)).MaxAsync(meeting => meeting.KeptAt, cancellation);
            var opened = await context.Cases.Where(one => one.Id == strand.Case).Select(one => one.OpenedAt).SingleAsync(cancellation);
            strand.SeenAt = new[] { opened, seen ?? opened, met ?? opened }.Max();
        }
    }
}
