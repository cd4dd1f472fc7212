using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>What radios and checkboxes share: a fieldset with a legend, and answers gathered from the tags inside.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("legend")]
    public required string Legend { get; set; }

    /// <summary>True to set short answers side by side on a wide screen.</summary>
    [HtmlAttributeName("inline")]
    public bool IsInline { get; set; }

    /// <summary>True for small boxes, where many questions stand on one page.</summary>
    [HtmlAttributeName("small")]
    public bool IsSmall { get; set; }

    private protected abstract string Kind { get; }

    private protected abstract string InputType { get; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(Choice)] = new List<Choice>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        var choices = (List<Choice>)context.Items[typeof(Choice)];
        var chosen = ChosenValues();
        var list = Markup.Element("div", Markup.Classes($"govuk-{Kind}", IsInline ? $"govuk-{Kind}--inline" : null, IsSmall ? $"govuk-{Kind}--small" : null));
        for (var position = 0; position < choices.Count; position++)
            AppendChoice(list, choices[position], position, chosen);
        WriteGroup(output, FieldsetElement(list));
    }

    private TagBuilder FieldsetElement(IHtmlContent list) =>
        Markup.Element("fieldset", "govuk-fieldset")
            .With("aria-describedby", DescribedBy())
            .Containing(LegendElement(Legend))
            .Containing(HintElement())
            .Containing(ErrorElement())
            .Containing(list);

    private void AppendChoice(TagBuilder list, Choice choice, int position, HashSet<string> chosen)
    {
        if (choice.Divider)
        {
            list.Containing(Markup.Element("div", $"govuk-{Kind}__divider").Containing(choice.Label));
            return;
        }

        // The first answer bears the field's own id, so that the error summary leads to it.
        var id = position == 0 ? Id : $"{Id}-{position + 1}";
        var isChosen = chosen.Contains(choice.Value);
        list.Containing(Markup.Element("div", $"govuk-{Kind}__item")
            .Containing(InputElement(choice, id, isChosen))
            .Containing(Markup.Element("label", $"govuk-label govuk-{Kind}__label").With("for", id).Containing(choice.Label))
            .Containing(choice.Hint is null
                ? null
                : Markup.Element("div", $"govuk-hint govuk-{Kind}__hint", $"{id}-item-hint").Containing(choice.Hint)));
        if (choice.Revealed is not null)
        {
            list.Containing(Markup.Element("div", $"govuk-{Kind}__conditional", $"{id}-more")
                .Containing(choice.Revealed));
        }
    }

    private TagBuilder InputElement(Choice choice, string id, bool isChosen)
    {
        var input = Markup.Element("input", $"govuk-{Kind}__input", id)
            .With("name", Name)
            .With("type", InputType)
            .With("value", choice.Value)
            .WithFlag("checked", isChosen)
            .With("autocomplete", "off")
            .With("data-behaviour", choice.IsExclusive ? "exclusive" : null)
            .With("data-reveals", choice.Revealed is null ? null : $"{id}-more")
            .With("aria-describedby", choice.Hint is null ? null : $"{id}-item-hint");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    // Without regard to case, since a bool is "True" in C# and "true" in HTML.
    private HashSet<string> ChosenValues() => new(PostedOrModelValues(), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> PostedOrModelValues() => Posted?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => For.Model switch
        {
            null => [],
            string text => [text],
            IEnumerable many => many.Cast<object?>().Select(Markup.Text),
            var one => [Markup.Text(one)],
        },
    };
}
