using System.Text.RegularExpressions;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A Markdown file of the source tree, read once.</summary>
internal sealed partial class MarkdownFile
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artefacts", "data", ".git", ".vs"];

    private MarkdownFile(string path)
    {
        FullPath = path;
        Name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Lines = File.ReadAllLines(path);
    }

    public string FullPath { get; }

    /// <summary>The path from the root of the tree.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines outside fenced blocks: only there do links and names count.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            var fenced = false;
            foreach (var line in Lines)
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    fenced = !fenced;
                else if (!fenced)
                    yield return line;
            }
        }
    }

    public IEnumerable<string> Headings => Prose.Where(line => line.StartsWith('#'));

    /// <summary>What stands in backticks.</summary>
    public IEnumerable<string> Names => Prose.SelectMany(line => Backticks().Matches(line).Select(match => match.Groups[1].Value));

    /// <summary>The cells of every row of its tables, headings left out.</summary>
    public IEnumerable<string[]> Rows => RowsOf(Prose);

    public static MarkdownFile Read(params string[] path) => new(Repository.PathTo(path));

    public static IEnumerable<MarkdownFile> All() => Under(new DirectoryInfo(Repository.Root)).Select(path => new MarkdownFile(path));

    public static IEnumerable<string[]> RowsOf(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    /// <summary>The lines from the heading to the next of the same or a higher rank.</summary>
    public IEnumerable<string> Section(string heading)
    {
        var rank = heading.TakeWhile(letter => letter == '#').Count();
        return Lines.SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith('#') || line.TakeWhile(letter => letter == '#').Count() > rank);
    }

    public override string ToString() => Name;

    private static IEnumerable<string> Under(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.md").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Under));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
