using InConfidence.Policy.Internal.Language;
using Markdig.Syntax;

namespace InConfidence.Policy.Internal;

/// <summary>Takes a document apart into what people read and what the system reads, clause by clause.</summary>
internal static class ProseReading
{
    public static PolicyProse Of(Statements statements)
    {
        var source = statements.Source;
        var clauses = new List<PolicyClause>();
        string? part = null;
        foreach (var heading in source.Prose.OfType<HeadingBlock>())
        {
            if (source.Clauses.FirstOrDefault(clause => clause.Line == heading.Line + 1) is { } clause)
                clauses.Add(Clause(statements, clause, part));
            else
                part = Text(source, heading).TrimStart('#', ' ');
        }
        var first = source.Clauses.Count > 0 ? source.Clauses[0].Line : int.MaxValue;
        // The last heading before the first clause is that of its part, and no introduction.
        return new PolicyProse(source.Text, statements.Dated, statements.Review, Between(source, 0, first, includesHeadings: false), clauses);
    }

    private static PolicyClause Clause(Statements statements, Clause clause, string? part)
    {
        var source = statements.Source;
        var next = source.Prose.OfType<HeadingBlock>().Select(heading => heading.Line + 1).FirstOrDefault(line => line > clause.Line, int.MaxValue);
        var blocks = source.Blocks.Where(block => block.Line > clause.Line && block.Line < next).ToList();
        return new PolicyClause(
            clause.Id, clause.Title, part, Between(source, clause.Line, next, includesHeadings: true),
            string.Join("\n\n", blocks.Select(block => source.Text[block.From..block.Until].Trim('\n'))))
        {
            Rules = [.. statements.Rules.Where(rule => Stands(statements.LineOf(rule.Id))).DistinctBy(rule => rule.Id)
                .Select(rule => new PolicyStatement(rule.Id, rule.Sentence, rule.Clauses))],
            Promises = [.. statements.Promises.Where(promise => Stands(promise.Line)).Select(promise => new PolicyStatement(promise.Name, promise.Sentence, [clause.Id]))],
            Requirements = [.. statements.Requirements.Select(raised => raised.Requirement).Where(requirement => Stands(statements.LineOf(requirement.Name)))
                .Select(requirement => new PolicyStatement(requirement.Name, $"{requirement.Sentence} ({requirement.Who}, {requirement.By})", requirement.Clauses))],
            Examples = [.. statements.Examples.Where(example => Stands(example.Line)).Select(example => new PolicyStatement(example.Name, Spelling.Name(example.Outcome), [clause.Id]))],
            IsWeighing = statements.Weighings.Contains(clause.Id),
        };

        bool Stands(int line) => line > clause.Line && line < next;
    }

    /// <summary>The Markdown between two lines, from 1, without blocks that the system reads.</summary>
    private static string Between(Literate source, int after, int before, bool includesHeadings) => string.Join(
        "\n\n",
        source.Prose.Where(block => block.Line + 1 > after && block.Line + 1 < before)
            .Where(block => block is not FencedCodeBlock { Info: "policy" } && (includesHeadings || block is not HeadingBlock))
            .Select(block => Text(source, block)));

    private static string Text(Literate source, Block block) =>
        block.Span.End < block.Span.Start ? string.Empty : source.Text[block.Span.Start..Math.Min(block.Span.End + 1, source.Text.Length)].Trim('\n');
}
