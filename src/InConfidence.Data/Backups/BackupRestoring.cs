using System.Data.Common;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InConfidence.Data.Backups;

/// <summary>What a restore brought back: how many rows, and the checkpoint over every entry among them.</summary>
public sealed record RestoreReport(long Rows, DateTimeOffset At, string Checkpoint);

/// <summary>Makes a school again in empty places, out of a backup of its data, a copy of its vault and its key.</summary>
public static class BackupRestoring
{
    /// <param name="places">Where it is to lie. The data folder must be empty; the key file lies in its place already, where the school has one.</param>
    /// <param name="backup">The backup of the data.</param>
    /// <param name="vaultCopy">The copy of the vault: as new as the backup or newer.</param>
    /// <param name="postgreSql">A connection to an empty PostgreSQL database, or null for the embedded one.</param>
    /// <param name="sources">Where time and randomness come from.</param>
    /// <param name="askPassphrase">Asks for the passphrase, where the school's key is one.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<RestoreReport> RestoreAsync(
        InstallationPlaces places, string backup, string vaultCopy, string? postgreSql, WorldSources sources, Func<char[]>? askPassphrase, CancellationToken cancellation)
    {
        RefuseWhatIsThere(places, backup, vaultCopy);
        Directory.CreateDirectory(places.Data);
        Installation.CreateForOwnerOnly(places.Vault);
        Database database = postgreSql is null ? SqliteDatabase.In(places.Data) : new PostgreSqlDatabase(postgreSql);
        var header = VaultCopies.Find(vaultCopy)!;
        using var provider = new KeySource(header.Holder) { AskPassphrase = askPassphrase }.Open(places, sources.Random) as IDisposable;
        KeyVault? vault = null;
        await VaultCopies.RestoreAsync(vaultCopy, school => vault = new KeyVault(database, places.Vault, school), cancellation);
        var id = SchoolId.From(header.School);
        using var ring = await Installation.OpenRingAsync(id, await vault!.EpochsAsync(cancellation), (IKeyProvider)provider!, sources, cancellation);
        var report = await FillAsync(database, backup, ring, cancellation);
        // The last step: before it, the folder holds no school. The copy is one that a shred must reach.
        (InstallationDescription.Of(id, database, postgreSql, header.Holder) with { VaultCopies = [Path.GetFullPath(vaultCopy)] }).Write(places.DescriptionFile);
        return report;
    }

    private static void RefuseWhatIsThere(InstallationPlaces places, string backup, string vaultCopy)
    {
        foreach (var file in new[] { backup, vaultCopy })
            if (!File.Exists(file))
                throw new FileNotFoundException($"There is no file {file}.");
        foreach (var folder in new[] { places.Data, places.Vault })
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new IOException($"{folder} is not empty: restore into a folder that holds nothing yet.");
    }

    private static async Task<RestoreReport> FillAsync(Database database, string backup, KeyRing ring, CancellationToken cancellation)
    {
        using var file = File.OpenRead(backup);
        await using var opening = ring.OpenFile(file, BackupHeader.Purpose);
        await using var buffered = new BufferedStream(opening, 1 << 16);
        using var reader = new RowReader(buffered);
        var header = reader.Header<BackupHeader>();
        if (header.Form != BackupHeader.NewestForm || header.School != ring.School)
            throw new InvalidDataException("This backup has a form that this program does not know: a newer one made it.");
        await MigrateAsync(database, header.Migration, cancellation);
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await database.PrepareWriterAsync(connection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InsertAsync(connection, transaction, reader, header.Tables, cancellation);
        await transaction.CommitAsync(cancellation);
        return new RestoreReport(reader.Rows, header.At, header.Checkpoint);
    }

    /// <summary>To where the backup's database stood. What came later is done when the school is opened, as for any other.</summary>
    private static async Task MigrateAsync(Database database, string name, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var migration = context.Database.GetMigrations().SingleOrDefault(known => BackupHeader.NameOf(known) == name)
            ?? throw new InvalidDataException("This backup was made by a newer program: restore it with that one.");
        if ((await context.Database.GetAppliedMigrationsAsync(cancellation)).Any())
            throw new IOException("The database is not empty: restore into one that holds nothing yet.");
        await context.GetService<IMigrator>().MigrateAsync(migration, cancellation);
    }

    private static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, RowReader reader, IReadOnlyList<StoredTable> tables, CancellationToken cancellation)
    {
        var inserts = tables.Select(table => Insert(connection, transaction, table)).ToList();
        try
        {
            foreach (var (table, values) in reader.ReadRows(tables))
            {
                for (var column = 0; column < values.Length; column++)
                    inserts[table].Parameters[column].Value = values[column] ?? DBNull.Value;
                await inserts[table].ExecuteNonQueryAsync(cancellation);
            }
        }
        finally
        {
            inserts.ForEach(insert => insert.Dispose());
        }
    }

    private static DbCommand Insert(DbConnection connection, DbTransaction transaction, StoredTable table)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names are quoted, and come from a file that only the school's own key seals.
        command.CommandText = $"INSERT INTO {Database.Quote(table.Name)} ({string.Join(", ", table.Columns.Select(column => Database.Quote(column.Name)))}) VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
#pragma warning restore CA2100
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{index}";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
