using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-words text="@record.Words" /&gt;</c>: words as they were written, every blank and line kept. Control
/// characters show as symbols, so that nothing in the record is invisible and none can turn the text around.
/// </summary>
[HtmlTargetElement("ic-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordsTagHelper : TagHelper
{
    /// <summary>The words. Null writes an empty block.</summary>
    [HtmlAttributeName("text")]
    public required string? Text { get; set; }

    /// <summary>The language of the words, if it is known and not the page's.</summary>
    [HtmlAttributeName("lang")]
    public string? Language { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ic-words");
        output.Attributes.SetAttribute("dir", "auto");
        if (Language is not null)
            output.Attributes.SetAttribute("lang", Language);
        output.Content.SetContent(VisibleText.Of(Text ?? ""));
    }
}
