using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-input for="Name" label="Your name" /&gt;</c>: one line of text with label, hint and error.
/// A password is never written back.
/// </summary>
[HtmlTargetElement("ic-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    /// <summary>The type of the control, "text" unless told: email, tel, time, password, search ...</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    /// <summary>What a browser may offer to fill in; "off" unless told, so that no name is kept on a shared device.</summary>
    [HtmlAttributeName("autocomplete")]
    public string Autocomplete { get; set; } = "off";

    /// <summary>The keyboard a phone shows: numeric, tel, email ...</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30; the whole line unless told.</summary>
    [HtmlAttributeName("width")]
    public int? Width { get; set; }

    /// <summary>Spell checking: off for names and codes, since some browsers send the text away to check it.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool Spellcheck { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSecret = string.Equals(Type, "password", StringComparison.OrdinalIgnoreCase);
        var input = Markup.Element(
                "input",
                Markup.Classes(
                    "govuk-input",
                    Width is null ? null : $"govuk-input--width-{Width}",
                    Error is null ? null : "govuk-input--error"),
                Id)
            .With("name", Name)
            .With("type", Type)
            .With("value", isSecret || Value.Length == 0 ? null : Value)
            .With("inputmode", InputMode)
            .With("autocomplete", Autocomplete)
            .With("spellcheck", Spellcheck ? "true" : "false")
            .With("dir", Type is "text" or "search" ? "auto" : null)
            .With("aria-describedby", DescribedBy());
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        WriteGroup(output, LabelElement(Label), HintElement(), ErrorElement(), input);
    }
}
