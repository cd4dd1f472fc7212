using InConfidence.Data;
using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>Gives the database of a school the form that its first release had. What later forms added is gone.</summary>
    public static async Task SetBackToTheFirstFormAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        var assembly = context.GetService<IMigrationsAssembly>();
        foreach (var (id, type) in assembly.Migrations.Skip(1).Reverse())
        {
            foreach (var operation in assembly.CreateMigration(type, context.Database.ProviderName!).DownOperations)
                await context.Database.ExecuteSqlRawAsync(Undone(operation), Cancellation);
            await context.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\" WHERE migration_id = {id}", Cancellation);
        }
    }

    /// <summary>Written out, since Entity Framework would not drop a column of SQLite. Migrations only expand, so there is no more to undo.</summary>
    private static string Undone(MigrationOperation operation) => operation switch
    {
        DropTableOperation table => $"DROP TABLE {Database.Quote(table.Name)}",
        CreateIndexOperation index => $"CREATE INDEX {Database.Quote(index.Name)} ON {Database.Quote(index.Table)} ({string.Join(", ", index.Columns.Select(Database.Quote))})",
        DropIndexOperation index => $"DROP INDEX {Database.Quote(index.Name)}",
        DropColumnOperation column => $"ALTER TABLE {Database.Quote(column.Table)} DROP COLUMN {Database.Quote(column.Name)}",
        _ => throw new NotSupportedException($"{operation.GetType().Name} is not undone here."),
    };
}
