using InConfidence.Data.Databases;
using Npgsql;

namespace InConfidence.Testing;

/// <summary>
/// The database under test. INCONFIDENCE_TEST_DATABASE says which ("sqlite", the default, or "postgresql"); for
/// PostgreSQL INCONFIDENCE_TEST_POSTGRESQL names a server on which databases may be made and dropped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? administration;
    private readonly string? name;

    private TestDatabase(Database database, string? connection, string? administration, string? name) =>
        (Database, Connection, this.administration, this.name) = (database, connection, administration, name);

    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_DATABASE") == "postgresql";

    public Database Database { get; }

    public string? Connection { get; }

    public static async Task<TestDatabase> CreateAsync(string dataFolder)
    {
        if (!IsPostgreSql)
            return new TestDatabase(SqliteDatabase.In(dataFolder), null, null, null);
        var administration = Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_POSTGRESQL")
            ?? throw new InvalidOperationException("Set INCONFIDENCE_TEST_POSTGRESQL, or run ./test, which starts a server.");
        var name = "test_" + Guid.NewGuid().ToString("N");
        await RunAsync(administration, $"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(administration) { Database = name, MaxPoolSize = 20 }.ToString();
        return new TestDatabase(new PostgreSqlDatabase(connection), connection, administration, name);
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
