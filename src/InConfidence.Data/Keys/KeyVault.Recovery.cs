using System.Data.Common;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>The custodians' key as the vault holds it: under the provider in use, and who knows how many shares.</summary>
internal sealed record StoredRecovery(Guid Id, int Threshold, int Shares, byte[] Bytes);

/// <summary>What the vault holds for the day on which the provider is lost, and legal holds.</summary>
internal sealed partial class KeyVault
{
    public async Task<StoredRecovery?> RecoveryAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, "SELECT id, threshold, shares, bytes FROM recovery WHERE school = @school");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new StoredRecovery(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), (byte[])reader[3])
            : null;
    }

    public Task<IReadOnlyList<WrappedEpoch>> RecoveryEpochsAsync(CancellationToken cancellation) => EpochsAsync("recovery_epoch", cancellation);

    /// <summary>Replaces the custodians' key: shares that were given out before open nothing from now on.</summary>
    public async Task ReplaceRecoveryAsync(StoredRecovery recovery, IReadOnlyList<WrappedEpoch> epochs, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        await LockEpochsAsync(connection, transaction, cancellation);
        await ReplaceAsync(connection, transaction, "recovery_epoch", epochs, cancellation);
        await StoreAsync(connection, transaction, recovery, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Puts every epoch under another provider, and with them the custodians' key itself.</summary>
    public async Task ReplaceProviderAsync(IReadOnlyList<WrappedEpoch> epochs, StoredRecovery? recovery, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        await LockEpochsAsync(connection, transaction, cancellation);
        await ReplaceAsync(connection, transaction, "epoch", epochs, cancellation);
        if (recovery is not null)
            await StoreAsync(connection, transaction, recovery, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether a legal hold lies on a key.</summary>
    public async Task<bool> IsHeldAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, "SELECT COUNT(*) FROM hold WHERE school = @school AND id = @id");
        Add(command, "id", id);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>Lays a legal hold on a key or lifts it. It lies in the vault because a key is destroyed there.</summary>
    public async Task HoldAsync(Guid id, bool held, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var command = Command(connection, null, held
            ? "INSERT INTO hold (id, school) VALUES (@id, @school) ON CONFLICT DO NOTHING"
            : "DELETE FROM hold WHERE school = @school AND id = @id");
        Add(command, "id", id);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task ReplaceAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<WrappedEpoch> epochs, CancellationToken cancellation)
    {
        await using var delete = Command(connection, transaction, $"DELETE FROM {table} WHERE school = @school");
        await delete.ExecuteNonQueryAsync(cancellation);
        foreach (var epoch in epochs)
            await InsertEpochAsync(connection, transaction, table, epoch, cancellation);
    }

    private async Task StoreAsync(DbConnection connection, DbTransaction transaction, StoredRecovery recovery, CancellationToken cancellation)
    {
        await using var delete = Command(connection, transaction, "DELETE FROM recovery WHERE school = @school");
        await delete.ExecuteNonQueryAsync(cancellation);
        await using var insert = Command(connection, transaction, "INSERT INTO recovery (school, id, threshold, shares, bytes) VALUES (@school, @id, @threshold, @shares, @bytes)");
        Add(insert, "id", recovery.Id);
        Add(insert, "threshold", recovery.Threshold);
        Add(insert, "shares", recovery.Shares);
        Add(insert, "bytes", recovery.Bytes);
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
