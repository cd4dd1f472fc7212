using InConfidence.Data.Records;
using InConfidence.Data.Rows;

namespace InConfidence.Data.Cases;

/// <summary>The groups in which cases are listed, in this order.</summary>
internal enum CaseGroup
{
    /// <summary>Open, with something to do.</summary>
    ToDo,

    /// <summary>Open, with nothing to do.</summary>
    Idle,

    /// <summary>Closed, though something is open in it all the same.</summary>
    ClosedToDo,

    Closed,
}

/// <summary>
/// The cases of each group, as the reader may see them: a case is closed that has no open strand which the reader may read. Before the rule
/// is asked, what cannot be of the group is put aside by what stands in an index.
/// </summary>
internal sealed class CaseGroups(StoreContext context, OpenSchool school, CaseRule rule)
{
    /// <summary>The cases of a group from a place on, the newest first.</summary>
    public IQueryable<CaseRow> Of(CaseGroup group, ListCursor? place)
    {
        var (strands, items) = (rule.Readable, rule.ItemsOf(context.CaseItems));
        var openStrands = context.Strands.Where(strand => strand.School == school.Id && strand.ClosedAt == null).Select(strand => strand.Case);
        var openItems = context.CaseItems.Where(item => item.School == school.Id && item.IsOpen).Select(item => item.Case);
        var rows = context.Cases.Where(row => row.School == school.Id);
        if (rule.Few is { } few)
            rows = rows.Where(row => few.Contains(row.Id));
        if (place is { Moment: var moment })
            rows = rows.Where(row => row.OpenedAt <= moment);
        if (group is CaseGroup.ToDo or CaseGroup.Idle)
            rows = rows.Where(row => openStrands.Contains(row.Id));
        if (group is CaseGroup.ToDo or CaseGroup.ClosedToDo)
            rows = rows.Where(row => openItems.Contains(row.Id));
        rows = school.Database.PutInOrder(Ordered(rows));
        rows = group is CaseGroup.ToDo or CaseGroup.Idle
            ? rows.Where(row => strands.Any(strand => strand.Case == row.Id && strand.ClosedAt == null))
            : rows.Where(row => strands.Any(strand => strand.Case == row.Id) && !strands.Any(strand => strand.Case == row.Id && strand.ClosedAt == null));
        rows = group is CaseGroup.ToDo or CaseGroup.ClosedToDo
            ? rows.Where(row => items.Any(item => item.Case == row.Id && item.IsOpen))
            : rows.Where(row => !items.Any(item => item.Case == row.Id && item.IsOpen));
        return Ordered(rows).Skip(place?.ShownOfMoment ?? 0);
    }

    private static IOrderedQueryable<CaseRow> Ordered(IQueryable<CaseRow> rows) => rows.OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id);

    /// <summary>Where a page ends: its last group, and how far that has been shown.</summary>
    public static string After(IReadOnlyList<(CaseGroup Group, CaseRow Row)> shown, string? before)
    {
        var last = shown[^1].Group;
        var (group, place) = Read(before);
        return $"{last:d}-{ListCursor.After([.. shown.Where(one => one.Group == last).Select(one => one.Row.OpenedAt)], group == last ? place : null)}";
    }

    /// <summary>The first group where the text is no cursor.</summary>
    public static (CaseGroup Group, ListCursor? Place) Read(string? text) =>
        text?.Split('-', 2) is [[var digit], var place] && digit is >= '0' and <= '3' && ListCursor.Read(place) is { } cursor
            ? ((CaseGroup)(digit - '0'), cursor)
            : (CaseGroup.ToDo, null);
}
