using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-date for="SaidOn" legend="When was it said?" /&gt;</c>: a date in three boxes, bound to a
/// <see cref="DateAnswer"/>.
/// </summary>
[HtmlTargetElement("ic-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("legend")]
    public required string Legend { get; set; }

    /// <summary>True for a date of birth: the browser may then offer to fill it in.</summary>
    [HtmlAttributeName("birth")]
    public bool IsBirth { get; set; }

    /// <inheritdoc />
    protected override string? Error => base.Error
        ?? PartError(DatePart.Day) ?? PartError(DatePart.Month) ?? PartError(DatePart.Year);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = FrameWords.Current;
        var answer = For.Model as DateAnswer ?? new DateAnswer();
        var boxes = Markup.Element("div", "govuk-date-input", Id)
            .Containing(Box(DatePart.Day, words.Day, answer.Day, width: 2))
            .Containing(Box(DatePart.Month, words.Month, answer.Month, width: 2))
            .Containing(Box(DatePart.Year, words.Year, answer.Year, width: 4));
        WriteGroup(output, Markup.Element("fieldset", "govuk-fieldset")
            .With("role", "group")
            .With("aria-describedby", DescribedBy())
            .Containing(LegendElement(Legend))
            .Containing(HintElement())
            .Containing(ErrorElement())
            .Containing(boxes));
    }

    private string PartName(DatePart part) => $"{Name}.{part}";

    private string? PartError(DatePart part) => FieldErrors.First(ViewContext.ModelState, PartName(part));

    private TagBuilder Box(DatePart part, string label, string? value, int width)
    {
        var name = PartName(part);
        var id = FieldId.Of(name);
        var isWrong = PartError(part) is not null || base.Error is not null;
        var input = Markup.Element(
                "input",
                Markup.Classes("govuk-input govuk-date-input__input", $"govuk-input--width-{width}", isWrong ? "govuk-input--error" : null),
                id)
            .With("name", name)
            .With("type", "text")
            .With("inputmode", "numeric")
            .With("autocomplete", IsBirth ? $"bday-{part}".ToLowerInvariant() : "off")
            .With("value", ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : value);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return Markup.Element("div", "govuk-date-input__item")
            .Containing(Markup.Element("div", "govuk-form-group")
                .Containing(Markup.Element("label", "govuk-label govuk-date-input__label").With("for", id).Containing(label))
                .Containing(input));
    }
}
