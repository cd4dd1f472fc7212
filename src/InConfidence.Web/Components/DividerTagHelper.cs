using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-or word="or" /&gt;</c>: the small word between answers of different kinds.</summary>
[HtmlTargetElement("ic-or", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DividerTagHelper : TagHelper
{
    /// <summary>The word, "or" unless told.</summary>
    [HtmlAttributeName("word")]
    public string Word { get; set; } = "or";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((List<Choice>)context.Items[typeof(Choice)])
            .Add(new Choice("", Word, Hint: null, Divider: true, IsExclusive: false, Revealed: null));
        output.SuppressOutput();
    }
}
