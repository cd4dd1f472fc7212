using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

public sealed class RosterImportTests
{
    [Fact]
    public async Task Import_AcceptedByYes_BringsEverybodyAndTheSecondTimeNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        using var roster = new RosterCopy();

        var before = await RunAsync(test, "check", roster);
        var first = await RunAsync(test, "import", roster, "--yes");
        var second = await RunAsync(test, "import", roster, "--yes");
        var after = await RunAsync(test, "check", roster);

        Assert.Equal((0, 601), (before.ExitCode, Number(before, "joiners")));
        Assert.Equal((0, 601, true), (first.ExitCode, Number(first, "joiners"), first.Json.GetProperty("imported").GetBoolean()));
        Assert.Equal((0, 0, false), (second.ExitCode, Number(second, "joiners"), second.Json.GetProperty("imported").GetBoolean()));
        Assert.Equal((0, 0, 0, 0), (after.ExitCode, Number(after, "joiners"), Number(after, "leavers"), Number(after, "changes")));
        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "verify", "--data", test.School.Places.Data, "--json")).ExitCode);
        Assert.Equal(601, (await test.School.DirectoryAsync(TestSchool.Cancellation)).People.Count());
        Assert.Contains(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RosterImported && entry.Reason!.Contains("command line", StringComparison.Ordinal));
    }

    [Fact, OnOneDatabase]
    public async Task Import_WithADoubt_TakesTheNameOfTheDifferenceAndNotYesAlone()
    {
        await using var test = await TestSchool.CreateAsync();
        using var roster = new RosterCopy();
        await RunAsync(test, "import", roster, "--yes");
        roster.ChangeBirthDate();

        var yes = await RunAsync(test, "import", roster, "--yes");
        var other = await RunAsync(test, "import", roster, "--difference", new string('0', 64));
        var named = await RunAsync(test, "import", roster, "--difference", yes.Json.GetProperty("difference").GetString()!);

        Assert.Equal((1, false), (yes.ExitCode, yes.Json.GetProperty("imported").GetBoolean()));
        Assert.Contains("what is doubted (1) must be looked at first", yes.Errors, StringComparison.Ordinal);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("this is not the difference that was accepted", other.Errors, StringComparison.Ordinal);
        Assert.Equal((0, true), (named.ExitCode, named.Json.GetProperty("imported").GetBoolean()));
    }

    [Fact, OnOneDatabase]
    public async Task Import_OfARosterWithABadRow_ImportsNothingAndNamesTheRow()
    {
        await using var test = await TestSchool.CreateAsync();
        using var roster = new RosterCopy();
        roster.ChangeRow(5, row => row.Replace("\"student\"", "\"wizard\"", StringComparison.Ordinal));

        var answer = await RunAsync(test, "import", roster, "--yes");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(5, answer.Json.GetProperty("errors")[0].GetProperty("row").GetInt32());
        Assert.Contains("a roster with an error cannot be accepted", answer.Errors, StringComparison.Ordinal);
        Assert.Empty((await test.School.DirectoryAsync(TestSchool.Cancellation)).People);
    }

    [Fact, OnOneDatabase]
    public async Task Import_WhereNobodyCanBeAsked_SaysSoInOneSentenceAndExitsWithTwo()
    {
        await using var test = await TestSchool.CreateAsync();
        using var roster = new RosterCopy();

        var answer = await RunAsync(test, "import", roster);

        Assert.Equal(2, answer.ExitCode);
        Assert.Single(answer.Errors.Trim().Split('\n'));
        Assert.Empty((await test.School.DirectoryAsync(TestSchool.Cancellation)).People);
    }

    [Fact, OnOneDatabase]
    public async Task Import_WithoutJson_NamesSomeOfThoseWhoJoinAndCountsTheRest()
    {
        await using var test = await TestSchool.CreateAsync();
        using var roster = new RosterCopy();

        var answer = await CommandLine.RunAsync("roster", "import", roster.Path, "--data", test.School.Places.Data, "--yes");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(21, answer.Output.Split('\n').Count(line => line.StartsWith("Joins: ", StringComparison.Ordinal)));
        Assert.Contains("Joins: and 581 more.", answer.Output, StringComparison.Ordinal);
        Assert.Equal("Imported.\n", answer.Errors);
    }

    private static Task<CommandAnswer> RunAsync(TestSchool test, string verb, RosterCopy roster, params string[] options) =>
        CommandLine.RunAsync(["roster", verb, roster.Path, "--data", test.School.Places.Data, "--json", .. options]);

    private static int Number(CommandAnswer answer, string key) => answer.Json.GetProperty(key).GetInt32();
}
