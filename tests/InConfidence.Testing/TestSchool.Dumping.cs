using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>The whole database as statements of SQL, as an administrator of it would print them.</summary>
    public async Task<string> SqlDumpAsync()
    {
        await using var context = School.Database.CreateContext();
        await using var connection = School.Database.CreateConnection();
        await connection.OpenAsync(Cancellation);
        var dump = new StringBuilder();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(column => reader[column] is byte[] bytes ? $"X'{Convert.ToHexString(bytes)}'" : $"'{reader[column]}'");
                dump.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"INSERT INTO {table} VALUES ({string.Join(',', values)});");
            }
        }
        return dump.ToString();
    }

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
