using InConfidence.Schools;

namespace InConfidence.Time;

/// <summary>The school's own days and hours. Minimal: zone, school days, opening and closing time, closed dates.</summary>
public sealed class SchoolCalendar(SchoolSettings settings)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);

    /// <summary>The local date and time at a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    public bool IsSchoolDay(DateOnly day) => settings.SchoolDays.Contains(day.DayOfWeek) && !IsHoliday(day);

    /// <summary>Within a stretch of closed days, weekends inside it included.</summary>
    public bool IsHoliday(DateOnly day) => settings.Closed.Any(closed => closed.First <= day && day <= closed.Last);

    /// <summary>The moment at which a local time on a day happens; where a clock change makes it happen twice, the first; where it is skipped, the moment the clock jumps.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>Between opening and closing on a school day.</summary>
    public bool IsSchoolHours(DateTimeOffset moment)
    {
        var local = Local(moment);
        var time = TimeOnly.FromDateTime(local);
        return IsSchoolDay(DateOnly.FromDateTime(local)) && settings.Opening <= time && time < settings.Closing;
    }

    /// <summary>The end of today's school day, or null when it is over or there is none.</summary>
    public DateTimeOffset? EndOfSchoolDay(DateTimeOffset moment)
    {
        var day = Day(moment);
        if (!IsSchoolDay(day))
            return null;
        var end = At(day, settings.Closing);
        return moment < end ? end : null;
    }

    /// <summary>
    /// The latest moment for a meeting promised now (D2): before the end of the school day; after it, or on a day
    /// without school, tonight within two hours.
    /// </summary>
    public DateTimeOffset LatestMeeting(DateTimeOffset now) => EndOfSchoolDay(now) ?? now.AddHours(2);
}
