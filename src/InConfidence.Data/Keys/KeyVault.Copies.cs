using InConfidence.Data.Backups;

namespace InConfidence.Data.Keys;

/// <summary>The vault as rows of a file, for its two copies.</summary>
internal sealed partial class KeyVault
{
    private static readonly StoredColumn School = new("school", StoredType.Identifier), Number = new("number", StoredType.Integer), Id = new("id", StoredType.Identifier), Bytes = new("bytes", StoredType.Bytes);

    public static IReadOnlyList<StoredTable> Tables { get; } =
    [
        new("epoch", [School, Number, Bytes]),
        new("wrap", [Id, School, new("epoch", StoredType.Integer), Bytes]),
        new("recovery", [School, Id, new("threshold", StoredType.Integer), new("shares", StoredType.Integer), Bytes]),
        new("recovery_epoch", [School, Number, Bytes]),
        new("hold", [Id, School]),
    ];

    /// <summary>Every row of the school, at one moment.</summary>
    public async Task DumpAsync(RowWriter writer, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var transaction = await database.BeginSnapshotAsync(connection, cancellation);
        for (var table = 0; table < Tables.Count; table++)
        {
            await using var command = Command(connection, transaction, $"SELECT {Names(Tables[table])} FROM {Tables[table].Name} WHERE school = @school");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                writer.Row(table, Tables[table], reader);
        }
    }

    /// <summary>All rows in one step, into a vault that knows nothing of the school.</summary>
    public async Task LoadAsync(RowReader rows, IReadOnlyList<StoredTable> tables, CancellationToken cancellation)
    {
        if (tables.Any(table => !Tables.Any(known => known.Name == table.Name && !table.Columns.Except(known.Columns).Any())))
            throw new InvalidDataException("This copy of a key vault was made by a newer program.");
        await using var connection = await OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation);
        if (await LockEpochsAsync(connection, transaction, cancellation) > 0)
            throw new IOException("There is a key vault of this school already: remove it first, if it is not needed any more.");
        foreach (var (number, values) in rows.ReadRows(tables))
        {
            var table = tables[number];
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // Names are those of this class.
            command.CommandText = $"INSERT INTO {table.Name} ({Names(table)}) VALUES ({string.Join(", ", table.Columns.Select(column => "@" + column.Name))})";
#pragma warning restore CA2100
            for (var column = 0; column < values.Length; column++)
                Add(command, table.Columns[column].Name, values[column] ?? DBNull.Value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    private static string Names(StoredTable table) => string.Join(", ", table.Columns.Select(column => column.Name));
}
