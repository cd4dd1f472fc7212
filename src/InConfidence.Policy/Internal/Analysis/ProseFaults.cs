using System.Globalization;
using InConfidence.Policy.Internal.Language;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>What is wrong with the text that people read (R71): no date, dead links, garbled or cut sentences, superseded guidance.</summary>
internal static class ProseFaults
{
    public static IEnumerable<PolicyFault> Of(Statements statements, IReadOnlyList<GuidanceEdition> guidance, DateOnly? asOf)
    {
        var dated = DateOnly.TryParseExact(statements.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        if (dated is null)
            yield return new PolicyFault("no-date", null, "the document has no date: begin it with such as `policy \"Confidentiality\" dated 2026-09-01 review by 2027-09-01`") { Line = 1 };
        if (statements.HasHead && statements.Review is null)
            yield return new PolicyFault("no-date", null, "the document does not say by when it is reviewed") { Line = 1 };
        // An old text that is pasted today is judged by today.
        // Stryker disable once equality : one day is as late as itself
        var judged = dated is null || asOf > dated ? asOf : dated;
        foreach (var paragraph in Paragraphs(statements.Source))
        {
            foreach (var (kind, message) in Sentences.Faults(paragraph.Text).Concat(Citations(paragraph.Text, judged, guidance)))
                yield return Fault(statements, paragraph.Line, kind, message);
        }
        foreach (var link in statements.Source.Prose.Descendants<LinkInline>())
        {
            if (LinkFault(statements.Source, link, judged, guidance) is var (kind, message))
                yield return Fault(statements, link.Line + 1, kind, message);
        }
    }

    private static PolicyFault Fault(Statements statements, int line, string kind, string message) =>
        new(kind, statements.Source.ClauseAt(line), message) { Line = line };

    /// <summary>The paragraphs that stand by themselves; a line in a list may be a few words without an end.</summary>
    private static IEnumerable<(string Text, int Line)> Paragraphs(Literate source) => source.Prose.OfType<ParagraphBlock>()
        .Select(paragraph => (Plain(paragraph.Inline), paragraph.Line + 1));

    private static string Plain(ContainerInline? inlines)
    {
        // Stryker disable once nullcoalescing : no text makes a paragraph without anything in it
        var all = inlines?.Descendants() ?? [];
        return string.Concat(all.Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => string.Empty,
        }));
    }

    private static (string Kind, string Message)? LinkFault(Literate source, LinkInline link, DateOnly? judged, IReadOnlyList<GuidanceEdition> guidance)
    {
        const string Guidance = "guidance://";
        if (link.Url is not { } url || url is "" or "#")
            return ("dead-link", "a link leads nowhere");
        if (url[0] == '#')
            return source.Clauses.Any(clause => $"#{clause.Id}".Equals(url, StringComparison.OrdinalIgnoreCase)) ? null : ("dead-link", $"the link `{url}` leads to no clause");
        if (!url.StartsWith(Guidance, StringComparison.Ordinal))
            return null;
        var edition = guidance.FirstOrDefault(edition => edition.Id == url[Guidance.Length..]);
        if (edition is null)
            return guidance.Count == 0 ? null : ("dead-link", $"the link `{url}` names no known edition of guidance{Nearest.Hint(url[Guidance.Length..], guidance.Select(known => known.Id))}");
        return Superseded(edition, judged, guidance);
    }

    private static IEnumerable<(string Kind, string Message)> Citations(string paragraph, DateOnly? judged, IReadOnlyList<GuidanceEdition> guidance) => guidance
        .Where(edition => edition.Words.Count > 0 && edition.Words.All(words => paragraph.Contains(words, StringComparison.OrdinalIgnoreCase)))
        .Select(edition => Superseded(edition, judged, guidance))
        .OfType<(string, string)>();

    private static (string Kind, string Message)? Superseded(GuidanceEdition edition, DateOnly? judged, IReadOnlyList<GuidanceEdition> guidance)
    {
        if (edition.SupersededBy is not { } id)
            return null;
        // Stryker disable once linq : the edition that replaced another is known where that is known
        var newer = guidance.First(other => other.Id == id);
        return judged is { } date && newer.From > date
            ? null
            : ("superseded", $"{edition.Title} ({edition.Edition}) was superseded by {newer.Title} ({newer.Edition}) from {newer.From:yyyy-MM-dd}");
    }
}
