using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-autosave-status saved-at="14:02" /&gt;</c> inside a form with <c>data-autosave="/url"</c>: says, aloud
/// too, whether what was typed is saved. The URL answers JSON <c>{"savedAt": "2026-11-24T14:02:11+00:00"}</c> in the
/// school's own time, or 409 with <c>{"message": "..."}</c>.
/// </summary>
[HtmlTargetElement("ic-autosave-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AutosaveStatusTagHelper : TagHelper
{
    /// <summary>The time of the last save, as people read it; null before the first.</summary>
    [HtmlAttributeName("saved-at")]
    public string? SavedAt { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = FrameWords.Current;
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ic-autosave");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-autosave-status", "");
        output.Attributes.SetAttribute("data-saving", words.Saving);
        output.Attributes.SetAttribute("data-saved", words.SavedAt);
        output.Attributes.SetAttribute("data-waiting", words.NotSavedYet);
        output.Attributes.SetAttribute("data-signed-out", words.SignedOutWhileWriting);
        if (SavedAt is not null)
            output.Content.SetContent(words.SavedAt.Replace("{0}", SavedAt, StringComparison.Ordinal));
    }
}
