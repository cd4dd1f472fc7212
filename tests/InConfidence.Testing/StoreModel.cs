using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InConfidence.Testing;

/// <summary>A column as the database holds it: <paramref name="Type"/> is what is stored, after every conversion.</summary>
public sealed record StoredColumn(string Table, string Name, Type Type);

/// <summary>What the model of the store says of itself, without a server and without a file.</summary>
public static class StoreModel
{
    public static IReadOnlyList<Database> Databases { get; } =
        [new SqliteDatabase("model.db"), new PostgreSqlDatabase("Host=127.0.0.1;Database=model")];

    public static IReadOnlyList<StoredColumn> Columns(Database database)
    {
        using var context = database.CreateContext();
        return
        [
            .. context.Model.GetEntityTypes()
                .SelectMany(entity => entity.GetProperties(), (entity, property) => new StoredColumn(entity.GetTableName()!, property.GetColumnName(), Stored(property)))
                .Distinct().OrderBy(column => column.Table, StringComparer.Ordinal).ThenBy(column => column.Name, StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<Type> RowTypes(Database database)
    {
        using var context = database.CreateContext();
        return [.. context.Model.GetEntityTypes().Select(entity => entity.ClrType)];
    }

    public static IReadOnlyList<string> Migrations(Database database)
    {
        using var context = database.CreateContext();
        return [.. context.Database.GetMigrations()];
    }

    /// <summary>Whether the model says something that no migration has brought into the database.</summary>
    public static bool HasChangesWithoutMigration(Database database)
    {
        using var context = database.CreateContext();
        return context.Database.HasPendingModelChanges();
    }

    private static Type Stored(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
