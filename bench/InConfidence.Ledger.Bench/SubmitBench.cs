using InConfidence.Data;
using InConfidence.Data.Databases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Ledger.Bench;

/// <summary>
/// Writing and signing a record, with everything that belongs to it: sealed, routed, alerted, in the ledger, durable. Beside it the same with
/// a transaction for each; and, for orientation, EF Core that saves eight rows in a transaction for each and does nothing else.
/// </summary>
internal static class SubmitBench
{
    private const int Waiting = 64;
    private static readonly string Words = new('w', 600);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-bench-").FullName;
        await using var school = await RecordBench.CreateAsync(folder, SqliteDatabase.In(Path.Combine(folder, "school")), null);
        var writer = await AddPeopleAsync(school);
        await using (var context = new PlainContext(folder))
        {
            await context.Database.EnsureCreatedAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }
        await Callers.CompareAsync(
            $"submitted by us, {Waiting} callers", () => Callers.RunAsync(Waiting, Time, () => SubmitAsync(school, writer, Words)),
            "the same, one by one       ", () => Callers.RunAsync(1, Time, () => SubmitAsync(school, writer, Words)));
        Console.WriteLine("eight rows by EF Core, one by one, nothing sealed, routed or logged: " + await Callers.RunAsync(1, Time, () => SavePlainAsync(folder)));
    }

    /// <summary>Somebody who writes, whom it gives back, and somebody who is told.</summary>
    public static Task<PersonId> AddPeopleAsync(OpenSchool school) => school.CommitAsync(
        new Because(Actor.Machine("bench"), LedgerAct.PersonAdded),
        (unit, _) =>
        {
            unit.GrantRole(unit.AddPerson(PersonKind.Staff, new PersonProfile { GivenName = "Lena", FamilyName = "Lead" }), new RoleGrant(Role.SafeguardingLead, new DateOnly(2020, 1, 1), null));
            var writer = unit.AddPerson(PersonKind.Staff, new PersonProfile { GivenName = "Ada", FamilyName = "Writer" });
            unit.GrantRole(writer, new RoleGrant(Role.Staff, new DateOnly(2020, 1, 1), null));
            return Task.FromResult(writer);
        },
        CancellationToken.None);

    /// <summary>Writes and signs a record.</summary>
    public static Task SubmitAsync(OpenSchool school, PersonId writer, string words) => school.CommitAsync(
        new Because(new Actor(writer, null, "bench"), LedgerAct.RecordSigned),
        async (unit, token) =>
        {
            var draft = unit.StartDraft(writer, Guid.NewGuid(), new DraftContent { Kind = RecordKind.Concern, Words = words });
            await unit.SaveAsync(token);
            return await unit.SignAsync(draft, writer, token);
        },
        CancellationToken.None);

    private static async Task SavePlainAsync(string folder)
    {
        await using var context = new PlainContext(folder);
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL");
        var id = Guid.NewGuid();
        for (var row = 0; row < 8; row++)
            context.Rows.Add(new PlainRow { Id = Guid.NewGuid(), Owner = id, Content = new byte[700], Hash = new byte[32], At = row });
        await context.SaveChangesAsync();
    }

    private sealed class PlainRow
    {
        public Guid Id { get; init; }

        public Guid Owner { get; init; }

        public required byte[] Content { get; init; }

        public required byte[] Hash { get; init; }

        public long At { get; init; }
    }

    private sealed class PlainContext(string folder) : DbContext
    {
        public DbSet<PlainRow> Rows => Set<PlainRow>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite($"Data Source={Path.Combine(folder, "plain-ef.db")}");
    }
}
