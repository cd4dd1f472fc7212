using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-summary-list&gt;</c>: answers to check, each an <c>&lt;ic-summary-row&gt;</c>.</summary>
[HtmlTargetElement("ic-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}
