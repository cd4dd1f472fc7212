using InConfidence.Duty;
using InConfidence.People;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// Who answers in the two weeks from today: days, nights and weekends in turn, two hours of cover, and on the first
/// Sunday an afternoon that nobody has taken, so that the page about gaps has something to show.
/// </summary>
internal static class DemonstrationDuty
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Noon = new(13, 0);
    private static readonly TimeOnly Afternoon = new(18, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    public static IReadOnlyList<DutyLine> From(DemonstrationCast cast, DemonstrationCalendar calendar, SeededSource source, DateOnly today)
    {
        var turn = cast.Holding(Role.SafeguardingLead, today).Concat(cast.Holding(Role.DeputyLead, today)).ToList();
        var school = calendar.School;
        DutyLine Line(int whose, DateTimeOffset from, DateTimeOffset until, DutyKind? kind = null) =>
            new(DutyId.From(source.NewId()), kind ?? DutyHours.At(school, from), turn[whose % turn.Count], from, until);

        var gap = Enumerable.Range(0, 7).Select(today.AddDays).First(day => day.DayOfWeek == DayOfWeek.Sunday);
        var lines = new List<DutyLine> { Line(2, school.At(today, TimeOnly.MinValue), school.At(today, Morning)) };
        for (var index = 0; index < 14; index++)
        {
            var day = today.AddDays(index);
            var evening = school.At(day, school.IsSchoolDay(day) ? calendar.Settings.Closing : Evening);
            lines.AddRange(day == gap
                ? [Line(index, school.At(day, Morning), school.At(day, Noon)), Line(index, school.At(day, Afternoon), evening)]
                : [Line(index, school.At(day, Morning), evening)]);
            lines.Add(Line(index + 1, evening, school.At(day.AddDays(1), Morning)));
        }
        lines.Add(Line(11, school.At(today.AddDays(9), new(10, 0)), school.At(today.AddDays(9), new(12, 0)), DutyKind.Cover));
        return lines;
    }
}
