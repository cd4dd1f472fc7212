using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace InConfidence.Data.Databases;

/// <summary>Where the records lie: an embedded file or a server. Everything works on both.</summary>
public abstract class Database
{
    private readonly Lazy<PooledDbContextFactory<StoreContext>> pool;
    private volatile Prepared? bound;

    private protected Database() => pool = new(() => new PooledDbContextFactory<StoreContext>(Prepare(null)));

    /// <summary>How the installation file names it: "sqlite" or "postgresql".</summary>
    public abstract string Name { get; }

    /// <summary>Ends the statement that reads the log head while it is locked for appending.</summary>
    internal abstract string LockForUpdate { get; }

    /// <summary>Whether a parameter may be an array, so that many rows are one statement.</summary>
    internal virtual bool TakesArrays => false;

    /// <summary>A name of a table or column, as both databases write it.</summary>
    internal static string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    internal abstract DbConnection CreateConnection();

    /// <summary>
    /// Rows in order, before a rule is asked of each: then it is asked only until a page is full. A server of its own accord asks first and puts in order
    /// afterwards; it does not where none are skipped. What is asked afterwards is put in the same order once more.
    /// </summary>
    internal virtual IQueryable<T> PutInOrder<T>(IOrderedQueryable<T> rows) => rows.Skip(0);

    /// <summary>Makes an open connection durable: a commit returns only when it would survive a power cut.</summary>
    internal abstract Task PrepareWriterAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Begins what is written, to the school's database or its vault. Where only one process can write at a time, each gets its turn.</summary>
    internal virtual async Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(cancellation);

    /// <summary>Whether a commit failed because the disk would not say that it keeps what was written.</summary>
    internal virtual bool IsFailedFlush(Exception fault) => false;

    /// <summary>Writes to their place what a process that died left behind, so that nothing rests on what a disk once failed to keep.</summary>
    internal virtual Task SettleAsync(DbConnection connection, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A transaction that reads one moment throughout, and holds up nobody who writes meanwhile.</summary>
    internal abstract ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation);

    internal abstract void Configure(DbContextOptionsBuilder<StoreContext> options, DbConnection? connection);

    /// <summary>
    /// A context on a connection of its own, or on the one given. Contexts on connections of their own are used again: making one takes
    /// longer than many a query. For the others, options are prepared once and kept for the connection that was last given, which is the writer's.
    /// </summary>
    internal StoreContext CreateContext(DbConnection? connection = null)
    {
        if (connection is null)
            return pool.Value.CreateDbContext();
        var known = bound;
        if (known is null || known.Connection != connection)
            bound = known = new Prepared(connection, Prepare(connection));
        return new StoreContext(known.Options);
    }

    /// <summary>A context in which everything is read as it was at one moment.</summary>
    internal Task<StoreMoment> ReadMomentAsync(CancellationToken cancellation) => StoreMoment.BeginAsync(this, cancellation);

    private DbContextOptions<StoreContext> Prepare(DbConnection? connection)
    {
        var options = new DbContextOptionsBuilder<StoreContext>();
        Configure(options, connection);
        options.UseSnakeCaseNamingConvention();
        options.EnableThreadSafetyChecks(false);
        return options.Options;
    }

    private sealed record Prepared(DbConnection Connection, DbContextOptions<StoreContext> Options);

    /// <summary>Removes what an upgrade left behind that died and held others off. Called by whoever is alone with the database.</summary>
    internal virtual Task ForgetDeadUpgradeAsync(StoreContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Another database on the same server or in the named folder, for the key vault.</summary>
    internal abstract DbConnection CreateVaultConnection(string vaultFolder);

    /// <summary>What the database itself finds wrong with its files, or null.</summary>
    internal abstract Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>What overwrites deleted rows of the vault, as far as the database reaches.</summary>
    internal abstract IEnumerable<string> ScrubStatements(IReadOnlyList<string> tables);

    internal abstract string VaultBytesType { get; }

    internal abstract string VaultIdType { get; }
}
