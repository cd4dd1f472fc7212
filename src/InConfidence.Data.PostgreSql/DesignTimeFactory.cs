using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore.Design;

namespace InConfidence.Data.PostgreSql;

/// <summary>Used by the migration tool alone; it never opens a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) => DesignTime.Context(new PostgreSqlDatabase("Host=127.0.0.1;Database=design"));
}
