using InConfidence.Testing;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class MarkupSafetyTests
{
    private static readonly string[] Forbidden = ["HtmlString", "Html.Raw", "style=\"", "<style", "javascript:", " onclick=", "://"];

    // Where HTML is made of a text by a library that escapes it, under a test of its own.
    private static readonly string MadeHtml = Path.Combine("Pages", "Policies", "PolicyMarkup.cs");

    // Razor's own generated code names HtmlString, so the analyzer cannot ban it: this test does.
    [Fact]
    public void Pages_AndComponents_HoldNoRawMarkupInlineCodeOrOtherHost()
    {
        var web = Repository.PathTo("src", "InConfidence.Web");
        var files = Directory.EnumerateFiles(web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Path.GetRelativePath(web, file) != MadeHtml)
            .ToList();

        var faults = files.SelectMany(file => File.ReadLines(file)
            .SelectMany(line => Forbidden.Where(word => IsPage(file) || word == "HtmlString")
                .Where(word => line.Contains(word, StringComparison.Ordinal))
                .Select(word => $"{Path.GetRelativePath(web, file)}: {word}")));

        Assert.NotEmpty(files);
        Assert.Empty(faults);
    }

    private static bool IsPage(string file) => file.EndsWith(".cshtml", StringComparison.Ordinal);
}
