namespace InConfidence.Web.Components;

/// <summary>
/// A date as three typed parts, exactly as they were typed. Bind it with <c>&lt;ic-date for="..." /&gt;</c> and read
/// it with <see cref="Read"/>.
/// </summary>
public sealed class DateAnswer
{
    /// <summary>The day of the month, as typed.</summary>
    public string? Day { get; set; }

    /// <summary>The month, as typed: a number or a name.</summary>
    public string? Month { get; set; }

    /// <summary>The year, as typed.</summary>
    public string? Year { get; set; }

    /// <summary>The answer that shows a date already known.</summary>
    public static DateAnswer Of(DateOnly? date) => date is { } known
        ? new DateAnswer { Day = Markup.Text(known.Day), Month = Markup.Text(known.Month), Year = Markup.Text(known.Year) }
        : new DateAnswer();

    /// <summary>What the three parts say.</summary>
    public DateReading Read()
    {
        DatePart[] missing =
        [
            .. string.IsNullOrWhiteSpace(Day) ? [DatePart.Day] : Array.Empty<DatePart>(),
            .. string.IsNullOrWhiteSpace(Month) ? [DatePart.Month] : Array.Empty<DatePart>(),
            .. string.IsNullOrWhiteSpace(Year) ? [DatePart.Year] : Array.Empty<DatePart>(),
        ];
        return missing.Length switch
        {
            3 => new DateReading.Nothing(),
            > 0 => new DateReading.Incomplete(missing),
            _ => ReadWhole(),
        };
    }

    private DateReading ReadWhole()
    {
        var year = DateNumber.Of(Year!) ?? 0;
        if (year is < 1000 or > 9999)
            return new DateReading.NotADate(DatePart.Year);
        var month = DateNumber.OfMonth(Month!) ?? 0;
        if (month is < 1 or > 12)
            return new DateReading.NotADate(DatePart.Month);
        var day = DateNumber.Of(Day!) ?? 0;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading.Given(new DateOnly(year, month, day))
            : new DateReading.NotADate(DatePart.Day);
    }
}
