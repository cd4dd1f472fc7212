using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InConfidence.Conventions.Tests.House;

/// <summary>Time and randomness are passed in: a world that cannot be replayed cannot be proved.</summary>
public sealed class BannedCallsTests
{
    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
        "M:System.Guid.NewGuid", "M:System.Guid.CreateVersion7", "P:System.Random.Shared", "M:System.Random.#ctor",
        "M:Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper.Raw(System.String)",
    ];

    private static readonly string[] Calls =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid", "Guid.CreateVersion7", "Random.Shared"];

    [Fact]
    public void BannedSymbols_NameEveryCallThatATestCouldNotReplay()
    {
        var listed = Sources.TextOf("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]).ToHashSet();
        Assert.All(Banned, symbol => Assert.Contains(symbol, listed));
    }

    [Fact]
    public void BannedSymbols_AreErrorsInEveryProjectOfTheProduct()
    {
        Assert.Contains("BannedApiAnalyzers", Sources.TextOf("Directory.Build.targets"), StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Sources.TextOf(".editorconfig"), StringComparison.Ordinal);
        Assert.DoesNotContain(Sources.Code, file => file.Text.Contains("RS0030", StringComparison.Ordinal));
        Assert.DoesNotContain(Sources.FilesUnder("src", ".csproj"), project => Sources.TextOf(project).Contains("RS0030", StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_OfTheProduct_AskNoClockAndNoRandomnessOfTheirOwn()
    {
        var found = Sources.Code.SelectMany(
            file => file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => Calls.Any(call => $".{access}".EndsWith("." + call, StringComparison.Ordinal))),
            (file, access) => $"{file.Path}({file.LineOf(access)}): {access}");
        Assert.Empty(found);
    }
}
