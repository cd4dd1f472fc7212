using System.Text;
using Microsoft.EntityFrameworkCore;
using Xunit;

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

    /// <summary>
    /// What a thief of the whole folder has. Write-ahead logs come first: should one be gone when it is its turn, what it held is in the file
    /// that it belongs to.
    /// </summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderByDescending(file => file.EndsWith("-wal", StringComparison.Ordinal));

    /// <summary>
    /// What a thief of the database's server has: the files of this database, the server's write-ahead log, and what its own tool dumps. None
    /// where there is no server. Its folder must be readable, as it is where ./test started it.
    /// </summary>
    public async Task<IReadOnlyList<string>> ServerFilesAsync()
    {
        if (Connection is null)
            return [];
        await using var open = new Npgsql.NpgsqlConnection(Connection);
        await open.OpenAsync(Cancellation);
        await using var command = new Npgsql.NpgsqlCommand("CHECKPOINT; SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()", open);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await reader.ReadAsync(Cancellation));
        var server = reader.GetString(0);
        var kept = Directory.EnumerateFiles(Path.Combine(server, "base", reader.GetValue(1).ToString()!)).Concat(Directory.EnumerateFiles(Path.Combine(server, "pg_wal")));
        return [await ServerDumpAsync(), .. kept];
    }

    private async Task<string> ServerDumpAsync()
    {
        var dump = Path.Combine(folder, "server.sql");
        var tool = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin/pg_dump";
        var known = new Npgsql.NpgsqlConnectionStringBuilder(Connection);
        var start = new System.Diagnostics.ProcessStartInfo(
            tool, ["--host", known.Host!, "--port", known.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--username", known.Username!, "--inserts", "--file", dump, known.Database!]);
        start.Environment["PGPASSWORD"] = known.Password;
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        return dump;
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
