using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-file for="Roster" label="The roster" accept=".zip" /&gt;</c>: one file. Its form needs
/// <c>enctype="multipart/form-data"</c>, and its page a <c>[TakesFile]</c>.
/// </summary>
[HtmlTargetElement("ic-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    /// <summary>The endings or types that the browser offers.</summary>
    [HtmlAttributeName("accept")]
    public string? Accept { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Markup.Element("input", Markup.Classes("govuk-file-upload", Error is null ? null : "govuk-file-upload--error"), Id)
            .With("name", Name)
            .With("type", "file")
            .With("accept", Accept)
            .With("aria-describedby", DescribedBy());
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        WriteGroup(output, LabelElement(Label), HintElement(), ErrorElement(), input);
    }
}
