using InConfidence.Time;

namespace InConfidence.Data.Demonstration;

/// <summary>When things were written and read: mostly on school days, some in the evening, all before today.</summary>
internal sealed class DemonstrationMoments(SchoolCalendar calendar, SeededSource source, DateOnly today)
{
    public DateTimeOffset End { get; } = calendar.At(today, TimeOnly.MinValue);

    /// <summary>Moments in the year before today, earliest first; a few always in the last three days.</summary>
    public IReadOnlyList<DateTimeOffset> Of(int number) =>
        [.. Enumerable.Range(0, number).Select(index => At(index < number / 25 ? today.AddDays(-source.Between(1, 3)) : Day())).Order()];

    /// <summary>When somebody reads what they were told of: soon, at once where there is danger, else after the night.</summary>
    public DateTimeOffset Read(DateTimeOffset told, bool danger) =>
        danger ? told.AddMinutes(source.Between(1, 4)) : Waking(told.AddMinutes(calendar.IsSchoolHours(told) ? source.Between(3, 50) : source.Between(20, 120)));

    /// <summary>The moment itself, or the morning after it when people are asleep.</summary>
    public DateTimeOffset Waking(DateTimeOffset moment)
    {
        var local = calendar.Local(moment);
        if (local.Hour is >= 7 and < 23)
            return moment;
        var morning = DateOnly.FromDateTime(local).AddDays(local.Hour >= 23 ? 1 : 0);
        return calendar.At(morning, new(7, source.Below(60)));
    }

    private DateOnly Day()
    {
        for (; ; )
        {
            var day = today.AddDays(-source.Between(1, 365));
            if (calendar.IsSchoolDay(day) || source.Chance(12))
                return day;
        }
    }

    private DateTimeOffset At(DateOnly day)
    {
        var minute = calendar.IsSchoolDay(day) && source.Chance(80) ? source.Between((8 * 60) + 20, (16 * 60) + 30) : source.Between((17 * 60) + 5, (22 * 60) + 30);
        return calendar.At(day, new(minute / 60, minute % 60)).AddSeconds(source.Below(60));
    }
}
