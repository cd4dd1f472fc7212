using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-radio value="yes" label="Yes"&gt;</c> or <c>&lt;ic-checkbox&gt;</c>: one answer. What stands inside it
/// shows only while it is chosen (and always where no script runs).
/// </summary>
[HtmlTargetElement("ic-radio", ParentTag = "ic-radios")]
[HtmlTargetElement("ic-checkbox", ParentTag = "ic-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What the form posts. For an enum or a bool write <c>value="@Answer.Yes"</c>.</summary>
    [HtmlAttributeName("value")]
    public required string Value { get; set; }

    /// <summary>What a person reads.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    /// <summary>Help below the label.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>True where choosing this box unchooses all others, as in "none of these".</summary>
    [HtmlAttributeName("exclusive")]
    public bool IsExclusive { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var revealed = content.IsEmptyOrWhiteSpace ? null : content;
        ((List<Choice>)context.Items[typeof(Choice)])
            .Add(new Choice(Value, Label, Hint, Divider: false, IsExclusive, revealed));
        output.SuppressOutput();
    }
}
