using InConfidence.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InConfidence.Conventions.Tests;

/// <summary>A file of the product, read once.</summary>
/// <param name="Path">From the root of the tree, with forward slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> syntax = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    /// <summary>The project folder under src.</summary>
    public string Project => Path.Split('/')[1];

    public SyntaxNode Syntax => syntax.Value;

    public int Lines => Text.Count(character => character == '\n');

    public int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}

/// <summary>The product's sources: everything under src that a person wrote.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artefacts", "data", "keys", ".git", ".vs", "StrykerOutput"];

    public static IReadOnlyList<SourceFile> Code { get; } =
        [.. FilesUnder("src", ".cs").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).Select(Read)];

    /// <summary>Paths from the root, with forward slashes, of every file that belongs to the project.</summary>
    public static IEnumerable<string> FilesUnder(string folder, params string[] endings)
    {
        var root = Path.Combine(Repository.Root, folder);
        foreach (var file in Directory.EnumerateFiles(root).Where(file => endings.Length == 0 || endings.Any(file.EndsWith)).Order(StringComparer.Ordinal))
            yield return Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        foreach (var inner in Directory.EnumerateDirectories(root).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).Order(StringComparer.Ordinal))
            foreach (var file in FilesUnder(Path.GetRelativePath(Repository.Root, inner), endings))
                yield return file;
    }

    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static SourceFile Read(string path) => new(path, TextOf(path));
}
