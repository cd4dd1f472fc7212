using System.Data.Common;
using InConfidence.Data;
using InConfidence.Data.Databases;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InConfidence.Ledger.Bench;

/// <summary>
/// Recording a reading, which is no change: sealed, hashed and durable before the answer. Beside it what people
/// write today: one row and one commit for each.
/// </summary>
internal static class RecordBench
{
    private const int Waiting = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);
    private static readonly Guid Reader = Guid.NewGuid(), Session = Guid.NewGuid(), Record = Guid.NewGuid();

    public static async Task OnSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-bench-").FullName;
        await using var school = await CreateAsync(folder, SqliteDatabase.In(Path.Combine(folder, "school")), null);
        await using var plain = new SqliteConnection($"Data Source={Path.Combine(folder, "plain.db")}");
        await plain.OpenAsync();
        Run(plain, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE entry (number INTEGER PRIMARY KEY, bytes BLOB, hash BLOB)");
        var (created, wrap) = school.Keys.Create();
        using var key = created;
        await school.Keys.AddAsync([wrap], CancellationToken.None);
        foreach (var (what, record) in new (string, Func<Task>)[]
                 {
                     ("a list, under the school's key              ", () => RecordAsync(school, keyId: null)),
                     ("a record, under its key, open for its words", () => school.RecordUnderAsync(Details, key, CancellationToken.None)),
                     ("a record, its key looked up for the entry  ", () => RecordAsync(school, key.Id)),
                 })
            await Callers.CompareAsync(
                $"reading {what}, {Waiting} callers", () => Callers.RunAsync(Waiting, Time, record),
                "plain rows, one commit each", () => Callers.RunAsync(1, Time, () => InsertAsync(plain, "INSERT INTO entry (bytes, hash) VALUES (@bytes, @hash)")));
    }

    public static async Task OnPostgreSqlAsync(string connection)
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-bench-").FullName;
        await using var school = await CreateAsync(folder, new PostgreSqlDatabase(connection), connection);
        await using var source = NpgsqlDataSource.Create(connection + ";Maximum Pool Size=80");
        await using (var open = await source.OpenConnectionAsync())
            Run(open, "CREATE TABLE plain_entry (number bigserial PRIMARY KEY, bytes bytea, hash bytea)");
        await Callers.CompareAsync(
            $"read and recorded by us, {Waiting} callers           ", () => Callers.RunAsync(Waiting, Time, async () =>
            {
                await ReadAsync(source);
                await RecordAsync(school, keyId: null);
            }),
            $"read with an audit row in the transaction, {Waiting}", () => Callers.RunAsync(Waiting, Time, async () =>
            {
                await using var open = await source.OpenConnectionAsync();
                await using var transaction = await open.BeginTransactionAsync();
                await ReadAsync(open);
                await InsertAsync(open, "INSERT INTO plain_entry (bytes, hash) VALUES (@bytes, @hash)");
                await transaction.CommitAsync();
            }));
        Console.WriteLine("read, and nothing recorded: " + await Callers.RunAsync(Waiting, Time, () => ReadAsync(source)));
    }

    private static async Task ReadAsync(NpgsqlDataSource source)
    {
        await using var open = await source.OpenConnectionAsync();
        await ReadAsync(open);
    }

    private static async Task ReadAsync(NpgsqlConnection open)
    {
        await using var command = open.CreateCommand();
        command.CommandText = "SELECT bytes FROM plain_entry WHERE number = 1";
        await command.ExecuteScalarAsync();
    }

    public static Task<OpenSchool> CreateAsync(string folder, Database database, string? connection)
    {
        var places = InstallationPlaces.Beside(Path.Combine(folder, "school"));
        Directory.CreateDirectory(places.Data);
        return Installation.CreateAsync(places, database, connection, new SchoolSettings { Name = "Bench" }, WorldSources.System, CancellationToken.None);
    }

    /// <summary>What every list and every record writes before its first byte is sent.</summary>
    private static EntryDetails Details => new() { Act = LedgerAct.CaseRead, Who = Reader, Session = Session, Process = "bench", Records = [Record] };

    private static Task RecordAsync(OpenSchool school, Guid? keyId) => school.RecordAsync(Details, keyId, CancellationToken.None);

    private static async Task InsertAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "bytes", new byte[400]);
        Add(command, "hash", new byte[32]);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
