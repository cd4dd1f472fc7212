using InConfidence.Policy;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace InConfidence.Web.Pages.Policies;

/// <summary>
/// Shows the prose of a policy. A school may upload its own, so nothing in it is trusted: HTML stays text, pictures are not
/// fetched, and links lead to a clause, to the list of guidance or to a site by https.
/// </summary>
internal static class PolicyMarkup
{
    private const string Guidance = "guidance://";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static IHtmlContent Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>The editions of guidance that a document cites, in the order of their titles.</summary>
    public static IReadOnlyList<GuidanceEdition> Cited(PolicyProse prose) =>
        [.. GuidanceEdition.Shipped.Where(edition => prose.Text.Contains($"({Guidance}{edition.Id})", StringComparison.Ordinal)).OrderBy(edition => edition.Title, StringComparer.Ordinal)];

    private static void Lead(LinkInline link)
    {
        var url = link.Url ?? "";
        if (!link.IsImage && url.StartsWith(Guidance, StringComparison.Ordinal))
            link.Url = "#guidance-" + Uri.EscapeDataString(url[Guidance.Length..]);
        else if (link.IsImage || !(url.StartsWith('#') || url.StartsWith("https://", StringComparison.Ordinal)))
        {
            // What the link or picture says stays, as words.
            foreach (var child in link.ToList())
            {
                child.Remove();
                link.InsertBefore(child);
            }
            link.Remove();
        }
    }
}
