using System.Diagnostics;
using System.Linq.Expressions;
using InConfidence.Alerts;
using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Bench;

/// <summary>Lists of a large school: 240,000 records, 300 staff, the read rule in the query.</summary>
internal static class ListsBench
{
    private const int Records = 240_000;
    private const int Page = 51;
    private const int Turns = 7;

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly SchoolId School = SchoolId.From(Guid.NewGuid());

    public static async Task RunAsync(Database database)
    {
        var random = new Random(20261124);
        var people = People(random);
        var directory = new SchoolDirectory(1, new SchoolSettings { Name = "Large School" }, people, Relations(people, random), []);
        await using (var context = database.CreateContext())
            await context.Database.MigrateAsync();
        await FillAsync(database, people, random);
        Console.WriteLine($"{Records} records on {database.Name}, medians of {Turns} turns, milliseconds");
        Console.WriteLine($"{"reader",-24}{"sees",8}{"page",10}{"count",10}");
        foreach (var (name, person) in Readers(people))
        {
            var reader = new Reader(person, new Session(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), person.Id, default, default, DateTimeOffset.UnixEpoch), directory, Today);
            await using var context = database.CreateContext();
            var filter = ReadRule.Filter(reader);
            var seen = await Query(context, filter).CountAsync();
            var (pages, counts) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                pages.Add(await TimeAsync(() => PageAsync(context, filter)));
                counts.Add(await TimeAsync(() => Query(context, filter).CountAsync()));
            }
            Console.WriteLine($"{name,-24}{seen,8}{Median(pages),10:0.0}{Median(counts),10:0.0}");
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(Turns / 2);

    private static IQueryable<RecordRow> Query(StoreContext context, Expression<Func<RecordRow, bool>> filter) =>
        context.Records.AsNoTracking().Where(row => row.School == School).Where(filter);

    private static async Task<List<RecordId>> PageAsync(StoreContext context, Expression<Func<RecordRow, bool>> filter) =>
        await Query(context, filter).OrderByDescending(row => row.ReleasedAt).ThenBy(row => row.Id).Select(row => row.Id).Take(Page).ToListAsync();

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static List<DirectoryPerson> People(Random random)
    {
        Role[] offices = [Role.SafeguardingLead, Role.DeputyLead, Role.DeputyLead, Role.Head, Role.Chair];
        DirectoryPerson Person(PersonKind kind, params Role[] roles) => new(
            PersonId.From(Id(random)), kind, new PersonProfile { GivenName = "A", FamilyName = "B" }, null, [.. roles.Select(role => new RoleGrant(role, new DateOnly(2020, 1, 1), null))]);
        return [.. offices.Select(role => Person(PersonKind.Staff, Role.Staff, role)), .. Enumerable.Range(0, 300).Select(_ => Person(PersonKind.Staff, Role.Staff)), .. Enumerable.Range(0, 2000).Select(_ => Person(PersonKind.Student))];
    }

    /// <summary>Every tenth of the staff has a child at the school, and one deputy has.</summary>
    private static List<PersonRelation> Relations(List<DirectoryPerson> people, Random random) =>
        [.. Enumerable.Range(0, 30).Select(number => new PersonRelation(people[number == 0 ? 1 : 5 + (number * 10)].Id, people[305 + random.Next(2000)].Id, RelationKind.GuardianOf))];

    private static IEnumerable<(string Name, DirectoryPerson Person)> Readers(List<DirectoryPerson> people) =>
        [("lead", people[0]), ("deputy, parent here", people[1]), ("deputy", people[2]), ("head", people[3]), ("chair", people[4]), ("teacher", people[6]), ("teacher, parent here", people[15])];

    private static async Task FillAsync(Database database, List<DirectoryPerson> people, Random random)
    {
        for (var done = 0; done < Records; done += 5000)
        {
            await using var context = database.CreateContext();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var number = done; number < done + 5000; number++)
                Add(context, people, random, number);
            await context.SaveChangesAsync();
        }
    }

    private static void Add(StoreContext context, List<DirectoryPerson> people, Random random, int number)
    {
        var kind = random.Next(20) switch { 0 => RecordKind.ConcernAboutAdult, < 8 => RecordKind.Disclosure, _ => RecordKind.Concern };
        var adult = kind == RecordKind.ConcernAboutAdult ? AdultInvolved.AdultHere : random.Next(50) == 0 ? AdultInvolved.Head : AdultInvolved.No;
        var at = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number * 6);
        var record = new RecordRow
        {
            Id = RecordId.From(Id(random)), School = School, Draft = DraftId.From(Id(random)), KeyId = Id(random), Kind = kind, AdultInvolved = adult,
            Level = AlertLevel.Ordinary, Writer = people[5 + random.Next(300)].Id, ReleasedAt = at, SignedAt = at,
        };
        record.People.Add(Part(record, people[305 + random.Next(2000)].Id, kind == RecordKind.Disclosure ? PartInRecord.Spoke : PartInRecord.Concerned, random));
        if (kind == RecordKind.ConcernAboutAdult)
            record.People.Add(Part(record, people[random.Next(40) == 0 ? random.Next(5) : 5 + random.Next(300)].Id, PartInRecord.Alleged, random));
        if (random.Next(200) == 0)
            record.People.Add(Part(record, people[random.Next(5)].Id, PartInRecord.KeptOut, random));
        int[] told = adult switch { AdultInvolved.Head => [4], AdultInvolved.AdultHere => [3], _ => [0, 1] };
        foreach (var one in told)
        {
            record.Alerts.Add(new AlertRow
            {
                Id = AlertId.From(Id(random)), School = School, Record = record.Id, Person = people[one].Id, AsRole = people[one].Roles[^1].Role, Cause = AlertCause.Record, RaisedAt = at, AcknowledgedAt = at,
            });
        }
        context.Records.Add(record);
    }

    private static RecordPersonRow Part(RecordRow record, PersonId person, PartInRecord part, Random random) =>
        new() { Id = Id(random), School = School, Record = record.Id, Person = person, Part = part };

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
