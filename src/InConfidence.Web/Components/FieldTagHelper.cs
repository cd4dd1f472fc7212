using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// What every question has in common: a name and an id from its model expression, a hint, an error,
/// and the value that was typed, which is shown again whatever was wrong with it.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property of the page model that the answer binds to.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>Help below the question, in one or two sentences.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>True where the question is also the heading of its page: it then becomes the h1.</summary>
    [HtmlAttributeName("heading")]
    public bool IsHeading { get; set; }

    /// <summary>Size of the question: s, m, l or xl. A heading is l unless told; otherwise plain.</summary>
    [HtmlAttributeName("size")]
    public string? Size { get; set; }

    /// <summary>The view in which the field stands; set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The name that the form posts.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of the field, to which the error summary links.</summary>
    protected string Id => FieldId.Of(Name);

    /// <summary>The first error of this field, or null.</summary>
    protected virtual string? Error => FieldErrors.First(ViewContext.ModelState, Name);

    /// <summary>The text as it was posted, or else the model's value.</summary>
    protected virtual string Value =>
        Posted?.AttemptedValue ?? Markup.Text(For.Model);

    /// <summary>What was posted for this field, or null on the first visit.</summary>
    protected ModelStateEntry? Posted =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null ? entry : null;

    /// <summary>The ids of hint and error, for aria-describedby; null if there are none.</summary>
    protected string? DescribedBy(string? alsoBy = null)
    {
        var ids = Markup.Classes(
            Hint is null ? null : $"{Id}-hint",
            Error is null ? null : $"{Id}-error",
            alsoBy);
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The hint, or null.</summary>
    protected IHtmlContent? HintElement() =>
        Hint is null ? null : Markup.Element("div", "govuk-hint", $"{Id}-hint").Containing(Hint);

    /// <summary>The error with its spoken prefix, or null.</summary>
    protected IHtmlContent? ErrorElement() =>
        Error is null
            ? null
            : Markup.Element("p", "govuk-error-message", $"{Id}-error")
                .Containing(Markup.VisuallyHidden(FrameWords.Current.ErrorPrefix))
                .Containing(" " + Error);

    /// <summary>The label for a field of one control.</summary>
    protected IHtmlContent LabelElement(string label)
    {
        var size = Size ?? (IsHeading ? "l" : null);
        var element = Markup.Element("label", Markup.Classes("govuk-label", size is null ? null : $"govuk-label--{size}"))
            .With("for", Id)
            .Containing(label);
        return IsHeading ? Markup.Element("h1", "govuk-label-wrapper").Containing(element) : element;
    }

    /// <summary>The legend for a field of several controls.</summary>
    protected IHtmlContent LegendElement(string legend)
    {
        var size = Size ?? (IsHeading ? "l" : "m");
        var element = Markup.Element("legend", $"govuk-fieldset__legend govuk-fieldset__legend--{size}");
        return IsHeading
            ? element.Containing(Markup.Element("h1", "govuk-fieldset__heading").Containing(legend))
            : element.Containing(legend);
    }

    /// <summary>Turns the tag into the form group that holds the given parts.</summary>
    protected void WriteGroup(TagHelperOutput output, params ReadOnlySpan<IHtmlContent?> parts)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Markup.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error"));
        output.Content.Clear();
        foreach (var part in parts)
        {
            if (part is not null)
                output.Content.AppendHtml(part);
        }
    }
}
