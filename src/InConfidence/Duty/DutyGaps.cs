using InConfidence.Time;

namespace InConfidence.Duty;

/// <summary>Hours for which the rota names nobody, from <paramref name="From"/> until, and without, <paramref name="Until"/>.</summary>
/// <param name="From">When nobody answers any more, or the moment that was asked from.</param>
/// <param name="Until">When somebody answers again, or the end of the time that was asked about.</param>
/// <param name="Begins">The kind of hour in which the gap begins.</param>
public sealed record DutyGap(DateTimeOffset From, DateTimeOffset Until, DutyKind Begins)
{
    public TimeSpan Length => Until - From;
}

/// <summary>Finds the hours for which nobody is named. Somebody answers at every hour, so every hour without a line is a gap.</summary>
public static class DutyGaps
{
    /// <summary>
    /// The gaps between <paramref name="from"/> and <paramref name="ahead"/> later, in order, none touching another.
    /// Lines are instants, so that a change of the clock neither opens nor hides a gap. A line that ends before it
    /// begins covers nothing. Hand in only the lines of people who are here.
    /// </summary>
    public static IReadOnlyList<DutyGap> Find(IReadOnlyList<DutyLine> lines, SchoolCalendar calendar, DateTimeOffset from, TimeSpan ahead)
    {
        var until = from + ahead;
        var gaps = new List<DutyGap>();
        var covered = from;
        foreach (var line in lines.Where(line => line.Until > from && line.From < until && line.From < line.Until).OrderBy(line => line.From))
        {
            if (line.From > covered)
                gaps.Add(new DutyGap(covered, line.From, DutyHours.At(calendar, covered)));
            if (line.Until > covered)
                covered = line.Until;
        }
        if (covered < until)
            gaps.Add(new DutyGap(covered, until, DutyHours.At(calendar, covered)));
        return gaps;
    }
}
