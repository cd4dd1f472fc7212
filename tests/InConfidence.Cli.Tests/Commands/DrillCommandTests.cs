using System.Text.Json;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

[OnOneDatabase]
public sealed class DrillCommandTests
{
    [Fact]
    public async Task Drill_OfAllThatAreShipped_AnswersAsTheySay()
    {
        var answer = await CommandLine.RunAsync("drill", "--json");

        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Errors));
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(10, json.RootElement.GetProperty("scenarios").GetArrayLength());
    }

    [Fact]
    public async Task Drill_OfOne_TellsItWithTheRulesAndTheTimes()
    {
        var answer = await CommandLine.RunAsync("drill", "01-two-concern-books");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Rules: risk-from-home.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("by Thu 17 Sep 2026 17:00", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Hiding in plain sight", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drill_ByAPolicyThatAnswersOtherwise_IsANo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "# Policy\n\n```policy\npolicy \"Test\" dated 2026-09-01 review by 2027-09-01\n```\n", TestContext.Current.CancellationToken);

        var answer = await CommandLine.RunAsync("drill", "10-the-call-home", "--policy", file);

        File.Delete(file);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("The shipped policy answers otherwise.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drill_OfNothing_SaysWhatThereIs()
    {
        var answer = await CommandLine.RunAsync("drill", "nothing");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("10-the-call-home", answer.Errors, StringComparison.Ordinal);
    }
}
