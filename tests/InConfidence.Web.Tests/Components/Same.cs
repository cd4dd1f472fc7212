using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace InConfidence.Web.Tests.Components;

/// <summary>Compares markup by what a browser makes of it: the order of attributes and blanks between tags do not count.</summary>
internal static class Same
{
    public static void Markup(string expected, string actual) => Assert.Equal(Plain(expected), Plain(actual));

    private static string Plain(string markup)
    {
        var document = new HtmlParser().ParseDocument("<body></body>");
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseFragment(markup, document.Body!))
            Write(node, text, "");
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, string indent)
    {
        if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $" {attribute.Name}=\"{attribute.Value}\"");
            text.Append(indent).Append('<').Append(element.LocalName).AppendJoin('|', attributes).Append(">\n");
            foreach (var child in element.ChildNodes)
                Write(child, text, indent + "  ");
        }
        else if (!string.IsNullOrWhiteSpace(node.TextContent))
        {
            var shown = node.ParentElement?.LocalName == "textarea" ? node.TextContent : node.TextContent.Trim();
            text.Append(indent).Append('[').Append(shown).Append("]\n");
        }
    }
}
