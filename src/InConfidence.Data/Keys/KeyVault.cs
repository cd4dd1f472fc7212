using System.Data.Common;
using System.Runtime.CompilerServices;
using InConfidence.Data.Databases;
using InConfidence.Schools;
using InConfidence.Sealing;

namespace InConfidence.Data.Keys;

/// <summary>
/// Where the wraps of record keys lie: apart from the data and its backups, so that destroying a wrap reaches every
/// backup of the data. It holds wrapped keys only, and no text.
/// </summary>
internal sealed partial class KeyVault(Database database, string folder, SchoolId school)
{
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await database.SettleAsync(connection, cancellation);
        var (id, bytes) = (database.VaultIdType, database.VaultBytesType);
        foreach (var table in new[]
                 {
                     $"epoch (school {id} NOT NULL, number INTEGER NOT NULL, bytes {bytes} NOT NULL, PRIMARY KEY (school, number))",
                     $"wrap (id {id} NOT NULL PRIMARY KEY, school {id} NOT NULL, epoch INTEGER NOT NULL, bytes {bytes} NOT NULL)",
                     $"recovery (school {id} NOT NULL PRIMARY KEY, id {id} NOT NULL, threshold INTEGER NOT NULL, shares INTEGER NOT NULL, bytes {bytes} NOT NULL)",
                     $"recovery_epoch (school {id} NOT NULL, number INTEGER NOT NULL, bytes {bytes} NOT NULL, PRIMARY KEY (school, number))",
                     $"hold (id {id} NOT NULL PRIMARY KEY, school {id} NOT NULL)",
                 })
            await RunAsync(connection, "CREATE TABLE IF NOT EXISTS " + table, cancellation);
    }

    /// <summary>
    /// Durable when it returns: a text is never saved before the key that opens it. False, and nothing added, where the wraps are not under
    /// the vault's newest epoch: the older one may be destroyed at any moment.
    /// </summary>
    public async Task<bool> TryAddAsync(IReadOnlyCollection<WrappedKey> wraps, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        var newest = await LockEpochsAsync(connection, transaction, cancellation);
        if (wraps.Any(wrap => wrap.Epoch != newest))
            return false;
        await using var command = Command(connection, transaction, "INSERT INTO wrap (id, school, epoch, bytes) VALUES (@id, @school, @epoch, @bytes)");
        var (id, epoch, bytes) = (Add(command, "id", Guid.Empty), Add(command, "epoch", 0), Add(command, "bytes", Array.Empty<byte>()));
        foreach (var wrap in wraps)
        {
            (id.Value, epoch.Value, bytes.Value) = (wrap.Id, wrap.Epoch, wrap.Bytes.ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<WrappedKey?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, "SELECT id, epoch, bytes FROM wrap WHERE school = @school AND id = @id");
        Add(command, "id", id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    /// <summary>Many wraps over one connection, where the database takes arrays in one statement: for loading the directory, and for lists.</summary>
    public async Task<Dictionary<Guid, WrappedKey>> FindManyAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var together = database.TakesArrays;
        await using var command = Command(
            connection, null, together ? "SELECT id, epoch, bytes FROM wrap WHERE school = @school AND id = ANY(@ids)" : "SELECT id, epoch, bytes FROM wrap WHERE school = @school AND id = @ids");
        var wanted = Add(command, "ids", Guid.Empty);
        var wraps = new Dictionary<Guid, WrappedKey>();
        foreach (var one in together ? [ids.ToArray()] : ids.Select(id => (object)id))
        {
            wanted.Value = one;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                wraps[reader.GetGuid(0)] = Read(reader);
        }
        return wraps;
    }

    /// <summary>Every wrap, one after the other.</summary>
    public async IAsyncEnumerable<WrappedKey> WrapsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, null, "SELECT id, epoch, bytes FROM wrap WHERE school = @school");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return Read(reader);
    }

    private static WrappedKey Read(DbDataReader reader) => new(reader.GetGuid(0), reader.GetInt32(1), (byte[])reader[2]);

    private async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = database.CreateVaultConnection(folder);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the type names of the database are put together here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class.
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
