using InConfidence.Questions;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

public sealed class CoverageTests
{
    /// <summary>Set to 1, the page is written instead of compared.</summary>
    private const string Write = "INCONFIDENCE_WRITE";

    private static readonly string Path = Repository.PathTo("docs", "coverage.md");

    [Fact]
    public void Page_SaysWhatTheCodeSays()
    {
        var page = CoveragePage.Of(Coverage.Of());
        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(Path, page);

        Assert.True(
            File.Exists(Path) && File.ReadAllText(Path) == page,
            $"docs/coverage.md is not what the code says. Run this test with {Write}=1, and look at what has changed.");
    }

    [Fact]
    public void Clauses_OfRulesAndQuestions_AreInTheTable()
    {
        var named = PolicyRules.All.SelectMany(rule => rule.Clauses).Concat(Questionnaire.All.SelectMany(question => question.Clauses)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(ClauseTable.All.Select(clause => clause.Id)));
    }

    [Fact]
    public void Table_HoldsEveryClauseOnce()
    {
        var policy = new[] { ("P", 6), ("R", 5), ("L", 4), ("D", 13) }.SelectMany(set => Enumerable.Range(1, set.Item2).Select(number => $"{set.Item1}{number}"));
        var guidance = Enumerable.Range(1, 75).Select(number => $"R{number:00}");
        var ids = ClauseTable.All.Select(clause => clause.Id).ToList();

        Assert.Equal(policy, ids.Take(28));
        Assert.Equal(guidance, ids.TakeLast(75));
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Table_NamesTheClausesOfTheShippedPolicyAsItDoes()
    {
        var shipped = MarkdownFile.Read("policies", "confidentiality", "en.md").Headings
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Split(' ', 2)).Where(words => words[0] != "M").ToList();
        var added = ClauseTable.All.Skip(28).SkipLast(75).ToDictionary(clause => clause.Id, clause => clause.Sentence);

        Assert.Equal(ClauseTable.All.SkipLast(75).Select(clause => clause.Id), shipped.Select(words => words[0]));
        Assert.All(shipped.Skip(28), words => Assert.Equal(words[1], added[words[0]]));
    }

    [Fact]
    public void In_AText_FindsClausesAndNothingElse() =>
        Assert.Equal(["D13", "P6", "R02", "R3"], ClauseTable.In("D13, R3 (P6) R02; not D14, R76, XR5 or R021").Order(StringComparer.Ordinal));
}
