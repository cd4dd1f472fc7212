using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Components;

/// <summary>Short ways to build elements; every text goes through the encoder.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass = null, string? id = null)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(cssClass))
            element.Attributes["class"] = cssClass;
        if (id is not null)
            element.Attributes["id"] = id;
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder WithFlag(this TagBuilder element, string attribute, bool present) =>
        element.With(attribute, present ? "" : null);

    public static TagBuilder Containing(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Containing(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
            element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder VisuallyHidden(string text) => Element("span", "govuk-visually-hidden").Containing(text);

    public static string Classes(params ReadOnlySpan<string?> names)
    {
        var kept = new List<string>(names.Length);
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
                kept.Add(name);
        }

        return string.Join(' ', kept);
    }

    public static string Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
