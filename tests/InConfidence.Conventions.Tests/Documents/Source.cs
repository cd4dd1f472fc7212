using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A file of code, and the clauses it speaks of.</summary>
internal sealed record Source(string Path, string Text, IReadOnlySet<string> Clauses)
{
    /// <summary>A link from a page in docs/.</summary>
    public string Link => $"[{System.IO.Path.GetFileName(Path)}](../{Path})";

    public static IEnumerable<Source> Under(string folder) =>
        Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static Source Read(string path)
    {
        var text = File.ReadAllText(Repository.PathTo(path));
        return new Source(path, text, ClauseTable.In(text));
    }
}
