using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

[OnOneDatabase]
public sealed class RosterCommandTests
{
    [Fact]
    public async Task Check_OfTheRealSet_CountsEverybodyInJson()
    {
        var answer = await CommandLine.RunAsync("roster", "check", Repository.PathTo("rosters/oneroster-1.1"), "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("OneRoster 1.1", answer.Json.GetProperty("format").GetString());
        Assert.Equal(561, answer.Json.GetProperty("students").GetInt32());
        Assert.Equal(40, answer.Json.GetProperty("staff").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("guardians").GetInt32());
        Assert.Equal(601, answer.Json.GetProperty("joiners").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("leavers").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("changes").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("errors").GetArrayLength());
        Assert.True(answer.Json.TryGetProperty("doubts", out _));
    }

    [Fact]
    public async Task Check_OfARosterWithABadRow_NamesFileAndRowAndExitsWithOne()
    {
        using var roster = new RosterCopy();
        roster.ChangeRow(5, row => row.Replace("\"student\"", "\"wizard\"", StringComparison.Ordinal));

        var answer = await CommandLine.RunAsync("roster", "check", roster.Path, "--json");

        var error = answer.Json.GetProperty("errors")[0];
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("users.csv", error.GetProperty("file").GetString());
        Assert.Equal(5, error.GetProperty("row").GetInt32());
        Assert.Contains("wizard", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfNothing_SaysSoAndExitsWithTwo()
    {
        var answer = await CommandLine.RunAsync("roster", "check", "/no/such/roster");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("There is no folder or file", answer.Errors, StringComparison.Ordinal);
    }
}
