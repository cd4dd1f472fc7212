using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Pages;

/// <summary>Tests mirror the pages, folder for folder.</summary>
public sealed class EveryPageHasATestTests
{
    /// <summary>Pages that are being written anew, with their tests.</summary>
    private static readonly string[] ToCome = [];

    private const string Folder = "src/InConfidence.Web/Pages/";

    [Fact]
    public void Pages_OfTheApplication_EachHaveATestClassOfTheSamePath()
    {
        var pages = Sources.FilesUnder(Folder, ".cshtml").Where(path => Sources.TextOf(path).StartsWith("@page", StringComparison.Ordinal));
        var missing = pages.Select(page => page[Folder.Length..^".cshtml".Length]).Except(ToCome)
            .Select(page => $"tests/InConfidence.Web.Tests/Pages/{page}Tests.cs")
            .Where(test => !File.Exists(Path.Combine(Repository.Root, test)) || !Sources.TextOf(test).Contains("class " + Path.GetFileNameWithoutExtension(test), StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Views_OfTheApplication_CarryNoScriptAndNoStyleOfTheirOwn() => Assert.All(
        Sources.FilesUnder(Folder, ".cshtml"),
        page =>
        {
            var text = Sources.TextOf(page);
            Assert.DoesNotContain("<style", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Html.Raw", text, StringComparison.Ordinal);
        });
}
