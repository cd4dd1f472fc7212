using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore.Design;

namespace InConfidence.Data.Sqlite;

/// <summary>Used by the migration tool alone; it never opens a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) => DesignTime.Context(new SqliteDatabase("design.db"));
}
