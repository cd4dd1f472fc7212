using System.Text.Json.Nodes;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Backups;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Testing;
using Npgsql;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>A small school that was made with nothing failing, of which every attempt gets a copy.</summary>
internal sealed class SweptSchool : IAsyncDisposable
{
    private readonly TestSchool test;
    private int copies;

    private SweptSchool(TestSchool test) => this.test = test;

    public PersonId Writer { get; private init; }

    public PersonId Lead { get; private init; }

    public PersonId Head { get; private init; }

    public IReadOnlyDictionary<RecordId, string> Records { get; private init; } = null!;

    /// <summary>Shares that custodians were given.</summary>
    public IReadOnlyList<KeyShare> Shares { get; private init; } = null!;

    /// <summary>A checkpoint that left the building.</summary>
    public string Checkpoint { get; private init; } = null!;

    public static async Task<SweptSchool> MakeAsync()
    {
        var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var records = new Dictionary<RecordId, string>();
        for (var number = 0; number < 3; number++)
        {
            var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = $"word for word {number}" });
            records[await test.SignAsync(writer, draft)] = $"word for word {number}";
        }
        Directory.CreateDirectory(Path.Combine(test.Folder, "copies"));
        var made = new SweptSchool(test)
        {
            Writer = writer,
            Lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead),
            Head = await test.AddPersonAsync("Hugo", "Head", PersonKind.Staff, Role.Head),
            Records = records,
            Shares = await test.School.MakeSharesAsync(Actor.Machine("test"), 2, 3, TestSchool.Cancellation),
            Checkpoint = await test.School.CheckpointAsync(TestSchool.Cancellation),
        };
        await test.School.BackUpAsync(Path.Combine(test.Folder, "before.backup"), Actor.Machine("test"), TestSchool.Cancellation);
        await test.School.CopyVaultAsync(Path.Combine(test.Folder, "copies", "vault.copy"), TestSchool.Cancellation);
        await test.CloseAsync();
        ClearPools();
        return made;
    }

    public static void ClearPools()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    public async Task<SweptCopy> CopyAsync()
    {
        var copy = new SweptCopy(this, Path.Combine(test.Folder, $"copy{++copies}"));
        foreach (var part in new[] { "school", "school.keys", "school.vault", "copies" })
            CopyFolder(Path.Combine(test.Folder, part), copy.PathTo(part));
        File.Copy(Path.Combine(test.Folder, "before.backup"), copy.PathTo("before.backup"));
        if (test.Connection is not null)
            foreach (var ending in new[] { "", "_vault" })
                await AdministerAsync($"CREATE DATABASE {NameOf(copies)}{ending} TEMPLATE {Database}{ending}");
        var file = Path.Combine(copy.Data, "installation.json");
        var description = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        description["vaultCopies"] = new JsonArray(copy.PathTo("copies/vault.copy"));
        description["connection"] = test.Connection is null ? null : ConnectionOf(copies);
        await File.WriteAllTextAsync(file, description.ToJsonString());
        return copy;
    }

    /// <summary>An empty database for a school that an attempt makes; null where it lies in a file.</summary>
    public async Task<string?> EmptyDatabaseAsync()
    {
        if (test.Connection is null)
            return null;
        await AdministerAsync($"CREATE DATABASE {NameOf(copies)}_new");
        return new NpgsqlConnectionStringBuilder(test.Connection) { Database = NameOf(copies) + "_new" }.ToString();
    }

    public async Task DropAsync(SweptCopy copy)
    {
        if (test.Connection is null)
            return;
        var name = NameOf(int.Parse(Path.GetFileName(copy.Folder)["copy".Length..], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var ending in new[] { "", "_vault", "_new", "_new_vault" })
            await AdministerAsync($"DROP DATABASE IF EXISTS {name}{ending} WITH (FORCE)");
    }

    /// <summary>The writer, who reads again what they wrote.</summary>
    public async Task<Reader> ReaderAsync(OpenSchool school)
    {
        var directory = await school.DirectoryAsync(TestSchool.Cancellation);
        var now = school.Sources.Now();
        return new Reader(
            directory.Find(Writer)!, new Session(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), Writer, now, now, now), directory, directory.Calendar.Day(now));
    }

    public async ValueTask DisposeAsync()
    {
        await test.OpenAgainAsync();
        await test.DisposeAsync();
    }

    private string Database => new NpgsqlConnectionStringBuilder(test.Connection).Database!;

    private string NameOf(int copy) => $"{Database}_{copy}";

    private string ConnectionOf(int copy) => new NpgsqlConnectionStringBuilder(test.Connection) { Database = NameOf(copy) }.ToString();

    private async Task AdministerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(test.Connection) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
