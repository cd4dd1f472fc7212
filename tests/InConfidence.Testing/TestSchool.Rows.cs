using System.Data.Common;
using System.Security.Cryptography;
using InConfidence.Data;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>A hash of every row of every table of a school, as the database itself gives its values.</summary>
    public static async Task<IReadOnlyList<string>> RowHashesAsync(OpenSchool school)
    {
        await using var context = school.Database.CreateContext();
        await using var connection = school.Database.CreateConnection();
        await connection.OpenAsync(Cancellation);
        var hashes = new List<string>();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", entity.GetProperties().Select(property => $"\"{property.GetColumnName()}\""))} FROM {entity.GetTableName()}";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
                hashes.Add($"{entity.GetTableName()} {Hash(reader)}");
        }
        hashes.Sort(StringComparer.Ordinal);
        return hashes;
    }

    private static string Hash(DbDataReader row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var column = 0; column < row.FieldCount; column++)
        {
            var value = row[column];
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"|{value.GetType().Name}:"));
            hash.AppendData(value is byte[] bytes ? bytes : System.Text.Encoding.UTF8.GetBytes(value.ToString()!));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
