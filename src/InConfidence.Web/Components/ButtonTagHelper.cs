using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-button&gt;Continue&lt;/ic-button&gt;</c>: submits the form, or is a link where <c>href</c> is given. Name,
/// value, formaction and other attributes pass through. A second press within a second is ignored.
/// </summary>
[HtmlTargetElement("ic-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>What the button is for: primary (one a page), start, secondary or warning.</summary>
    [HtmlAttributeName("kind")]
    public ButtonKind Kind { get; set; }

    /// <summary>Where it leads; makes it a link that looks like a button.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(Kind));
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null)
        {
            if (!output.Attributes.ContainsName("type"))
                output.Attributes.SetAttribute("type", "submit");
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }

        output.Content.SetHtmlContent(content);
        if (Kind == ButtonKind.Start)
            output.PostContent.AppendHtml(Arrow());
    }

    private static string ClassOf(ButtonKind kind) => kind switch
    {
        ButtonKind.Primary => "govuk-button",
        ButtonKind.Start => "govuk-button govuk-button--start",
        ButtonKind.Secondary => "govuk-button govuk-button--secondary",
        ButtonKind.Warning => "govuk-button govuk-button--warning",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such button."),
    };

    private static TagBuilder Arrow() =>
        Markup.Element("svg", "govuk-button__start-icon")
            .With("width", "17.5")
            .With("height", "19")
            .With("viewBox", "0 0 33 40")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .Containing(Markup.Element("path").With("fill", "currentColor").With("d", "M0 0h13l20 20-20 20H0l20-20z"));
}
