using InConfidence.Time;

namespace InConfidence.Duty;

/// <summary>Says what kind of hour a moment is, by the school's own clock.</summary>
public static class DutyHours
{
    /// <summary>
    /// A holiday is a holiday day and night. Outside it, a day without school is the weekend; a school day is the
    /// school day between opening and closing, and night before and after.
    /// </summary>
    public static DutyKind At(SchoolCalendar calendar, DateTimeOffset moment)
    {
        var day = calendar.Day(moment);
        if (calendar.IsHoliday(day))
            return DutyKind.Holiday;
        if (!calendar.IsSchoolDay(day))
            return DutyKind.Weekend;
        return calendar.IsSchoolHours(moment) ? DutyKind.SchoolDay : DutyKind.Night;
    }
}
