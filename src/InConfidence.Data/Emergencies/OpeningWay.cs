using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Mail;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Emergencies;

/// <summary>
/// Who is told of an opening, step by step: whoever the way of every opened record reaches (R33), never the one who opened
/// it nor their family. Of somebody in an office, first those above it.
/// </summary>
internal static class OpeningWay
{
    private static readonly Role[] Order = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair];
    private static readonly Role[] Heights = [Role.DeputyLead, Role.SafeguardingLead, Role.Head, Role.Chair];

    public static IReadOnlyList<IReadOnlyList<RoleHolder>> Of(
        SchoolDirectory directory, PersonId opener, PersonId student, IReadOnlyList<RecordRow> records, IReadOnlyList<AdultInvolved> noted, DateTimeOffset now)
    {
        var routes = records.Select(record => Routes.Of(directory, record, opener, now))
            .Concat(noted.Prepend(AdultInvolved.No).Select(adult => RouteOf(directory, opener, student, adult, now))).ToList();
        var barred = directory.FamilyOf(opener).Append(opener).ToHashSet();
        var people = routes.SelectMany(All).DistinctBy(holder => holder.Person)
            .Where(holder => !barred.Contains(holder.Person) && routes.TrueForAll(route => route.Reaches(holder.Person))).ToList();
        var day = directory.Calendar.Day(now);
        var height = Heights.Where(role => directory.Find(opener)?.Holds(role, day) == true).Select(Height).DefaultIfEmpty(-1).Max();
        return [.. Order.OrderBy(role => Height(role) <= height).Select(role => people.Where(holder => holder.Role == role).ToList()).Where(step => step.Count > 0)];
    }

    /// <summary>Tells the next who have not been told. False when nobody is left.</summary>
    public static bool TellNext(this UnitOfWork unit, OpeningRow row, IReadOnlyList<IReadOnlyList<RoleHolder>> way)
    {
        var next = way.After(person => row.Told.Exists(told => told.Person == person));
        unit.Tell(row, next);
        foreach (var holder in next)
            unit.QueueMail(holder.Person);
        return next.Count > 0;
    }

    /// <summary>Tells those, after everybody who has been told.</summary>
    public static void Tell(this UnitOfWork unit, OpeningRow row, IReadOnlyList<RoleHolder> holders)
    {
        var number = row.Told.Count == 0 ? 0 : row.Told.Max(told => told.Step) + 1;
        foreach (var holder in holders)
        {
            var told = new OpeningToldRow
            {
                Id = unit.NewId(),
                School = unit.School.Id,
                Opening = row.Id,
                Person = holder.Person,
                AsRole = holder.Role,
                Step = number,
                At = unit.Now,
            };
            unit.Context.OpeningsTold.Add(told);
            if (!row.Told.Contains(told))
                row.Told.Add(told);
            unit.About(holder.Person);
        }
    }

    /// <summary>The way of an opening as it stands now.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<RoleHolder>>> WayOfAsync(this UnitOfWork unit, OpeningRow row, SchoolDirectory directory, CancellationToken cancellation)
    {
        var records = await unit.Context.Records.AsNoTracking().Include(record => record.People)
            .Where(record => unit.Context.OpenedRecords.Any(opened => opened.Opening == row.Id && opened.Record == record.Id)).ToListAsync(cancellation);
        var noted = await unit.Context.Notes.Where(note => row.ForLife && note.Student == row.Student && note.Risk != null && note.At <= row.At)
            .Select(note => note.AdultInvolved).ToListAsync(cancellation);
        return Of(directory, row.By, row.Student, records, noted, unit.Now);
    }

    private static Route RouteOf(SchoolDirectory directory, PersonId opener, PersonId student, AdultInvolved adult, DateTimeOffset now) => Routes.Of(
        directory,
        new DraftContent { Kind = RecordKind.Concern, AdultInvolved = adult, People = [new PersonInRecord(PartInRecord.Concerned, student, null)] },
        opener,
        now);

    private static IEnumerable<RoleHolder> All(Route route) => route.Recipients.Concat(route.Climb.SelectMany(step => step));

    private static int Height(Role role) => Array.IndexOf(Heights, role);
}
