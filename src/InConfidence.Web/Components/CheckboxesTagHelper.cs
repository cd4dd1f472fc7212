using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-checkboxes for="Matters" legend="What is it about?"&gt;</c>: any number of answers, each an
/// <c>&lt;ic-checkbox&gt;</c> inside. For a yes or no of its own, bind a bool and give one box the value "true".
/// </summary>
[HtmlTargetElement("ic-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "checkboxes";

    private protected override string InputType => "checkbox";
}
