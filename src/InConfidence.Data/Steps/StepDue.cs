using System.Globalization;
using InConfidence.Alerts;
using InConfidence.Data.People;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Data.Steps;

/// <summary>By which moment a step is due, read from the words of the document.</summary>
internal static class StepDue
{
    /// <summary>
    /// The moment, or null for "before", "with" and "after", which name none. "At once" is late after the time that an
    /// unanswered alert of that level is given. Working and school days end when the school closes, and the day on
    /// which it was raised does not count.
    /// </summary>
    /// <exception cref="InvalidDataException">The words say no time; the policy room lets no such document through.</exception>
    public static DateTimeOffset? Of(string by, DateTimeOffset raisedAt, AlertLevel level, SchoolDirectory directory) =>
        Of(by, raisedAt, level, directory.Calendar, directory.Settings);

    /// <inheritdoc cref="Of(string, DateTimeOffset, AlertLevel, SchoolDirectory)"/>
    public static DateTimeOffset? Of(string by, DateTimeOffset raisedAt, AlertLevel level, SchoolCalendar calendar, SchoolSettings settings) =>
        by switch
        {
            "before" or "with" or "after" => null,
            "at once" => raisedAt + (level == AlertLevel.Danger ? settings.DangerClimbsAfter : settings.OrdinaryClimbsAfter),
            "end of day" => calendar.At(calendar.Day(raisedAt).AddDays(1), TimeOnly.MinValue),
            "end of school day" => calendar.LatestMeeting(raisedAt),
            "end of next working day" => calendar.EndOfWorkingDays(raisedAt, 1),
            _ => Within(by.Split(' '), raisedAt, calendar),
        };

    private static DateTimeOffset Within(string[] words, DateTimeOffset raisedAt, SchoolCalendar calendar)
    {
        if (words is not ["within", var number, .. var unit] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw Unreadable(words);
        return string.Join(' ', unit).TrimEnd('s') switch
        {
            "minute" => raisedAt.AddMinutes(count),
            "hour" => raisedAt.AddHours(count),
            "day" => Later(day => day.AddDays(count)),
            "week" => Later(day => day.AddDays(7 * count)),
            "month" => Later(day => day.AddMonths(count)),
            "working day" => calendar.EndOfWorkingDays(raisedAt, count),
            "school day" => calendar.EndOfSchoolDays(raisedAt, count),
            _ => throw Unreadable(words),
        };

        DateTimeOffset Later(Func<DateOnly, DateOnly> move) => calendar.At(move(calendar.Day(raisedAt)), TimeOnly.FromDateTime(calendar.Local(raisedAt)));
    }

    private static InvalidDataException Unreadable(string[] words) => new($"\"{string.Join(' ', words)}\" is no time.");
}
