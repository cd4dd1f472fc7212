using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>A year of made-up records: what students said, what staff noticed, and a few about adults.</summary>
internal sealed class DemonstrationRecords
{
    private readonly DemonstrationCast cast;
    private readonly SeededSource source;
    private readonly DemonstrationMoments moments;
    private readonly DemonstrationReadings readings;
    private readonly Func<DateTimeOffset, DateOnly> dayOf;
    private readonly DemonstrationScene[] scenes;
    private readonly IReadOnlyList<DemonstrationTheme> languages = DemonstrationTheme.Read("languages");
    private readonly IReadOnlyList<DemonstrationTheme>[] themes = [DemonstrationTheme.Read("disclosures"), DemonstrationTheme.Read("concerns"), DemonstrationTheme.Read("adults")];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    private DemonstrationRecords(DemonstrationCast cast, DemonstrationCalendar calendar, SeededSource source, DateOnly today)
    {
        (this.cast, this.source, dayOf) = (cast, source, calendar.School.Day);
        moments = new(calendar.School, source, today);
        readings = new(cast, source, moments, calendar.School);
        scenes = [new DisclosureScene(cast, calendar), new ConcernScene(cast, calendar), new AdultScene(cast, calendar)];
    }

    public static IReadOnlyList<PlannedRecord> Write(DemonstrationCast cast, DemonstrationCalendar calendar, SeededSource source, DateOnly today, int number)
    {
        var records = new DemonstrationRecords(cast, calendar, source, today);
        return [.. records.moments.Of(number).Select(records.Record)];
    }

    private PlannedRecord Record(DateTimeOffset begun)
    {
        var share = source.Below(100);
        var kind = share < 58 ? 0 : share < 91 ? 1 : 2;
        var (content, writer, theme) = Fresh(scenes[kind], share < 6 ? languages : themes[kind], begun);
        var signed = source.Chance(94) ? begun.AddMinutes(source.Between(4, 45)) : (DateTimeOffset?)null;
        return readings.Read(new(content, writer, begun, signed < moments.End ? signed : null) { Theme = theme });
    }

    /// <summary>Tries again a few times rather than let two records say the same.</summary>
    private (DraftContent Content, PersonId Writer, string Theme) Fresh(DemonstrationScene scene, IReadOnlyList<DemonstrationTheme> from, DateTimeOffset begun)
    {
        for (var attempt = 0; ; attempt++)
        {
            var writer = source.Pick([.. cast.Holding(Role.Staff, dayOf(begun)).Where(person => !cast.Holding(Role.Head, dayOf(begun)).Contains(person))]);
            var theme = source.Pick(from);
            var content = scene.Play(theme, writer, begun);
            if (said.Add(content.Words) || attempt == 20)
                return (content, writer, theme.Name);
        }
    }
}
