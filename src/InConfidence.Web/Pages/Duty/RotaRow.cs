using InConfidence.Data.People;
using InConfidence.Duty;

namespace InConfidence.Web.Pages.Duty;

/// <summary>A line of the rota, or a stretch for which nobody is on it, where it stands in time.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Line">The line, or null for a gap.</param>
/// <param name="Person">Whose line it is.</param>
/// <param name="Counts">Whether they may answer for all of it.</param>
public sealed record RotaRow(DateTimeOffset From, DateTimeOffset Until, DutyLine? Line, DirectoryPerson? Person, bool Counts)
{
    /// <summary>What there is between two moments, in order.</summary>
    public static IReadOnlyList<RotaRow> Between(SchoolDirectory directory, DateTimeOffset from, DateTimeOffset until) =>
    [
        .. directory.Duty.Where(line => line.Until > from && line.From < until)
            .Select(line => new RotaRow(line.From, line.Until, line, directory.Find(line.Person), directory.IsAnsweredBy(directory.Find(line.Person), line.From, line.Until)))
            .Concat(DutyGaps.Find(directory.Answered(), directory.Calendar, from, until - from).Select(gap => new RotaRow(gap.From, gap.Until, null, null, false)))
            .OrderBy(row => row.From).ThenBy(row => row.Until),
    ];
}
