using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-phone-number number="0800 1111" /&gt;</c>: a number to press, large, always left to right.</summary>
[HtmlTargetElement("ic-phone-number", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PhoneNumberTagHelper : TagHelper
{
    /// <summary>The number as people write it, with blanks.</summary>
    [HtmlAttributeName("number")]
    public required string Number { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ic-phone-number");
        output.Attributes.SetAttribute("href", "tel:" + Dialled(Number));
        output.Attributes.SetAttribute("dir", "ltr");
        output.Content.SetContent(Number);
    }

    private static string Dialled(string number) =>
        string.Concat(number.Where(character => char.IsAsciiDigit(character) || character is '+' or '*' or '#'));
}
