using System.Text.RegularExpressions;
using InConfidence.Data.Keys;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Keys;

public sealed partial class KeyVaultTests
{
    /// <summary>What a thief of the vault sees is written down, column by column, and nothing else is there.</summary>
    [Fact]
    public async Task Columns_OfTheVault_AreTheOnesThatTheLimitsList()
    {
        await using var test = await TestSchool.CreateAsync();
        await using var connection = test.School.Database.CreateVaultConnection(test.School.Places.Vault);
        await connection.OpenAsync(TestSchool.Cancellation);
        var found = new List<string>();
        foreach (var table in KeyVault.Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table.Name}";
            await using var reader = await command.ExecuteReaderAsync(TestSchool.Cancellation);
            found.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => $"{table.Name}.{reader.GetName(column)}"));
        }

        Assert.Equal(Listed().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed() =>
        from line in File.ReadLines(Repository.PathTo("docs", "limits.md")).SkipWhile(line => line != "## What a thief of the vault sees")
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|')
        from column in Name().Matches(cells[2])
        select $"{Name().Match(cells[1]).Groups[1].Value}.{column.Groups[1].Value}";

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Name();
}
