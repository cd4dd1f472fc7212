using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Data.Demonstration;

/// <summary>The settings of the demonstration school, with holidays for the years around a day.</summary>
internal sealed class DemonstrationCalendar
{
    public DemonstrationCalendar(DateOnly today)
    {
        Settings = new()
        {
            Name = "Millbrook Demonstration College",
            Closing = new(17, 0),
            Closed = [.. Enumerable.Range(today.Year - 2, 4).SelectMany(Holidays).OrderBy(closed => closed.First)],
            WorkMailDomains = ["school.example"],
            OutsideNumbers = new() { SocialCare = "01632 960 101", SocialCareOutOfHours = "01632 960 102", Lado = "01632 960 103" },
        };
        School = new(Settings);
    }

    public SchoolSettings Settings { get; }

    public SchoolCalendar School { get; }

    /// <summary>The school year begins in September.</summary>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;

    private static IEnumerable<ClosedDays> Holidays(int year)
    {
        var easter = Easter(year);
        yield return new(MondayOnOrBefore(new(year, 2, 18)), MondayOnOrBefore(new(year, 2, 18)).AddDays(4), "Spring half term");
        yield return new(easter.AddDays(-9), easter.AddDays(8), "Easter");
        yield return new(MondayOnOrBefore(new(year, 5, 31)), MondayOnOrBefore(new(year, 5, 31)).AddDays(4), "Summer half term");
        yield return new(new(year, 7, 11), new(year, 9, 2), "Summer holidays");
        yield return new(MondayOnOrBefore(new(year, 10, 28)), MondayOnOrBefore(new(year, 10, 28)).AddDays(4), "Autumn half term");
        yield return new(new(year, 12, 18), new(year + 1, 1, 4), "Christmas");
    }

    private static DateOnly MondayOnOrBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Easter Sunday of the Gregorian calendar, as Meeus gives it.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * shift) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
