using System.Globalization;
using System.Text.RegularExpressions;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

public sealed partial class DecisionRecordTests
{
    private const int OnePage = 60;

    public static TheoryData<string> Records() => new(Files());

    [Fact]
    public void Records_AreNumberedFromOneWithoutAGap()
    {
        var numbers = Files().Select(name => FileName().Match(name)).ToList();

        Assert.All(numbers, match => Assert.True(match.Success));
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(match => Number(match.Groups[1].Value)).Order());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_SaysWhyWhatAndWhatFollowsOnOnePage(string name)
    {
        var record = MarkdownFile.Read("docs", "adr", name);

        Assert.StartsWith($"# {Number(name[..4])}. ", record.Lines[0], StringComparison.Ordinal);
        Assert.Contains(record.Lines, line => line.StartsWith("Status: ", StringComparison.Ordinal));
        Assert.Subset(record.Headings.ToHashSet(), new HashSet<string> { "## Context", "## Decision", "## Consequences" });
        Assert.True(record.Lines.Count <= OnePage, $"{name} has {record.Lines.Count} lines: say it on one page, {OnePage} lines.");
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.PathTo("docs", "adr")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})-[a-z0-9-]+\.md$")]
    private static partial Regex FileName();
}
