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

    /// <summary>Monday to Friday: police, social care and the designated officer work while the school is on holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>When the school closes on the last of so many working days, the first of which is after the moment's own day.</summary>
    public DateTimeOffset EndOfWorkingDays(DateTimeOffset from, int count) => EndOfDays(from, count, IsWorkingDay);

    /// <summary>The same in school days. Where there are none for ten years, the end of those ten years.</summary>
    public DateTimeOffset EndOfSchoolDays(DateTimeOffset from, int count) => EndOfDays(from, count, IsSchoolDay);

    /// <summary>
    /// When the last working day began on which the school has closed: what is before it is a working day or more ago, as
    /// <see cref="EndOfWorkingDays"/> counts.
    /// </summary>
    public DateTimeOffset StartOfEndedWorkingDay(DateTimeOffset now)
    {
        var day = Day(now);
        while (!IsWorkingDay(day) || At(day, settings.Closing) > now)
            day = day.AddDays(-1);
        return At(day, TimeOnly.MinValue);
    }

    /// <summary>
    /// The latest moment for a meeting promised now (D2): before the end of the school day; after it, or on a day
    /// without school, tonight within two hours.
    /// </summary>
    public DateTimeOffset LatestMeeting(DateTimeOffset now) => EndOfSchoolDay(now) ?? now.AddHours(2);

    private DateTimeOffset EndOfDays(DateTimeOffset from, int count, Func<DateOnly, bool> counts)
    {
        var day = Day(from);
        var last = day.AddYears(10);
        for (var left = count; left > 0 && day < last;)
        {
            day = day.AddDays(1);
            left -= counts(day) ? 1 : 0;
        }
        return At(day, settings.Closing);
    }
}
