using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary><c>&lt;ic-task-list&gt;</c>: things to do in any order, each an <c>&lt;ic-task&gt;</c>.</summary>
[HtmlTargetElement("ic-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "govuk-task-list");
    }
}
