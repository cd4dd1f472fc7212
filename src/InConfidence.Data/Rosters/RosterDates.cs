using System.Globalization;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// Birth dates. Year-month-day is always understood. Where days and months are both numbers the whole column decides:
/// one date that can only be read one way settles all the others, and where none does nobody guesses.
/// </summary>
internal sealed class RosterDates(RosterFindings findings)
{
    private static readonly string[] Clear = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy"];
    private static readonly char[] Separators = ['/', '.', '-'];

    /// <summary>The birth dates of a column, by the id in each row.</summary>
    public Dictionary<string, DateOnly> Read(IEnumerable<RosterRow> rows, string id, string column)
    {
        var given = rows.Where(row => row[column].Length > 0).ToList();
        var order = OrderOf(given, column);
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in given)
        {
            if (Date(row, column, order) is not { } date)
                continue;
            if (!dates.TryAdd(row[id], date) && dates[row[id]] != date && twice.Add(row[id]))
                findings.Error(row.File, row.Number, $"A second, different birth date of {row[id]}. The person was kept without any.");
        }
        foreach (var contradicted in twice)
            dates.Remove(contradicted);
        return dates;
    }

    private DateOnly? Date(RosterRow row, string column, DayOrder order)
    {
        var text = row[column];
        var date = Unmistakable(text) ?? Numbers(text)?.In(order);
        if (date is null && (Numbers(text) is null || order is not DayOrder.Unknown))
            findings.Error(row.File, row.Number, $"\"{text}\" is no date that can be read here: write year-month-day. The person was kept without a birth date.");
        else if (date is { Year: < 1900 or > 2100 })
            findings.Error(row.File, row.Number, $"The year of \"{text}\" cannot be right. The person was kept without a birth date.");
        return date is { Year: >= 1900 and <= 2100 } ? date : null;
    }

    private DayOrder OrderOf(IReadOnlyList<RosterRow> rows, string column)
    {
        var doubtful = rows.Where(row => Unmistakable(row[column]) is null && Numbers(row[column]) is not null).ToList();
        if (doubtful.Count == 0)
            return DayOrder.Unknown;
        var dayFirst = doubtful.Find(row => Numbers(row[column])!.First > 12);
        var monthFirst = doubtful.Find(row => Numbers(row[column])!.Second > 12);
        switch (dayFirst, monthFirst)
        {
            case (not null, null):
                return DayOrder.DayFirst;
            case (null, not null):
                findings.Doubt(RosterDoubtKind.Date, $"Dates are written month first here (\"{monthFirst[column]}\"), and all were read so. Compare one that you know.", monthFirst.File, monthFirst.Number);
                return DayOrder.MonthFirst;
            case (null, null):
                findings.Doubt(RosterDoubtKind.Date, $"Day or month first? \"{doubtful[0][column]}\" can be read both ways and no other date settles it. These {doubtful.Count} birth dates were left out.", doubtful[0].File, doubtful[0].Number);
                return DayOrder.Unknown;
            default:
                findings.Error(dayFirst.File, monthFirst.Number, $"\"{monthFirst[column]}\" here is month first and \"{dayFirst[column]}\" in row {dayFirst.Number} day first. All dates of this kind were left out.");
                return DayOrder.Unknown;
        }
    }

    /// <summary>An hour may follow; only the day counts, as it is written.</summary>
    private static DateOnly? Unmistakable(string text)
    {
        var day = text.Length > 10 && text[10] is 'T' or ' ' && char.IsAsciiDigit(text[0]) && text[4] == '-' ? text[..10] : text;
        return DateOnly.TryParseExact(day, Clear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static NumberedDate? Numbers(string text) =>
        text.Split(Separators) is [{ Length: 1 or 2 } first, { Length: 1 or 2 } second, { Length: 4 } year]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var two)
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(one, two, last)
            : null;

    private enum DayOrder
    {
        Unknown,
        DayFirst,
        MonthFirst,
    }

    private sealed record NumberedDate(int First, int Second, int Year)
    {
        public DateOnly? In(DayOrder order) => order switch
        {
            DayOrder.DayFirst => Of(Year, Second, First),
            DayOrder.MonthFirst => Of(Year, First, Second),
            _ => null,
        };

        private static DateOnly? Of(int year, int month, int day) =>
            year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }
}
