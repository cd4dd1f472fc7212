using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Databases;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqliteDatabase(string file) : Database
{
    public const string FileName = "inconfidence.db";

    // SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC.
    private const int FlushFailed = 10 | 4 << 8, FolderFlushFailed = 10 | 5 << 8;

    public static SqliteDatabase In(string dataFolder) => new(Path.Combine(dataFolder, FileName));

    public override string Name => "sqlite";

    internal override string LockForUpdate => "";

    internal override string VaultBytesType => "BLOB";

    internal override string VaultIdType => "TEXT";

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        DefaultTimeout = 30,
        ForeignKeys = true,
    }.ToString();

    internal override DbConnection CreateConnection() => new SqliteConnection(ConnectionString);

    /// <summary>It walks through an index that has the order; skipping none, it would forget that they are in order and ask the rule of all of them.</summary>
    internal override IQueryable<T> PutInOrder<T>(IOrderedQueryable<T> rows) => rows;

    internal override Task PrepareWriterAsync(DbConnection connection, CancellationToken cancellation) => DurableAsync(connection, cancellation);

    internal override Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellation) => WritersTurn.BeginAsync(connection, cancellation);

    /// <summary>After a flush of a file or of its folder failed, the system may take the pages for written, though they are not.</summary>
    internal override bool IsFailedFlush(Exception fault) =>
        fault is SqliteException { SqliteExtendedErrorCode: FlushFailed or FolderFlushFailed } || fault.InnerException is { } inner && IsFailedFlush(inner);

    /// <summary>Copies the write-ahead log into the database anew. It waits for nobody: where others have it open, they have looked after it.</summary>
    internal override async Task SettleAsync(DbConnection connection, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command)
        {
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>Deferred: the other kind would take the only place of a writer.</summary>
    internal override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    internal override void Configure(DbContextOptionsBuilder<StoreContext> options, DbConnection? connection)
    {
        if (connection is null)
            options.UseSqlite(ConnectionString, Migrations);
        else
            options.UseSqlite(connection, Migrations);
    }

    internal override DbConnection CreateVaultConnection(string vaultFolder)
    {
        Directory.CreateDirectory(vaultFolder);
        return new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(vaultFolder, "vault.db"),
            DefaultTimeout = 30,
        }.ToString());
    }

    /// <summary>Entity Framework holds others off with a row, which outlives the process; everybody after it would wait for ever.</summary>
    internal override Task ForgetDeadUpgradeAsync(StoreContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);

    internal override async Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command)
        {
            command.CommandText = "PRAGMA integrity_check";
            try
            {
                return await command.ExecuteScalarAsync(cancellation) is "ok" ? null : "a page or an index does not fit";
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is 11 or 26)
            {
                return "a page cannot be read";
            }
        }
    }

    /// <summary>Deleted rows are zeroed as they go; the write-ahead log still holds the pages as they were.</summary>
    internal override IEnumerable<string> ScrubStatements(IReadOnlyList<string> tables) => ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"];

    /// <summary>
    /// Write-ahead log flushed at every commit, and copied into the database every 32 MB: whoever commits waits for the copy. Deleted text is
    /// overwritten; nothing spills into temporary files.
    /// </summary>
    private static async Task DurableAsync(DbConnection connection, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command)
        {
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=8000; PRAGMA temp_store=MEMORY;";
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Migrations(Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.MigrationsAssembly("InConfidence.Data.Sqlite");
}
