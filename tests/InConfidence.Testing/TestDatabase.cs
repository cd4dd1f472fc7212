using InConfidence.Data;
using InConfidence.Data.Databases;
using InConfidence.Data.Schools;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InConfidence.Testing;

/// <summary>
/// The database under test. INCONFIDENCE_TEST_DATABASE says which ("sqlite", the default, or "postgresql"); for
/// PostgreSQL INCONFIDENCE_TEST_POSTGRESQL names a server on which databases may be made and dropped. One that has its tables
/// already is a copy of the first of its process: making them anew for each test would take longer than most tests.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> UpgradedFile = new(UpgradeFileAsync);
    private static readonly Lazy<Task<string>> UpgradedName = new(UpgradeAsync);

    private readonly string? administration;
    private readonly string? name;

    private TestDatabase(Database database, string? connection, string? administration, string? name) =>
        (Database, Connection, this.administration, this.name) = (database, connection, administration, name);

    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_DATABASE") == "postgresql";

    public Database Database { get; }

    public string? Connection { get; }

    private static string Administration => Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_POSTGRESQL")
        ?? throw new InvalidOperationException("Set INCONFIDENCE_TEST_POSTGRESQL, or run ./test, which starts a server.");

    /// <summary>An empty one.</summary>
    public static async Task<TestDatabase> CreateAsync(string dataFolder) =>
        IsPostgreSql ? await CreateOnServerAsync("") : new TestDatabase(SqliteDatabase.In(dataFolder), null, null, null);

    /// <summary>One with every table, and nothing in them.</summary>
    public static async Task<TestDatabase> CreateUpgradedAsync(string dataFolder)
    {
        if (IsPostgreSql)
            return await CreateOnServerAsync($" TEMPLATE {await UpgradedName.Value}");
        await File.WriteAllBytesAsync(Path.Combine(dataFolder, SqliteDatabase.FileName), await UpgradedFile.Value);
        return await CreateAsync(dataFolder);
    }

    private static async Task<TestDatabase> CreateOnServerAsync(string from)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await RunAsync(Administration, $"CREATE DATABASE {name}{from}");
        var connection = new NpgsqlConnectionStringBuilder(Administration) { Database = name, MaxPoolSize = 20 }.ToString();
        return new TestDatabase(new PostgreSqlDatabase(connection), connection, Administration, name);
    }

    private static async Task<byte[]> UpgradeFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-tables-").FullName;
        var database = SqliteDatabase.In(folder);
        await database.UpgradeAsync(folder, WorldSources.System, CancellationToken.None);
        await using (var connection = (SqliteConnection)database.CreateConnection())
            SqliteConnection.ClearPool(connection);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, SqliteDatabase.FileName));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    /// <returns>The name of a database that nobody is connected to: only then can it be copied.</returns>
    private static async Task<string> UpgradeAsync()
    {
        var name = "tables_" + Guid.NewGuid().ToString("N");
        await RunAsync(Administration, $"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RunAsync(Administration, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        var folder = Directory.CreateTempSubdirectory("inconfidence-tables-").FullName;
        var connection = new NpgsqlConnectionStringBuilder(Administration) { Database = name, Pooling = false }.ToString();
        await new PostgreSqlDatabase(connection).UpgradeAsync(folder, WorldSources.System, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (administration is null)
            return;
        await RunAsync(administration, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await RunAsync(administration, $"DROP DATABASE IF EXISTS {name}_vault WITH (FORCE)");
    }

    private static async Task RunAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        await command.ExecuteNonQueryAsync();
    }
}
