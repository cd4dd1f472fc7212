using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Components;

/// <summary>
/// <c>&lt;ic-radios for="Answer" legend="Is anyone in danger now?"&gt;</c>: one answer out of several, each an
/// <c>&lt;ic-radio&gt;</c> inside.
/// </summary>
[HtmlTargetElement("ic-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "radios";

    private protected override string InputType => "radio";
}
