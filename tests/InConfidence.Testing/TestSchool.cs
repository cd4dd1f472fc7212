using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Sources;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace InConfidence.Testing;

/// <summary>A school of its own for one test, in a folder of its own, on the database under test.</summary>
public sealed partial class TestSchool : IAsyncDisposable
{
    /// <summary>A Tuesday morning in term.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly string folder;
    private readonly FakeTimeProvider? time;

    private TestSchool(TestDatabase database, string folder, OpenSchool school, FakeTimeProvider? time) =>
        (this.database, this.folder, School, this.time) = (database, folder, school, time);

    public OpenSchool School { get; private set; }

    public FakeTimeProvider Time => time ?? throw new InvalidOperationException("This school lives in real time.");

    public string Folder => folder;

    /// <summary>The connection string of the database under test, when it is a server.</summary>
    public string? Connection => database.Connection;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Because Because(LedgerAct act) => new(Actor.Machine("test"), act);

    /// <param name="random">Randomness that repeats, or null for the system's.</param>
    /// <param name="settings">The school's settings, or null for those of most tests.</param>
    /// <param name="inRealTime">Whether time passes by itself, for a school that another process serves.</param>
    /// <param name="under">The folder to make it in, or null for a temporary one.</param>
    public static async Task<TestSchool> CreateAsync(
        RandomSource? random = null, SchoolSettings? settings = null, bool inRealTime = false, string? under = null)
    {
        var folder = under ?? Directory.CreateTempSubdirectory("inconfidence-test-").FullName;
        var places = InstallationPlaces.Beside(Path.Combine(folder, "school"));
        Directory.CreateDirectory(places.Data);
        var database = await TestDatabase.CreateUpgradedAsync(places.Data);
        var time = inRealTime ? null : new FakeTimeProvider(Start);
        var sources = new WorldSources(time ?? TimeProvider.System, random ?? RandomSource.System);
        var school = await Installation.CreateAsync(
            places, database.Database, database.Connection, settings ?? new SchoolSettings { Name = "Fenmarsh School", WorkMailDomains = ["school.example"] }, sources, Cancellation);
        return new TestSchool(database, folder, school, time);
    }

    /// <summary>Closes the school and opens it anew, as a restart of the server does.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        await OpenAgainAsync();
    }

    /// <summary>Lets go of the school, so that another process may serve it.</summary>
    public ValueTask CloseAsync() => School.DisposeAsync();

    public async Task OpenAgainAsync() => School = await Installation.OpenAsync(School.Places, School.Sources, Cancellation);

    public async Task<PersonId> AddPersonAsync(string givenName, string familyName, PersonKind kind, params Role[] roles)
    {
        return await School.CommitAsync(
            Because(LedgerAct.PersonAdded),
            (unit, _) =>
            {
                var person = unit.AddPerson(kind, new PersonProfile
                {
                    GivenName = givenName,
                    FamilyName = familyName,
                    Mail = $"{givenName}.{familyName}@school.example".ToLowerInvariant(),
                    Phone = "+441632960001",
                });
                foreach (var role in roles)
                    unit.GrantRole(person, new RoleGrant(role, new DateOnly(2020, 1, 1), null));
                return Task.FromResult(person);
            },
            Cancellation);
    }

    /// <summary>Somebody who asks to read, with a session that holds both factors unless said otherwise.</summary>
    public async Task<Reader> ReaderAsync(PersonId person, bool secondFactor = true)
    {
        var directory = await School.DirectoryAsync(Cancellation);
        var now = School.Sources.Now();
        var session = new Session(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), person, now, now, secondFactor ? now : null);
        return new Reader(directory.Find(person)!, session, directory, directory.Calendar.Day(now));
    }

    public async Task<DraftId> StartDraftAsync(PersonId writer, DraftContent content) =>
        await School.CommitAsync(Because(LedgerAct.DraftStarted), (unit, _) => Task.FromResult(unit.StartDraft(writer, Guid.NewGuid(), content)), Cancellation);

    public async Task<RecordId> SignAsync(PersonId writer, DraftId draft) =>
        await School.CommitAsync(
            Because(LedgerAct.RecordSigned),
            async (unit, token) => await unit.SignAsync(draft, writer, token) switch
            {
                SignOutcome.Signed signed => signed.Record,
                SignOutcome.AlreadySigned signed => signed.Record,
                _ => throw new InvalidOperationException("No such draft."),
            },
            Cancellation);

    public async ValueTask DisposeAsync()
    {
        await School.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
