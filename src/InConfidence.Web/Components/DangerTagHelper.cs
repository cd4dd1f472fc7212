using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-danger&gt;</c>: somebody may be hurt. The one thing on any page that is allowed to shout, so use it for
/// nothing else.
/// </summary>
[HtmlTargetElement("ic-danger")]
public sealed class DangerTagHelper : TagHelper
{
    /// <summary>The line to read first, in a few words.</summary>
    [HtmlAttributeName("title")]
    public required string Title { get; set; }

    /// <summary>True where the danger appeared in answer to what somebody just did: it is then spoken at once.</summary>
    [HtmlAttributeName("alert")]
    public bool IsAlert { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "ic-danger");
        if (IsAlert)
            output.Attributes.SetAttribute("role", "alert");
        else
            output.Attributes.SetAttribute("aria-label", FrameWords.Current.Danger);
        output.PreContent.AppendHtml(Markup.Element("h2", "ic-danger__title").Containing(Title));
    }
}
