namespace InConfidence.Policy.Internal;

/// <summary>What somebody may have meant who wrote a word that is not known.</summary>
internal static class Nearest
{
    /// <summary>Longer words are not compared: nobody mistypes them by a letter or two.</summary>
    private const int Longest = 64;

    /// <returns>"; did you mean `x`?", or nothing where no known word is near.</returns>
    public static string Hint(string word, IEnumerable<string> known) =>
        To(word, known) is { } nearest ? $"; did you mean `{nearest}`?" : string.Empty;

    /// <summary>The known word that is fewest letters away, if that is no more than a third of them.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > Longest)
            return null;
        var best = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= Math.Max(2, word.Length / 3) ? best.Candidate : null;
    }

    private static int Distance(string left, string right)
    {
        if (right.Length > Longest)
            return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[right.Length];
    }
}
