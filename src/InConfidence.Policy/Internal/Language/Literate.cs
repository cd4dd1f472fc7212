using Markdig;
using Markdig.Syntax;

namespace InConfidence.Policy.Internal.Language;

/// <summary>A heading whose first word is the identifier of a clause: <c>R4</c>, <c>D13</c>.</summary>
internal sealed record Clause(string Id, string Title, int Line);

/// <summary>A fenced block of policy: from where until where in the text, and the number of its first line.</summary>
internal sealed record PolicyBlock(int From, int Until, int Line, string? Clause);

/// <summary>A document as people read it: its clauses, its policy blocks, and its prose.</summary>
internal sealed record Literate(string Text, IReadOnlyList<Clause> Clauses, IReadOnlyList<PolicyBlock> Blocks, MarkdownDocument Prose)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <exception cref="MisreadException">It is no Markdown that can be read in bounded time.</exception>
    public static Literate Read(string text)
    {
        var markdown = Parse(text);
        var starts = LineStarts(text);
        var clauses = new List<Clause>();
        var blocks = new List<PolicyBlock>();
        foreach (var block in markdown)
        {
            if (block is HeadingBlock heading && ClauseOf(text, heading) is { } clause)
                clauses.Add(clause);
            else if (block is FencedCodeBlock { Info: "policy" } fence)
                blocks.Add(BlockOf(fence, starts, text.Length, clauses.LastOrDefault()?.Id));
        }
        if (markdown.Descendants<FencedCodeBlock>().FirstOrDefault(fence => fence is { Info: "policy", Parent: not MarkdownDocument }) is { } hidden)
            throw new MisreadException(hidden.Line + 1, hidden.Column + 1, "a policy block stands at the left edge, not inside a list or quotation");
        return new Literate(text, clauses, blocks, markdown);
    }

    /// <summary>The clause under which a line stands.</summary>
    public string? ClauseAt(int line) => Clauses.LastOrDefault(clause => clause.Line <= line)?.Id;

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        // Markdig's own word for text that is nested too deeply.
        catch (ArgumentException fault)
        {
            throw new MisreadException(1, 1, $"the Markdown cannot be read: {fault.Message}");
        }
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var index = text.IndexOf('\n', StringComparison.Ordinal); index >= 0; index = text.IndexOf('\n', index + 1))
            starts.Add(index + 1);
        return starts;
    }

    private static PolicyBlock BlockOf(FencedCodeBlock fence, List<int> starts, int length, string? clause)
    {
        var first = fence.Line + 1;
        int Start(int line) => line < starts.Count ? starts[line] : length;
        return new PolicyBlock(Start(first), Start(first + fence.Lines.Count), first + 1, clause);
    }

    private static Clause? ClauseOf(string text, HeadingBlock heading)
    {
        var words = text[heading.Span.Start..(heading.Span.End + 1)].TrimStart('#', ' ').Split([' ', '\n', '\t'], 2);
        return IsClauseId(words[0])
            ? new Clause(words[0].TrimEnd('.', ':'), words.Length > 1 ? words[1].Trim() : string.Empty, heading.Line + 1)
            : null;
    }

    /// <summary>A capital letter and digits, or the single letter M of the seed's last clause.</summary>
    private static bool IsClauseId(string word)
    {
        var id = word.TrimEnd('.', ':');
        return id is "M" || (id.Length is >= 2 and <= 5 && char.IsAsciiLetterUpper(id[0]) && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
