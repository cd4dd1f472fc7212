using InConfidence.Data.Databases;
using InConfidence.Data.Demonstration;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Bench;

/// <summary>
/// One school after ten years (S1): 3,200 students, 150 staff, 240,000 records and what hangs on them. It is filled once, beside the saving
/// path and without drafts, decisions or ledger entries of the ten years, and found again by the next run.
/// </summary>
internal static class LargeSchool
{
    public const int Records = 240_000;
    public const int Years = 10;

    private const string Marker = "filled";
    private const int Batch = 8000;

    public static async Task<OpenSchool> OpenAsync(string folder, string? connection)
    {
        var places = InstallationPlaces.Beside(Path.Combine(folder, connection is null ? "sqlite" : "postgresql"));
        if (File.Exists(Path.Combine(places.Data, Marker)))
            return await Installation.OpenAsync(places, WorldSources.System, CancellationToken.None);
        if (places.HoldsSchool)
            throw new InvalidOperationException($"{places.Data} was begun and not filled to the end: remove it, its .keys and its .vault, and its database.");
        var plan = Plan();
        Directory.CreateDirectory(places.Data);
        Database database = connection is null ? SqliteDatabase.In(places.Data) : new PostgreSqlDatabase(connection);
        var school = await Installation.CreateAsync(places, database, connection, plan.Settings, WorldSources.System, CancellationToken.None);
        await AddPeopleAsync(school, plan);
        await FillAsync(school, plan);
        await File.WriteAllTextAsync(Path.Combine(places.Data, Marker), "Everybody in this school is made up.\n");
        return school;
    }

    private static DemonstrationPlan Plan() => DemonstrationPlan.Create(
        RosterReader.Read(Path.Combine(AppContext.BaseDirectory, "rosters", "oneroster-1.1")).Snapshot, 20261124, DateOnly.FromDateTime(DateTime.UtcNow), new DemonstrationSize(3200, 138, 200));

    private static Task AddPeopleAsync(OpenSchool school, DemonstrationPlan plan) => school.CommitAsync(
        new Because(Actor.Machine("bench"), LedgerAct.RosterImported),
        (unit, _) =>
        {
            foreach (var person in plan.People)
                InConfidence.Data.People.PeopleStore.AddPerson(unit, person.Kind, person.Profile, person.Id);
            foreach (var relation in plan.Relations.Concat(ParentsHere(plan)).Distinct())
                unit.Context.Relations.Add(new() { School = school.Id, From = relation.From, To = relation.To, Kind = relation.Kind });
            foreach (var role in plan.Roles)
                InConfidence.Data.People.PeopleStore.GrantRole(unit, role.Person, role.Grant);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    /// <summary>A deputy and every tenth of the staff have a child here.</summary>
    private static IEnumerable<PersonRelation> ParentsHere(DemonstrationPlan plan)
    {
        var students = plan.People.Where(person => person.Kind.HasFlag(PersonKind.Student)).ToList();
        var parents = plan.Roles.Where(role => role.Grant.Role == Role.Staff).Where((_, number) => number % 10 == 9)
            .Prepend(plan.Roles.Last(role => role.Grant.Role == Role.DeputyLead));
        return parents.Select((parent, number) => new PersonRelation(parent.Person, students[^(number + 1)].Id, RelationKind.GuardianOf));
    }

    private static async Task FillAsync(OpenSchool school, DemonstrationPlan plan)
    {
        var rows = new LargeSchoolRecords(school, plan);
        for (var done = 0; done < Records; done += Batch)
        {
            var (made, wraps) = (new List<object>(), new List<WrappedKey>());
            for (var number = done; number < Math.Min(Records, done + Batch); number++)
                made.AddRange(rows.Next(number, wraps));
            await school.Keys.AddAsync(wraps, CancellationToken.None);
            await ManyRows.InsertAsync(school.Database, made);
            Console.Error.Write($"\r{done + Batch:N0} records");
        }
        Console.Error.WriteLine();
        await using var settled = school.Database.CreateContext();
        if (school.Database is PostgreSqlDatabase)
            await settled.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }
}
