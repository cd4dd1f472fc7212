using System.Text.RegularExpressions;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A clause as docs/clauses.md says it.</summary>
internal sealed record Clause(string Id, string Sentence, bool IsOfThePolicy);

/// <summary>The clauses there are, read from docs/clauses.md, and how they are recognised in a text.</summary>
internal static partial class ClauseTable
{
    public static IReadOnlyList<Clause> All { get; } =
    [
        .. MarkdownFile.Read("docs", "clauses.md").Rows.Where(row => Id().IsMatch(row[0]))
            .Select(row => new Clause(row[0], row[1], row.Length == 2)),
    ];

    private static readonly IReadOnlySet<string> Known = All.Select(clause => clause.Id).ToHashSet();

    /// <summary>The clauses that a text mentions.</summary>
    public static IReadOnlySet<string> In(string text) => Id().Matches(text).Select(match => match.Value).Where(Known.Contains).ToHashSet();

    [GeneratedRegex(@"\b(?:R\d\d|[A-Z]\d{1,2})\b")]
    private static partial Regex Id();
}
