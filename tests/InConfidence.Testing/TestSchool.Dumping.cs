using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>Every value of every table, as a thief with a login to the database would read them.</summary>
    public async Task<byte[]> DumpAsync()
    {
        await using var context = School.Database.CreateContext();
        await using var connection = School.Database.CreateConnection();
        await connection.OpenAsync(Cancellation);
        using var dump = new MemoryStream();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
                for (var column = 0; column < reader.FieldCount; column++)
                    dump.Write(reader[column] is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(reader[column].ToString() ?? ""));
        }
        return dump.ToArray();
    }
}
