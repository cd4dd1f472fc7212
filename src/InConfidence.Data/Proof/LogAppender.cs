using System.Data.Common;
using InConfidence.Data.Databases;
using InConfidence.Ledger;
using InConfidence.Schools;

namespace InConfidence.Data.Proof;

/// <summary>Where the log stands while a transaction holds it.</summary>
internal sealed class LogHead(MerkleFrontier frontier)
{
    public MerkleFrontier Frontier { get; } = frontier;

    public long SizeBefore { get; } = frontier.Size;
}

/// <summary>Appends entries inside the writer's transaction, and signs where the log stands after them.</summary>
internal sealed class LogAppender(Database database, SchoolId school, CheckpointSigner signer, string origin, WorldSources sources)
{
    public async Task<LogHead> LockHeadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "SELECT frontier FROM log_head WHERE school = @school" + database.LockForUpdate);
        var frontier = (byte[]?)await command.ExecuteScalarAsync(cancellation)
            ?? throw new InvalidOperationException("This school has no log.");
        return new LogHead(MerkleFrontier.Load(frontier));
    }

    public async Task AppendAsync(
        DbConnection connection, DbTransaction transaction, LogHead head, IReadOnlyList<byte[]> entries, CancellationToken cancellation)
    {
        await using var command = Command(
            connection, transaction, "INSERT INTO ledger_entry (school, number, bytes, leaf_hash) VALUES (@school, @number, @bytes, @hash)");
        var (number, bytes, hash) = (Add(command, "number", 0L), Add(command, "bytes", Array.Empty<byte>()), Add(command, "hash", Array.Empty<byte>()));
        foreach (var entry in entries)
        {
            var leaf = MerkleFrontier.LeafHash(entry);
            (number.Value, bytes.Value, hash.Value) = (head.Frontier.Size, entry, leaf.ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
            head.Frontier.Append(leaf);
        }
    }

    public async Task SaveHeadAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        if (head.Frontier.Size == head.SizeBefore)
            return;
        await using var update = Command(connection, transaction, "UPDATE log_head SET size = @size, frontier = @frontier WHERE school = @school");
        Add(update, "size", head.Frontier.Size);
        Add(update, "frontier", head.Frontier.Save());
        await update.ExecuteNonQueryAsync(cancellation);
        await SignAsync(connection, transaction, head, cancellation);
    }

    /// <summary>The newest checkpoint covers every entry; of older ones, the last of each hour stays.</summary>
    private async Task SignAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        var now = sources.Now();
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        await using var replace = Command(connection, transaction, "DELETE FROM checkpoint WHERE school = @school AND size = @before AND at >= @hour");
        Add(replace, "before", head.SizeBefore);
        Add(replace, "hour", Microseconds(hour));
        await replace.ExecuteNonQueryAsync(cancellation);
        await using var insert = Command(connection, transaction, "INSERT INTO checkpoint (school, size, at, note) VALUES (@school, @size, @at, @note)");
        Add(insert, "size", head.Frontier.Size);
        Add(insert, "at", Microseconds(now));
        Add(insert, "note", signer.Sign(new Checkpoint(origin, head.Frontier.Size, head.Frontier.Root())));
        await insert.ExecuteNonQueryAsync(cancellation);
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
