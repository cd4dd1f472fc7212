using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InConfidence.Data.Databases;

/// <summary>The server database of a group of schools. The vault lies in another database of the same server.</summary>
public sealed class PostgreSqlDatabase(string connection) : Database
{
    /// <summary>
    /// Lists ask long questions and take few rows: compiling them, or starting workers for them, takes longer than answering. An operator's
    /// own options come before these.
    /// </summary>
    private const string Unhurried = "-c jit=off -c max_parallel_workers_per_gather=0";

    private readonly string connectionString = WithOptions(connection);

    private bool vaultIsThere;

    public override string Name => "postgresql";

    internal override string LockForUpdate => " FOR UPDATE";

    internal override bool TakesArrays => true;

    internal override string VaultBytesType => "bytea";

    internal override string VaultIdType => "uuid";

    internal override DbConnection CreateConnection() => new NpgsqlConnection(connectionString);

    internal override async Task PrepareWriterAsync(DbConnection connection, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command)
        {
            command.CommandText = "SET synchronous_commit = on";
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    internal override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);

    internal override void Configure(DbContextOptionsBuilder<StoreContext> options, DbConnection? connection)
    {
        if (connection is null)
            options.UseNpgsql(connectionString, Migrations);
        else
            options.UseNpgsql(connection, Migrations);
    }

    /// <summary>
    /// The vault's database has the name of the data's with "_vault" after it, so that a dump of the one never holds
    /// the other.
    /// </summary>
    internal override DbConnection CreateVaultConnection(string vaultFolder)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var name = builder.Database + "_vault";
        if (!vaultIsThere)
            CreateDatabaseIfMissing(name);
        vaultIsThere = true;
        builder.Database = name;
        return new NpgsqlConnection(builder.ToString());
    }

    /// <summary>A server checks its own pages as they are read, and every row is read when the log is checked.</summary>
    internal override Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>Rewrites the tables without the rows that are gone.</summary>
    internal override IEnumerable<string> ScrubStatements(IReadOnlyList<string> tables) => tables.Select(table => $"VACUUM FULL {table}");

    private static string WithOptions(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.Options ??= Unhurried;
        return builder.ToString();
    }

    private void CreateDatabaseIfMissing(string name)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = @name", connection);
        exists.Parameters.AddWithValue("name", name);
        if (exists.ExecuteScalar() is not null)
            return;
        using var quoting = new NpgsqlCommandBuilder();
#pragma warning disable CA2100 // The name is quoted, and comes from the operator's own connection string.
        using var create = new NpgsqlCommand("CREATE DATABASE " + quoting.QuoteIdentifier(name), connection);
#pragma warning restore CA2100
        create.ExecuteNonQuery();
    }

    private static void Migrations(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsAssembly("InConfidence.Data.PostgreSql");
}
