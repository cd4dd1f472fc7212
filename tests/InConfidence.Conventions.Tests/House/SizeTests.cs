using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InConfidence.Conventions.Tests.House;

/// <summary>Small files and short methods: what cannot be read at one sitting is not read.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 40;
    private const int MiddleFile = 50;

    /// <summary>Longer than the rest, each for a reason.</summary>
    private static readonly Dictionary<string, string> Excused = [];

    [Fact]
    public void Files_OfTheProduct_AreShort() =>
        Assert.DoesNotContain(Sources.Code, file => file.Lines > LongestFile && !Excused.ContainsKey(file.Path));

    [Fact]
    public void Files_OfTheProduct_HaveAShortMiddleOne()
    {
        var lines = Sources.Code.Select(file => file.Lines).Order().ToList();
        Assert.True(lines[lines.Count / 2] < MiddleFile, $"The middle file of {lines.Count} has {lines[lines.Count / 2]} lines.");
    }

    [Fact]
    public void Methods_OfTheProduct_AreShort()
    {
        var longOnes = Sources.Code
            .SelectMany(file => file.Syntax.DescendantNodes().Where(IsMethod), (file, method) => (file, method, lines: LinesOf(method)))
            .Where(found => found.lines >= LongestMethod)
            .Select(found => $"{found.file.Path}({found.file.LineOf(found.method)}) has {found.lines} lines")
            .Where(sentence => !Excused.Keys.Any(sentence.StartsWith));
        Assert.Empty(longOnes);
    }

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax;

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
