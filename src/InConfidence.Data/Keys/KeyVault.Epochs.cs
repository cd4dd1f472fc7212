using System.Data.Common;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>Epochs in the vault: one begins, wraps move to it, the older ones are destroyed. Each step is durable by itself.</summary>
internal sealed partial class KeyVault
{
    /// <summary>A key that a legal hold protects from destruction.</summary>
    public sealed class HeldException() : InvalidOperationException("A legal hold lies on this key.");

    public async Task<IReadOnlyList<WrappedEpoch>> EpochsAsync(CancellationToken cancellation) => await EpochsAsync("epoch", cancellation);

    public async Task<long> CountWrapsAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, "SELECT COUNT(*) FROM wrap WHERE school = @school");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Begins an epoch, and in the same step destroys the wrap of a key that is to be shredded, so that no crash lies between the two.
    /// </summary>
    /// <param name="epoch">The new epoch under the provider.</param>
    /// <param name="underRecovery">The same under the custodians' key, if there is one.</param>
    /// <param name="shredded">The key to destroy, or null.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="HeldException">A legal hold lies on the key; nothing was changed.</exception>
    public async Task BeginEpochAsync(WrappedEpoch epoch, WrappedEpoch? underRecovery, Guid? shredded, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        await LockEpochsAsync(connection, transaction, cancellation);
        if (shredded is { } key)
        {
            await using var held = Command(connection, transaction, "SELECT COUNT(*) FROM hold WHERE school = @school AND id = @id");
            Add(held, "id", key);
            if (Convert.ToInt64(await held.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) > 0)
                throw new HeldException();
            await using var delete = Command(connection, transaction, "DELETE FROM wrap WHERE school = @school AND id = @id");
            Add(delete, "id", key);
            await delete.ExecuteNonQueryAsync(cancellation);
        }
        await InsertEpochAsync(connection, transaction, "epoch", epoch, cancellation);
        if (underRecovery is not null)
            await InsertEpochAsync(connection, transaction, "recovery_epoch", underRecovery, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task AddEpochAsync(WrappedEpoch epoch, CancellationToken cancellation) => await BeginEpochAsync(epoch, null, null, cancellation);

    /// <summary>Moves up to so many wraps to the newest epoch. Returns how many were moved: none once all are there.</summary>
    public async Task<int> RewrapAsync(int newest, int most, Func<WrappedKey, WrappedKey> rewrap, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        var older = await OlderAsync(connection, transaction, newest, most, cancellation);
        await using var update = Command(connection, transaction, "UPDATE wrap SET epoch = @epoch, bytes = @bytes WHERE school = @school AND id = @id");
        var (id, epoch, bytes) = (Add(update, "id", Guid.Empty), Add(update, "epoch", newest), Add(update, "bytes", Array.Empty<byte>()));
        foreach (var wrap in older.Select(rewrap))
        {
            (id.Value, epoch.Value, bytes.Value) = (wrap.Id, wrap.Epoch, wrap.Bytes.ToArray());
            await update.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return older.Count;
    }

    /// <summary>
    /// Destroys every epoch but the newest. False, and nothing destroyed, where a wrap still lies under an older one: somebody who knew
    /// no better added it in the meantime.
    /// </summary>
    public async Task<bool> TryDestroyOlderAsync(int newest, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        // Whoever adds a wrap holds the epochs until it is committed, so after this nobody is in between.
        await LockEpochsAsync(connection, transaction, cancellation);
        if ((await OlderAsync(connection, transaction, newest, 1, cancellation)).Count > 0)
            return false;
        foreach (var table in new[] { "epoch", "recovery_epoch" })
        {
            await using var delete = Command(connection, transaction, $"DELETE FROM {table} WHERE school = @school AND number < @newest");
            Add(delete, "newest", newest);
            await delete.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Overwrites what was deleted as far as the database reaches: files that it rewrote, not the blocks of the disk below.</summary>
    public async Task ScrubAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        foreach (var statement in database.ScrubStatements(["epoch", "wrap", "recovery", "recovery_epoch", "hold"]))
            await RunAsync(connection, statement, cancellation);
    }

    private async Task<List<WrappedKey>> OlderAsync(DbConnection connection, DbTransaction transaction, int newest, int most, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "SELECT id, epoch, bytes FROM wrap WHERE school = @school AND epoch < @newest LIMIT @most");
        Add(command, "newest", newest);
        Add(command, "most", most);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var wraps = new List<WrappedKey>();
        while (await reader.ReadAsync(cancellation))
            wraps.Add(Read(reader));
        return wraps;
    }

    /// <summary>Holds the epochs until the transaction ends. The newest one's number, or 0 where there is none.</summary>
    private async Task<int> LockEpochsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "SELECT number FROM epoch WHERE school = @school" + database.LockForUpdate);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var newest = 0;
        while (await reader.ReadAsync(cancellation))
            newest = Math.Max(newest, reader.GetInt32(0));
        return newest;
    }

    private async Task InsertEpochAsync(DbConnection connection, DbTransaction transaction, string table, WrappedEpoch epoch, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, $"INSERT INTO {table} (school, number, bytes) VALUES (@school, @number, @bytes)");
        Add(command, "number", epoch.Epoch);
        Add(command, "bytes", epoch.Bytes.ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<IReadOnlyList<WrappedEpoch>> EpochsAsync(string table, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, $"SELECT number, bytes FROM {table} WHERE school = @school ORDER BY number");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var epochs = new List<WrappedEpoch>();
        while (await reader.ReadAsync(cancellation))
            epochs.Add(new WrappedEpoch(school.Value, reader.GetInt32(0), (byte[])reader[1]));
        return epochs;
    }
}
