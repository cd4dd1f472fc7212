using System.Data.Common;
using InConfidence.Data.Databases;
using InConfidence.Data.Saving;
using InConfidence.Schools;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Backups;

/// <summary>Backs up a school's data while it is served. The key vault is never in it: see <see cref="VaultCopies"/>.</summary>
public static class BackupMaking
{
    /// <summary>Writes one moment of the data into a new file, sealed.</summary>
    /// <param name="school">The school.</param>
    /// <param name="file">The file, which must not be there yet.</param>
    /// <param name="who">Who asks for it.</param>
    /// <param name="cancellation">Ends it early; no file is left.</param>
    public static async Task<BackupReport> BackUpAsync(this OpenSchool school, string file, Actor who, CancellationToken cancellation)
    {
        VaultCopies.RefuseBesideOne(school.Places, file);
        // Before a byte of it is written: no copy of everything leaves unseen.
        await school.CommitAsync(new Because(who, LedgerAct.BackupMade), (_, _) => Task.CompletedTask, cancellation);
        var report = new BackupReport(0, "", 0);
        await WholeFile.WriteAsync(file, async stream => report = await WriteAsync(school, stream, cancellation));
        return report with { Bytes = new FileInfo(file).Length };
    }

    private static async Task<BackupReport> WriteAsync(OpenSchool school, Stream stream, CancellationToken cancellation)
    {
        await using var connection = school.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var transaction = await school.Database.BeginSnapshotAsync(connection, cancellation);
        await using var context = school.Database.CreateContext(connection);
        await context.Database.UseTransactionAsync(transaction, cancellation);
        var header = await HeaderAsync(school, context, cancellation);
        await using var sealing = school.Keys.Ring.SealFile(stream, BackupHeader.Purpose);
        using var writer = new RowWriter(sealing);
        writer.Header(header);
        for (var table = 0; table < header.Tables.Count; table++)
            await WriteTableAsync(writer, table, header.Tables[table], connection, transaction, school.Id, cancellation);
        writer.End();
        sealing.Complete();
        return new BackupReport(writer.Rows, header.Checkpoint, 0);
    }

    private static async Task<BackupHeader> HeaderAsync(OpenSchool school, StoreContext context, CancellationToken cancellation)
    {
        var newest = await context.Checkpoints.AsNoTracking().Where(row => row.School == school.Id).OrderByDescending(row => row.Size).FirstAsync(cancellation);
        var migration = (await context.Database.GetAppliedMigrationsAsync(cancellation)).Last();
        return new BackupHeader(
            BackupHeader.NewestForm, school.Id.Value, school.Database.Name, BackupHeader.NameOf(migration), school.Sources.Now(), newest.Note, StoredTable.Of(context));
    }

    private static async Task WriteTableAsync(
        RowWriter writer, int number, StoredTable table, DbConnection connection, DbTransaction transaction, SchoolId school, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of tables and columns come from the model.
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => Database.Quote(column.Name)))} FROM {Database.Quote(table.Name)} WHERE {table.SchoolColumn} = @school";
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("school", school.Value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            writer.Row(number, table, reader);
    }
}
