using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InConfidence.Policy.Internal.Language;

/// <summary>What a document says to students: under a clause, the quotation that begins with "For students." in bold.</summary>
internal static class PlainWords
{
    public const string ForStudents = "For students.";
    public const string ForParents = "For parents.";

    /// <summary>The words under a label of each clause that has some, without their label, on one line.</summary>
    public static IReadOnlyDictionary<string, string> In(Literate source, string label)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var quotation in source.Prose.OfType<QuoteBlock>())
            foreach (var paragraph in quotation.OfType<ParagraphBlock>())
                if (source.ClauseAt(paragraph.Line + 1) is { } clause && After(label, paragraph) is { } text)
                    words.TryAdd(clause, text);
        return words;
    }

    private static string? After(string label, ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } bold && Plain(bold) == label
            ? string.Concat(bold.NextSibling is null ? [] : Following(bold).Select(Text)).Trim()
            : null;

    private static IEnumerable<Inline> Following(Inline first)
    {
        for (var next = first.NextSibling; next is not null; next = next.NextSibling)
            yield return next;
    }

    private static string Plain(ContainerInline container) => string.Concat(container.Select(Text));

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => " ",
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline container => Plain(container),
        _ => string.Empty,
    };
}
