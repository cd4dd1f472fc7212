using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InConfidence.Cli.Tests.Commands;

public sealed class LedgerCommandTests
{
    [Fact]
    public async Task Verify_OfAWholeLog_SaysSoAndExitsWithZero()
    {
        await using var test = await FilledAsync();

        var answer = await CommandLine.RunAsync("ledger", "verify", "--data", test.School.Places.Data, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Json.GetProperty("ok").GetBoolean());
        Assert.True(answer.Json.GetProperty("entries").GetInt64() > 3);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Json.GetProperty("firstBad").ValueKind);
        Assert.True(answer.Json.GetProperty("milliseconds").GetInt64() >= 0);
        var said = (await test.EntriesAsync())[^1];
        Assert.Equal((LedgerAct.LedgerVerified, "command"), (said.Act, said.Process));
        Assert.Contains("whole", said.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AfterOneByteWasFlipped_NamesTheEntryAndExitsWithOne()
    {
        await using var test = await FilledAsync();
        await FlipEntryTwoAsync(test);

        var answer = await CommandLine.RunAsync("ledger", "verify", "--data", test.School.Places.Data, "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.False(answer.Json.GetProperty("ok").GetBoolean());
        Assert.Equal(2, answer.Json.GetProperty("firstBad").GetInt64());
        var again = await CommandLine.RunAsync("ledger", "verify", "--data", test.School.Places.Data, "--json");
        Assert.Equal(answer.Json.GetProperty("entries").GetInt64(), again.Json.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task Verify_WhereThereIsNoSchool_SaysSoInOneSentenceAndExitsWithTwo()
    {
        var answer = await CommandLine.RunAsync("ledger", "verify", "--data", Path.Combine(Path.GetTempPath(), "no-school-here"));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("holds no school", answer.Errors, StringComparison.Ordinal);
        Assert.Single(answer.Errors.Trim().Split('\n'));
    }

    private static async Task<TestSchool> FilledAsync()
    {
        var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "words" }));
        return test;
    }

    private static async Task FlipEntryTwoAsync(TestSchool test)
    {
        await using System.Data.Common.DbConnection connection = test.Connection is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection($"Data Source={Path.Combine(test.School.Places.Data, "inconfidence.db")}");
        await connection.OpenAsync(TestSchool.Cancellation);
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT bytes FROM ledger_entry WHERE number = 2";
        var bytes = (byte[])(await read.ExecuteScalarAsync(TestSchool.Cancellation))!;
        bytes[^1] ^= 1;
        await using var write = connection.CreateCommand();
        write.CommandText = "UPDATE ledger_entry SET bytes = @bytes WHERE number = 2";
        var parameter = write.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("bytes", bytes);
        write.Parameters.Add(parameter);
        await write.ExecuteNonQueryAsync(TestSchool.Cancellation);
    }
}
