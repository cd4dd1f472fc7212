using InConfidence.Questions;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>What carries a clause, found in the code.</summary>
internal sealed record Carried(
    Clause Clause,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Questions,
    IReadOnlyList<Source> Pages,
    IReadOnlyList<Source> Code,
    IReadOnlyList<Source> Tests,
    int Examples,
    bool IsWeighing)
{
    public bool IsCarried => IsWeighing || Rules.Count + Requirements.Count + Questions.Count + Pages.Count + Code.Count > 0;
}

/// <summary>Finds, for every clause, the rules, requirements, questions, pages, other code and tests that speak of it.</summary>
internal static class Coverage
{
    private const string Pages = "src/InConfidence.Web/Pages/";

    /// <summary>Where clauses are named as data, or as examples in a comment: reported as rules and questions, not as code.</summary>
    private static readonly string[] NotCode = ["src/InConfidence.Policy/", "src/InConfidence/Questions/Questionnaire.cs"];

    private static readonly string[] AboutRecording = ["/Questions/", "/Pages/Record/"];

    /// <summary>Where an invented document of rules needs some clause, and means nothing by it.</summary>
    private static readonly (string Path, string? Clause)[] MereLabels =
    [
        ("tests/InConfidence.Policy.Tests/Naive/", null),
        ("tests/InConfidence.Policy.Tests/PolicyDocumentTests.cs", null),
        ("tests/InConfidence.Policy.Tests/SemanticsTests.cs", "R4"),
        ("tests/InConfidence.Conventions.Tests/Documents/", null),
    ];

    public static IReadOnlyList<Carried> Of()
    {
        var sources = Source.Under("src").Where(source => !NotCode.Any(place => source.Path.StartsWith(place, StringComparison.Ordinal))).ToList();
        var tests = Source.Under("tests").ToList();
        var asking = sources.Where(source => IsPage(source) && source.Text.Contains("Questionnaire.", StringComparison.Ordinal)).ToList();
        return [.. ClauseTable.All.Select(clause => Find(clause, sources, asking, tests))];
    }

    private static Carried Find(Clause clause, List<Source> sources, List<Source> asking, List<Source> tests)
    {
        var rules = PolicyRules.All.Where(rule => rule.Clauses.Contains(clause.Id)).Select(rule => rule.Id).ToList();
        var requirements = PolicyRules.Requirements.Where(required => required.Clauses.Contains(clause.Id)).Select(required => required.Id).ToList();
        var questions = Questionnaire.All.Where(question => question.Clauses.Contains(clause.Id)).ToList();
        var naming = sources.Where(source => source.Clauses.Contains(clause.Id)).ToList();
        var pages = naming.Where(IsPage).Concat(questions.Count > 0 ? asking : []).DistinctBy(source => source.Path);
        return new Carried(
            clause,
            rules,
            requirements,
            [.. questions.Select(question => question.Title)],
            [.. pages.OrderBy(source => source.Path, StringComparer.Ordinal)],
            [.. naming.Where(source => !IsPage(source))],
            [.. tests.Where(test => Tests(test, clause.Id, [.. rules, .. requirements]) || TestsAny(test, questions))],
            PolicyRules.ExamplesOf(clause.Id),
            PolicyRules.IsWeighing(clause.Id));
    }

    private static bool IsPage(Source source) => source.Path.StartsWith(Pages, StringComparison.Ordinal);

    /// <summary>A test speaks of a clause by its id, or by the id of a rule that rests on it.</summary>
    private static bool Tests(Source test, string clause, List<string> rules) =>
        !MereLabels.Any(label => test.Path.StartsWith(label.Path, StringComparison.Ordinal) && (label.Clause is null || label.Clause == clause))
        && (test.Clauses.Contains(clause) || rules.Exists(rule => test.Text.Contains($"\"{rule}\"", StringComparison.Ordinal)));

    /// <summary>A test of recording speaks of a question by its name, or of all of them.</summary>
    private static bool TestsAny(Source test, List<Question> questions) =>
        questions.Count > 0 && AboutRecording.Any(place => test.Path.Contains(place, StringComparison.Ordinal))
        && (test.Text.Contains("Questionnaire.All", StringComparison.Ordinal)
            || questions.Exists(question => test.Text.Contains($"\"{question.Name}\"", StringComparison.Ordinal) || test.Text.Contains($"/more/{question.Name}", StringComparison.Ordinal)));
}
