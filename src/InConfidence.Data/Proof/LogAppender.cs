using System.Data.Common;
using InConfidence.Data.Databases;
using InConfidence.Ledger;
using InConfidence.Schools;

namespace InConfidence.Data.Proof;

/// <summary>
/// Where the log stands while a transaction holds it, and what is to be appended. Only acts that succeeded hand entries over, so
/// that the tree never counts one that was rolled back.
/// </summary>
internal sealed class LogHead(MerkleFrontier frontier)
{
    private readonly List<(long Number, byte[] Bytes, byte[] Hash)> pending = [];

    public MerkleFrontier Frontier { get; } = frontier;

    public long SizeBefore { get; } = frontier.Size;

    public IReadOnlyList<(long Number, byte[] Bytes, byte[] Hash)> Pending => pending;

    public void Append(IReadOnlyList<byte[]> entries)
    {
        foreach (var entry in entries)
        {
            var leaf = MerkleFrontier.LeafHash(entry);
            pending.Add((Frontier.Size, entry, leaf.ToArray()));
            Frontier.Append(leaf);
        }
    }
}

/// <summary>Appends entries inside the writer's transaction, and signs where the log stands after them.</summary>
internal sealed class LogAppender(Database database, SchoolId school, CheckpointSigner signer, string origin, WorldSources sources)
{
    private const string Insert = "INSERT INTO ledger_entry (school, number, bytes, leaf_hash) ";

    /// <summary>The newest checkpoint covers every entry; of older ones, the last of each hour stays.</summary>
    private const string Save = """
        UPDATE log_head SET size = @size, frontier = @frontier WHERE school = @school;
        DELETE FROM checkpoint WHERE school = @school AND size = @before AND at >= @hour;
        INSERT INTO checkpoint (school, size, at, note) VALUES (@school, @size, @at, @note)
        """;

    public async Task<LogHead> LockHeadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "SELECT frontier FROM log_head WHERE school = @school" + database.LockForUpdate);
        var frontier = (byte[]?)await command.ExecuteScalarAsync(cancellation)
            ?? throw new InvalidOperationException("This school has no log.");
        return new LogHead(MerkleFrontier.Load(frontier));
    }

    /// <summary>Writes what was appended and where the log stands now: the last thing before the commit.</summary>
    public async Task SaveHeadAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        if (head.Pending.Count == 0)
            return;
        if (database.TakesArrays)
            await InsertAtOnceAsync(connection, transaction, head, cancellation);
        else
            await InsertOneByOneAsync(connection, transaction, head, cancellation);
        var now = sources.Now();
        await using var save = Command(connection, transaction, Save);
        Add(save, "size", head.Frontier.Size);
        Add(save, "frontier", head.Frontier.Save());
        Add(save, "before", head.SizeBefore);
        Add(save, "hour", Microseconds(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour))));
        Add(save, "at", Microseconds(now));
        Add(save, "note", signer.Sign(new Checkpoint(origin, head.Frontier.Size, head.Frontier.Root())));
        await save.ExecuteNonQueryAsync(cancellation);
    }

    private async Task InsertOneByOneAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, Insert + "VALUES (@school, @number, @bytes, @hash)");
        var (number, bytes, hash) = (Add(command, "number", 0L), Add(command, "bytes", Array.Empty<byte>()), Add(command, "hash", Array.Empty<byte>()));
        foreach (var entry in head.Pending)
        {
            (number.Value, bytes.Value, hash.Value) = entry;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>To a server, each statement is a journey.</summary>
    private async Task InsertAtOnceAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, Insert + "SELECT @school, * FROM unnest(@numbers, @bytes, @hashes)");
        Add(command, "numbers", head.Pending.Select(entry => entry.Number).ToArray());
        Add(command, "bytes", head.Pending.Select(entry => entry.Bytes).ToArray());
        Add(command, "hashes", head.Pending.Select(entry => entry.Hash).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static long Microseconds(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        Add(command, "school", school.Value);
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
