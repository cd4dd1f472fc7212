using InConfidence.Duty;
using InConfidence.People;

namespace InConfidence.Data.People;

/// <summary>Which lines of the rota somebody answers.</summary>
public static class DutyAnswering
{
    /// <summary>Whether what staff write reaches the person on that day.</summary>
    public static bool MayAnswer(this DirectoryPerson person, DateOnly day) => person.HoldsAny(Offices.ThatAnswer, day);

    /// <summary>
    /// The lines that count: those of people who hold the office, and are here, on that day. A line is cut where its
    /// person's office ends, at midnight of the school's own zone.
    /// </summary>
    public static IReadOnlyList<DutyLine> Answered(this SchoolDirectory directory) =>
    [
        .. directory.Duty.SelectMany(
            line => Days(directory, line.From, line.Until), (line, day) => line with { From = day.From, Until = day.Until })
            .Where(line => directory.Find(line.Person) is { } person && person.MayAnswer(directory.Calendar.Day(line.From))),
    ];

    /// <summary>Whether somebody may answer for the whole of a time.</summary>
    public static bool IsAnsweredBy(this SchoolDirectory directory, DirectoryPerson? person, DateTimeOffset from, DateTimeOffset until) =>
        person is not null && Days(directory, from, until).All(day => person.MayAnswer(directory.Calendar.Day(day.From)));

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Days(SchoolDirectory directory, DateTimeOffset from, DateTimeOffset until)
    {
        while (from < until)
        {
            var midnight = directory.Calendar.At(directory.Calendar.Day(from).AddDays(1), TimeOnly.MinValue);
            var end = midnight < until ? midnight : until;
            yield return (from, end);
            from = end;
        }
    }
}
