using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-task id="tell-dsl" text="Tell the DSL" href="..." status="Not done yet" kind="Normal" /&gt;</c>: one thing to do.
/// Without <c>href</c> it cannot be begun yet.
/// </summary>
[HtmlTargetElement("ic-task", ParentTag = "ic-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>An id of its own on the page, from which those of hint and status are made.</summary>
    [HtmlAttributeName("id")]
    public required string Id { get; set; }

    /// <summary>What to do, beginning with a verb.</summary>
    [HtmlAttributeName("text")]
    public required string Text { get; set; }

    /// <summary>Where it is done.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Help below, such as the time by which it is due.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>How far it has come, in one to three words.</summary>
    [HtmlAttributeName("status")]
    public required string Status { get; set; }

    /// <summary>How the status looks: plain for what is done.</summary>
    [HtmlAttributeName("kind")]
    public TagKind Kind { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class", Markup.Classes("govuk-task-list__item", Href is null ? null : "govuk-task-list__item--with-link"));
        output.Content.SetHtmlContent(NameAndHint());
        output.Content.AppendHtml(Markup.Element("div", "govuk-task-list__status", $"{Id}-status")
            .Containing(Kind == TagKind.Plain ? Markup.Element("span").Containing(Status) : TagLabel.Element(Status, Kind)));
    }

    private TagBuilder NameAndHint()
    {
        var describedBy = Markup.Classes(Hint is null ? null : $"{Id}-hint", $"{Id}-status");
        var name = Href is null
            ? Markup.Element("div").Containing(Text)
            : Markup.Element("a", "govuk-link govuk-task-list__link", Id)
                .With("href", Href)
                .With("aria-describedby", describedBy)
                .Containing(Text);
        return Markup.Element("div", "govuk-task-list__name-and-hint")
            .Containing(name)
            .Containing(Hint is null ? null : Markup.Element("div", "govuk-task-list__hint", $"{Id}-hint").Containing(Hint));
    }
}
