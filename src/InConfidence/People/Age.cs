namespace InConfidence.People;

/// <summary>The age bands that the rules tell apart.</summary>
public enum AgeBand
{
    Unknown,
    UnderThirteen,
    ThirteenToFifteen,
    SixteenToSeventeen,
    Adult,
}

/// <summary>Age on a day of the school's own calendar. Somebody born on 29 February is a year older on 1 March.</summary>
public static class Age
{
    public static int? On(DateOnly? birthDate, DateOnly today)
    {
        if (birthDate is not { } born)
            return null;
        var years = today.Year - born.Year;
        var birthdayPassed = (today.Month, today.Day).CompareTo((born.Month, born.Day)) >= 0;
        return birthdayPassed ? years : years - 1;
    }

    /// <summary>The day on which somebody is so many years old; somebody born on 29 February, on 1 March where the year has none.</summary>
    public static DateOnly DayOf(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    public static AgeBand BandOn(DateOnly? birthDate, DateOnly today) => On(birthDate, today) switch
    {
        null => AgeBand.Unknown,
        < 13 => AgeBand.UnderThirteen,
        < 16 => AgeBand.ThirteenToFifteen,
        < 18 => AgeBand.SixteenToSeventeen,
        _ => AgeBand.Adult,
    };
}
