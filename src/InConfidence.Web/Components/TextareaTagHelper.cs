using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-textarea for="Words" label="What did they say?" part="words" /&gt;</c>: room for free text. There is
/// no limit to its length, and what was typed comes back byte for byte.
/// </summary>
[HtmlTargetElement("ic-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    /// <summary>Lines shown at first; 8 unless told. The browser lets the writer pull it larger.</summary>
    [HtmlAttributeName("rows")]
    public int Rows { get; set; } = 8;

    /// <summary>The part of a record this text is (words, questions, observations, opinion), so that pasting is noted.</summary>
    [HtmlAttributeName("part")]
    public string? Part { get; set; }

    /// <summary>Spell checking: off unless told. A student's words are not corrected, nor sent away to be checked.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool Spellcheck { get; set; }

    /// <summary>The language of the text, if it is known and not the page's.</summary>
    [HtmlAttributeName("lang")]
    public string? Language { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A browser drops one line break after the opening tag: this one is given to be dropped.
        var textarea = Markup.Element("textarea", Markup.Classes("govuk-textarea", Error is null ? null : "govuk-textarea--error"), Id)
            .With("name", Name)
            .With("rows", Markup.Text(Rows))
            .With("dir", "auto")
            .With("lang", Language)
            .With("autocomplete", "off")
            .With("spellcheck", Spellcheck ? "true" : "false")
            .With("data-part", Part)
            .With("aria-describedby", DescribedBy())
            .Containing("\n" + Value);
        WriteGroup(output, LabelElement(Label), HintElement(), ErrorElement(), textarea);
    }
}
