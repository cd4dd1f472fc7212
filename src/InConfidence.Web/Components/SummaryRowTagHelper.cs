using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-summary-row key="When" change-href="..." &gt;Today&lt;/ic-summary-row&gt;</c>: a question in short, the answer,
/// and the way to change it.
/// </summary>
[HtmlTargetElement("ic-summary-row", ParentTag = "ic-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>The question in short.</summary>
    [HtmlAttributeName("key")]
    public required string Key { get; set; }

    /// <summary>Where the answer can be changed; null where it cannot.</summary>
    [HtmlAttributeName("change-href")]
    public string? ChangeHref { get; set; }

    /// <summary>What is changed, for a reader who hears the link alone; the key in lower case unless told.</summary>
    [HtmlAttributeName("change-what")]
    public string? ChangeWhat { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Markup.Classes("govuk-summary-list__row", ChangeHref is null ? "govuk-summary-list__row--no-actions" : null));
        output.Content.SetHtmlContent(Markup.Element("dt", "govuk-summary-list__key").Containing(Key));
        output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__value").Containing(content));
        if (ChangeHref is not null)
        {
            output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__actions")
                .Containing(Markup.Element("a", "govuk-link").With("href", ChangeHref)
                    .Containing(FrameWords.Current.Change)
                    .Containing(Markup.VisuallyHidden($" {ChangeWhat ?? Key.ToLowerInvariant()}"))));
        }
    }
}
