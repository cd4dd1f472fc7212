using System.Data.Common;
using InConfidence.Data.Databases;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.Schools;
using Microsoft.EntityFrameworkCore;

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

    public void Append(IReadOnlyList<ComposedEntry> entries)
    {
        foreach (var entry in entries)
        {
            pending.Add((Frontier.Size, entry.Bytes, entry.Leaf.ToArray()));
            Frontier.Append(entry.Leaf);
        }
    }
}

/// <summary>
/// Appends entries inside the writer's transaction, and signs where the log stands after them. Its statements are parsed once for a
/// connection, which the single writer keeps for as long as it works.
/// </summary>
internal sealed class LogAppender(Database database, SchoolId school, SigningKeys keys, string origin, WorldSources sources)
{
    private const string Insert = "INSERT INTO ledger_entry (school, number, bytes, leaf_hash) ";

    /// <summary>The newest checkpoint covers every entry; of older ones, the last of each hour stays.</summary>
    private const string Save = """
        UPDATE log_head SET size = @size, frontier = @frontier WHERE school = @school;
        DELETE FROM checkpoint WHERE school = @school AND size = @before AND at >= @hour;
        INSERT INTO checkpoint (school, size, at, note) VALUES (@school, @size, @at, @note)
        """;

    private const string Newest = "SELECT note FROM checkpoint WHERE school = @school ORDER BY size DESC LIMIT 1";

    private readonly Dictionary<string, DbCommand> parsed = [];
    /// <summary>The end of the log as this process last signed it, or found it signed.</summary>
    private byte[]? signed;

    private bool turning;

    public async Task<LogHead> LockHeadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var command = Command(connection, transaction, "SELECT frontier FROM log_head WHERE school = @school" + database.LockForUpdate);
        var frontier = (byte[]?)await command.ExecuteScalarAsync(cancellation)
            ?? throw new InvalidOperationException("This school has no log.");
        var log = MerkleFrontier.Load(frontier);
        if (!frontier.AsSpan().SequenceEqual(signed))
        {
            await FollowAsync(connection, transaction, cancellation);
            await ThrowUnlessSignedAsync(connection, transaction, log, cancellation);
        }
        signed = frontier;
        return new LogHead(log);
    }

    /// <summary>Signs from here on with the key that this transaction stores. Until its commit stands, that is not sure.</summary>
    public async Task TurnSigningKeyAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await FollowAsync(connection, transaction, cancellation);
        turning = true;
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
        var frontier = head.Frontier.Save();
        var save = Command(connection, transaction, Save, "size", "frontier", "before", "hour", "at", "note");
        Fill(
            save, head.Frontier.Size, frontier, head.SizeBefore, Microseconds(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour))),
            Microseconds(now), keys.Current.Sign(new Checkpoint(origin, head.Frontier.Size, head.Frontier.Root())));
        await save.ExecuteNonQueryAsync(cancellation);
        // A turn of the key that is rolled back must be noticed: the next transaction looks at everything again.
        signed = turning ? null : frontier;
        turning = false;
    }

    /// <summary>
    /// Whoever can write to the database can put an entry behind the last one and move the head, but cannot sign it. Signing on from there
    /// would vouch for what they put in.
    /// </summary>
    private async Task ThrowUnlessSignedAsync(DbConnection connection, DbTransaction transaction, MerkleFrontier log, CancellationToken cancellation)
    {
        var note = (string?)await Command(connection, transaction, Newest).ExecuteScalarAsync(cancellation);
        if (note is null && log.Size == 0)
            return;
        if (note is null || !new CheckpointVerifier(keys.Current.VerifierKey).TryOpen(note, out var newest) || newest.Size != log.Size || newest.Root != log.Root())
            throw new InvalidDataException("The end of this school's log was altered outside InConfidence, so nothing more is written to it: run inconfidence ledger verify, and restore the newest backup that verifies.");
    }

    private async Task FollowAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var context = database.CreateContext(connection);
        await context.Database.UseTransactionAsync(transaction, cancellation);
        await keys.FollowAsync(context, cancellation);
    }

    private async Task InsertOneByOneAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        var command = Command(connection, transaction, Insert + "VALUES (@school, @number, @bytes, @hash)", "number", "bytes", "hash");
        foreach (var (number, bytes, hash) in head.Pending)
        {
            Fill(command, number, bytes, hash);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>To a server, each statement is a journey.</summary>
    private async Task InsertAtOnceAsync(DbConnection connection, DbTransaction transaction, LogHead head, CancellationToken cancellation)
    {
        var command = Command(connection, transaction, Insert + "SELECT @school, * FROM unnest(@numbers, @bytes, @hashes)", "numbers", "bytes", "hashes");
        Fill(
            command, head.Pending.Select(entry => entry.Number).ToArray(), head.Pending.Select(entry => entry.Bytes).ToArray(),
            head.Pending.Select(entry => entry.Hash).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static long Microseconds(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        if (!parsed.TryGetValue(sql, out var command) || command.Connection != connection)
        {
            command?.Dispose();
            command = parsed[sql] = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var name in parameters)
                Add(command, name);
            Add(command, "school").Value = school.Value;
        }
        command.Transaction = transaction;
        return command;
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static void Fill(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
    }
}
