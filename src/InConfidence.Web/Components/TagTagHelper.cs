using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-tag kind="Quiet"&gt;Waiting&lt;/ic-tag&gt;</c>: a state in one or two words.</summary>
[HtmlTargetElement("ic-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>How it looks.</summary>
    [HtmlAttributeName("kind")]
    public TagKind Kind { get; set; } = TagKind.Normal;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Kind == TagKind.Plain ? "span" : "strong";
        if (Kind != TagKind.Plain)
            output.Attributes.SetAttribute("class", TagLabel.ClassOf(Kind));
    }
}
