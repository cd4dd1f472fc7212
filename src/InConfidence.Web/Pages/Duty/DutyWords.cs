using InConfidence.Duty;
using InConfidence.Time;

namespace InConfidence.Web.Pages.Duty;

/// <summary>What people read for the kinds and the hours of duty.</summary>
internal static class DutyWords
{
    /// <summary>Duty on which somebody answers what staff write; that in a house is planned by itself.</summary>
    public static IReadOnlyList<DutyKind> Answering { get; } = [.. Enum.GetValues<DutyKind>().Where(kind => kind != DutyKind.House)];

    public static string Of(DutyKind kind) => kind switch
    {
        DutyKind.SchoolDay => "School day",
        DutyKind.Night => "Night",
        DutyKind.Weekend => "Weekend",
        DutyKind.Holiday => "Holiday",
        DutyKind.Residential => "Residential",
        DutyKind.Cover => "Cover",
        DutyKind.House => "In a house",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such duty."),
    };

    public static string? Hint(DutyKind kind) => kind switch
    {
        DutyKind.Residential => "A trip or a course, beside the rota of the school.",
        DutyKind.Cover => "For somebody who is ill or away. It stands before every other line.",
        _ => null,
    };

    /// <summary>"Tue 24 Nov, 08:00 to 17:00", in the school's own zone.</summary>
    public static string Of(SchoolCalendar calendar, DateTimeOffset from, DateTimeOffset until)
    {
        var (start, end) = (calendar.Local(from), calendar.Local(until));
        return start.Date == end.Date ? $"{Day(start)}, {start:HH:mm} to {end:HH:mm}" : $"{Day(start)}, {start:HH:mm} to {Day(end)}, {end:HH:mm}";
    }

    private static string Day(DateTime local) => local.ToString("ddd d MMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
