using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using InConfidence.Time;

namespace InConfidence.Data.Demonstration;

/// <summary>Who reads a record and what is written beside it: only people whom the rules tell of it.</summary>
internal sealed class DemonstrationReadings(DemonstrationCast cast, SeededSource source, DemonstrationMoments moments, SchoolCalendar calendar)
{
    private static readonly TimeSpan ReleaseAfter = TimeSpan.FromMinutes(10);

    private readonly DemonstrationTheme additions = DemonstrationTheme.Read("answers").Single(theme => theme.Name == "addition");
    private readonly Dictionary<PersonId, PersonKind> kinds = cast.People.ToDictionary(person => person.Id, person => person.Kind);

    public PlannedRecord Read(PlannedRecord record)
    {
        var told = record.SignedAt is { } signed && signed < record.BegunAt + ReleaseAfter ? signed : record.BegunAt + ReleaseAfter;
        var recent = told > moments.End.AddDays(-3);
        List<PlannedReading> readers = recent && source.Chance(40) ? [] : Readings(record, told, recent);
        return record with { Readings = readers, Additions = Additions(record, readers) };
    }

    private List<PlannedReading> Readings(PlannedRecord record, DateTimeOffset told, bool recent)
    {
        var recipients = Recipients(record);
        var readings = new List<PlannedReading>();
        foreach (var reader in source.Some(recipients, Math.Min(recipients.Count, source.Chance(40) ? 2 : 1)))
        {
            var read = moments.Read(readings.Count == 0 ? told : readings[0].ReadAt, record.Content.Danger == true);
            // What is older than a few days has been answered: nobody leaves a child waiting for a year.
            var acknowledged = readings.Count == 0 && (source.Chance(95) || !recent) ? read.AddMinutes(source.Between(1, 15)) : (DateTimeOffset?)null;
            if (read < moments.End)
                readings.Add(new(reader, read, acknowledged < moments.End ? acknowledged : null));
        }
        return readings;
    }

    private List<PersonId> Recipients(PlannedRecord record)
    {
        var day = calendar.Day(record.BegunAt);
        var now = new SchoolNow
        {
            Holders = [.. cast.Roles.Where(held => held.Grant.HoldsOn(day)).Select(held => new RoleHolder(held.Person, held.Grant.Role))],
            Relations = cast.Relations,
            Kinds = kinds,
        };
        var route = Route.Of(Matter.Of(record.Content, record.Writer), now);
        return [.. route.Recipients.Select(holder => holder.Person).Where(person => person != record.Writer).Distinct()];
    }

    private List<PlannedAddition> Additions(PlannedRecord record, List<PlannedReading> readings)
    {
        var written = new List<PlannedAddition>();
        // Whoever has not signed is still writing: nothing stands beside it yet.
        if (record.SignedAt is { } signed && source.Chance(15))
            written.Add(new(record.Writer, moments.Waking(signed.AddMinutes(source.Between(60, 3000))), source.Pick(additions["writer"])));
        if (record.Content.Kind != RecordKind.ConcernAboutAdult && readings is [{ AcknowledgedAt: { } taken }, ..] && source.Chance(25))
            written.Add(new(readings[0].Person, moments.Waking(taken.AddMinutes(source.Between(120, 9000))), source.Pick(additions["reader"])));
        return [.. written.Where(addition => addition.At < moments.End).OrderBy(addition => addition.At)];
    }
}
