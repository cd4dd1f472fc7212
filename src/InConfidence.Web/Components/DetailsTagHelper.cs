using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-details summary="Why we ask"&gt;</c>: help that a reader opens if they wish.</summary>
[HtmlTargetElement("ic-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    [HtmlAttributeName("summary")]
    public required string Summary { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-details");
        output.Content.SetHtmlContent(Markup.Element("summary", "govuk-details__summary")
            .Containing(Markup.Element("span", "govuk-details__summary-text").Containing(Summary)));
        output.Content.AppendHtml(Markup.Element("div", "govuk-details__text").Containing(content));
    }
}
