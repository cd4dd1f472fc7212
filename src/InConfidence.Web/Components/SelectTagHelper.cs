using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-select for="Person" label="Who?" items="Model.People" /&gt;</c>: one of many. Prefer radios below ten.
/// </summary>
[HtmlTargetElement("ic-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    /// <summary>What can be chosen, in order. Give a first item with an empty value where nothing is chosen at first.</summary>
    [HtmlAttributeName("items")]
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Markup.Element("select", Markup.Classes("govuk-select", Error is null ? null : "govuk-select--error"), Id)
            .With("name", Name)
            .With("autocomplete", "off")
            .With("aria-describedby", DescribedBy());
        foreach (var item in Items)
        {
            select.Containing(Markup.Element("option")
                .With("value", item.Value)
                .WithFlag("selected", Value == item.Value)
                .WithFlag("disabled", item.Disabled)
                .Containing(item.Text));
        }

        WriteGroup(output, LabelElement(Label), HintElement(), ErrorElement(), select);
    }
}
