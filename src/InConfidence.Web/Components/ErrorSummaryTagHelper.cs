using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-error-summary /&gt;</c>: at the top of a form that came back, every error once, each a link to its
/// field. Writes nothing where nothing is wrong.
/// </summary>
[HtmlTargetElement("ic-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The view in which the summary stands; set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FieldErrors.All(ViewContext.ModelState, ViewContext.ViewData.ModelMetadata);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Markup.Element("div").With("role", "alert")
            .Containing(Markup.Element("h2", "govuk-error-summary__title").Containing(FrameWords.Current.ThereIsAProblem))
            .Containing(Markup.Element("div", "govuk-error-summary__body").Containing(ListOf(errors))));
    }

    private static TagBuilder ListOf(IReadOnlyList<FieldError> errors)
    {
        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var error in errors)
            list.InnerHtml.AppendHtml(Markup.Element("li").Containing(Line(error)));
        return list;
    }

    private static TagBuilder Line(FieldError error) =>
        error.Name.Length == 0
            ? Markup.Element("span").Containing(error.Message)
            : Markup.Element("a").With("href", "#" + FieldId.Of(error.Name)).Containing(error.Message);
}
