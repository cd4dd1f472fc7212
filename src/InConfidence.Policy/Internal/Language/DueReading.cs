using System.Globalization;

namespace InConfidence.Policy.Internal.Language;

/// <summary>When something is due, as people say it.</summary>
internal static class DueReading
{
    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.Ordinal)
    {
        ["minute"] = TimeSpan.FromMinutes(1),
        ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1),
        ["working day"] = TimeSpan.FromDays(1),
        ["school day"] = TimeSpan.FromDays(1),
        ["week"] = TimeSpan.FromDays(7),
        ["month"] = TimeSpan.FromDays(30),
    };

    private static readonly Dictionary<string, TimeSpan> Moments = new(StringComparer.Ordinal)
    {
        ["at once"] = TimeSpan.Zero,
        ["end of day"] = TimeSpan.FromDays(1),
        ["end of school day"] = TimeSpan.FromDays(1),
        ["end of next working day"] = TimeSpan.FromDays(1),
    };

    /// <exception cref="MisreadException">The words say no time.</exception>
    public static Obligation Of(string name, string sentence, SaidDue due)
    {
        var words = due.Words.ToLowerInvariant();
        if (words is "before" or "with" or "after")
            return new Obligation(name, words switch { "before" => Due.Before, "with" => Due.With, _ => Due.After }, sentence);
        return new Obligation(name, Due.Within, sentence) { Within = Length(words, due), By = words };
    }

    private static TimeSpan Length(string words, SaidDue due)
    {
        if (Moments.TryGetValue(words, out var moment))
            return moment;
        var parts = words.Split(' ');
        var unit = parts.Length > 2 ? string.Join(' ', parts[2..]).TrimEnd('s') : string.Empty;
        if (parts[0] == "within" && Units.TryGetValue(unit, out var length)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1000)
            return length * count;
        var known = Units.Keys.Select(each => $"within 1 {each}").Concat(Moments.Keys).Concat(["before", "with", "after"]);
        throw new MisreadException(due.Line, due.Column, $"`{due.Words}` is no time: say `before`, `with`, `after`, `at once` or such as `within 2 working days`{Nearest.Hint(words, known)}");
    }
}
