using System.Text;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// A matter from which words are put together, as it stands in a file beside this one: a heading in square brackets,
/// and lines of a key and a text.
/// </summary>
internal sealed class DemonstrationTheme(string name, ILookup<string, string> lines)
{
    public string Name => name;

    public IReadOnlyList<string> this[string key] => [.. lines[key]];

    public string? First(string key) => lines[key].FirstOrDefault();

    public static IReadOnlyList<DemonstrationTheme> Read(string file)
    {
        using var stream = typeof(DemonstrationTheme).Assembly.GetManifestResourceStream($"InConfidence.Data.Demonstration.Texts.{file}.txt")
            ?? throw new InvalidOperationException($"The text {file} of the demonstration school is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    private static IReadOnlyList<DemonstrationTheme> Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');
        var themes = new List<(string Name, List<(string Key, string Text)> Lines)>();
        foreach (var line in lines)
        {
            if (line[0] == '[')
                themes.Add((line[1..^1], []));
            else if (line.Split(": ", 2) is [var key, var said])
                themes[^1].Lines.Add((key, said));
        }
        return [.. themes.Select(theme => new DemonstrationTheme(theme.Name, theme.Lines.ToLookup(line => line.Key, line => line.Text, StringComparer.Ordinal)))];
    }
}
