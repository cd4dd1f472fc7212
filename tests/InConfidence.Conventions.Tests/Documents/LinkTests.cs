using System.Text.RegularExpressions;

namespace InConfidence.Conventions.Tests.Documents;

public sealed partial class LinkTests
{
    [Fact]
    public void Links_OfEveryDocument_LeadSomewhere()
    {
        var links = MarkdownFile.All().SelectMany(document => document.Prose
            .SelectMany(line => Links().Matches(line).Select(match => (document, target: match.Groups[1].Value))))
            .Where(link => !link.target.Contains("://", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !Leads(link.document, link.target)).Select(link => $"{link.document}: {link.target}"));
    }

    [Fact]
    public void Leads_ToWhatIsNotThere_IsSeen()
    {
        var readme = MarkdownFile.Read("README.md");

        Assert.True(Leads(readme, "GLOSSARY.md#telling"));
        Assert.False(Leads(readme, "GLOSSARY.md#no-such-heading"));
        Assert.False(Leads(readme, "docs/no-such-page.md"));
    }

    private static bool Leads(MarkdownFile from, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? from.FullPath : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from.FullPath)!, parts[0]));
        if (!Path.Exists(path))
            return false;
        return parts.Length == 1 || MarkdownFile.Read(path).Headings.Any(heading => Anchor(heading) == parts[1]);
    }

    /// <summary>The name by which a heading is linked, as the usual renderers make it.</summary>
    private static string Anchor(string heading) => string.Concat(
        heading.TrimStart('#').Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
