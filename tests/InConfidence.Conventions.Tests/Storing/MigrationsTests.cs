using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Storing;

/// <summary>The two databases hold one model, and everything of it is brought in by a migration.</summary>
public sealed class MigrationsTests
{
    public static TheoryData<string> Names => [.. StoreModel.Databases.Select(database => database.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_OfEachDatabase_HasNoChangeWithoutMigration(string name)
    {
        var database = StoreModel.Databases.Single(database => database.Name == name);
        Assert.NotEmpty(StoreModel.Migrations(database));
        Assert.False(StoreModel.HasChangesWithoutMigration(database), $"Make a migration for {name}: the model says more than its migrations do.");
    }

    [Fact]
    public void Migrations_OfBothDatabases_AreTheSameSteps() =>
        Assert.Equal(Steps("sqlite"), Steps("postgresql"));

    [Fact]
    public void Columns_OfBothDatabases_AreTheSame() =>
        Assert.Equal(StoreModel.Columns(StoreModel.Databases[0]).Select(Name), StoreModel.Columns(StoreModel.Databases[1]).Select(Name));

    /// <summary>The names without the moment at which each was made.</summary>
    private static IEnumerable<string> Steps(string name) =>
        StoreModel.Migrations(StoreModel.Databases.Single(database => database.Name == name)).Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static string Name(StoredColumn column) => $"{column.Table}.{column.Name}";
}
