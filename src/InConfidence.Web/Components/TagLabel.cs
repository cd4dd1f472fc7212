using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Components;

/// <summary>The small label itself, for the tag helpers that show one.</summary>
internal static class TagLabel
{
    public static string ClassOf(TagKind kind) => kind switch
    {
        TagKind.Normal => "govuk-tag",
        TagKind.Quiet => "govuk-tag govuk-tag--quiet",
        TagKind.Danger => "govuk-tag govuk-tag--danger",
        _ => "",
    };

    public static TagBuilder Element(string text, TagKind kind) =>
        Markup.Element("strong", ClassOf(kind)).Containing(text);
}
