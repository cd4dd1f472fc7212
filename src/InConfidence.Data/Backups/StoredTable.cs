using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InConfidence.Data.Backups;

/// <summary>What a column holds, the same in both databases. The numbers stand in backups and never change.</summary>
internal enum StoredType : byte
{
    Identifier = 1,
    Long = 2,
    Integer = 3,
    Truth = 4,
    Bytes = 5,
    Text = 6,
    Day = 7,
}

internal sealed record StoredColumn(string Name, StoredType Type);

/// <summary>A table as it is written into a file: by names, so that an older program's file is read by a newer one.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns)
{
    public const string SchoolTable = "school";

    /// <summary>Every row belongs to one school.</summary>
    public string SchoolColumn => Name == SchoolTable ? "id" : "school";

    /// <summary>The tables of the model, those first on which others depend.</summary>
    public static IReadOnlyList<StoredTable> Of(StoreContext context)
    {
        var entities = context.Model.GetEntityTypes().OrderBy(entity => entity.GetForeignKeys().Count()).ThenBy(entity => entity.GetTableName(), StringComparer.Ordinal);
        return [.. entities.Select(entity => new StoredTable(entity.GetTableName()!, [.. entity.GetProperties().Select(property => new StoredColumn(property.GetColumnName(), TypeOf(property)))]))];
    }

    private static StoredType TypeOf(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored switch
        {
            _ when stored == typeof(Guid) => StoredType.Identifier,
            _ when stored == typeof(long) => StoredType.Long,
            _ when stored == typeof(int) || stored.IsEnum => StoredType.Integer,
            _ when stored == typeof(bool) => StoredType.Truth,
            _ when stored == typeof(byte[]) => StoredType.Bytes,
            _ when stored == typeof(string) => StoredType.Text,
            _ when stored == typeof(DateOnly) => StoredType.Day,
            _ => throw new NotSupportedException($"A column of {stored} cannot be written into a backup."),
        };
    }
}
