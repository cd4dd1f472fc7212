namespace InConfidence.Data.Demonstration;

/// <summary>Puts words together from a theme: one opening, some of what follows in its order, one end.</summary>
internal sealed class DemonstrationWords(SeededSource source, DemonstrationTheme theme, string friend, string house)
{
    private static readonly string[] Subjects = ["maths", "biology", "English", "art", "history", "economics", "physics"];

    private readonly string subject = source.Pick(Subjects);
    private readonly List<string> lines = [];

    public string Said => string.Join(source.Chance(30) ? "\n" : " ", lines.Select(line => line.Split(" || ")[0]));

    /// <summary>The translation that stands in the same lines, or null where the words are English.</summary>
    public string? Translation => theme.First("language") is null ? null : string.Join(" ", lines.Select(line => line.Split(" || ")[1]));

    public bool MentionsFriend { get; private set; }

    public DemonstrationWords Compose()
    {
        string[] chosen = [source.Pick(theme["opening"]), .. source.Some(theme["then"], source.Between(2, 3)), source.Pick(theme["end"])];
        MentionsFriend = chosen.Any(line => line.Contains("{friend}", StringComparison.Ordinal));
        lines.AddRange(chosen.Select(Fill));
        return this;
    }

    /// <summary>One of the theme's lines of a key, or null where it has none.</summary>
    public string? One(string key) => theme[key] is { Count: > 0 } given ? Fill(source.Pick(given)) : null;

    public string Fill(string line) =>
        line.Replace("{friend}", friend, StringComparison.Ordinal).Replace("{house}", house, StringComparison.Ordinal).Replace("{subject}", subject, StringComparison.Ordinal);
}
