using System.Globalization;
using InConfidence.Records;
using InConfidence.Time;

namespace InConfidence.Questions;

/// <summary>How long after it was said something was written down (R11).</summary>
public static class Lateness
{
    /// <summary>From this on a reason is asked for.</summary>
    public static TimeSpan Late { get; } = TimeSpan.FromDays(1);

    /// <summary>The time between, or null where it is not known when it was said. Where only the day is known, from its end.</summary>
    public static TimeSpan? Of(DraftContent content, DateTimeOffset written, SchoolCalendar calendar) =>
        content.Answers.GetValueOrDefault("said-at") is { } saidAt ? Of(saidAt["day"], saidAt["time"], written, calendar) : null;

    /// <summary>The same for a day and a time as they are kept.</summary>
    public static TimeSpan? Of(string day, string time, DateTimeOffset written, SchoolCalendar calendar)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said))
            return null;
        var at = TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : TimeOnly.MaxValue;
        var passed = written - calendar.At(said, at);
        return passed < TimeSpan.Zero ? TimeSpan.Zero : passed;
    }

    /// <summary>"3 days after it was said"; null where it was written within a day.</summary>
    public static string? InWords(TimeSpan? passed) => passed switch
    {
        { } late when late > Late => $"{(int)Math.Floor(late.TotalDays)} {(late.TotalDays < 2 ? "day" : "days")} after it was said",
        _ => null,
    };
}
