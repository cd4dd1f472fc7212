namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Sentences that were garbled or cut when somebody copied a text.</summary>
internal static class Sentences
{
    /// <summary>Two sentences that follow each other and share so many words in a row are one sentence copied into another.</summary>
    private const int SharedWords = 8;

    /// <summary>A few words without an end are a heading.</summary>
    private const int LongestHeading = 8;

    private static readonly char[] Ends = ['.', '!', '?'];

    public static IEnumerable<(string Kind, string Message)> Faults(string paragraph)
    {
        var text = paragraph.Trim();
        var words = Words(text);
        if (words.Length == 0)
            yield break;
        if (Doubled(words) is { } doubled)
            yield return ("garbled", $"the word \"{doubled}\" stands twice in a row");
        if (Copied(text) is { } copied)
            yield return ("garbled", $"a sentence repeats \"{copied}\" from the one before it");
        if (char.IsLower(text[0]) && words.Length > 1)
            yield return ("cut", $"a paragraph begins in the middle of a sentence: \"{Start(words)}\"");
        if (char.IsLetter(text[^1]) && (words.Length > LongestHeading || text.IndexOfAny(Ends) >= 0))
            yield return ("cut", $"a paragraph breaks off: \"{string.Join(' ', words.TakeLast(4))}\"");
    }

    private static string? Doubled(string[] words)
    {
        for (var index = 1; index < words.Length; index++)
        {
            if (words[index].Length > 1 && words[index].All(char.IsLetter) && words[index].Equals(words[index - 1], StringComparison.OrdinalIgnoreCase)
                && !words[index].Equals("that", StringComparison.OrdinalIgnoreCase) && !words[index].Equals("had", StringComparison.OrdinalIgnoreCase))
            {
                return words[index];
            }
        }
        return null;
    }

    private static string? Copied(string text)
    {
        var sentences = text.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).ToList();
        for (var index = 1; index < sentences.Count; index++)
        {
            var before = Runs(sentences[index - 1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (Runs(sentences[index]).FirstOrDefault(before.Contains) is { } run)
                return run;
        }
        return null;
    }

    private static IEnumerable<string> Runs(string[] words)
    {
        for (var from = 0; from + SharedWords <= words.Length; from++)
            yield return string.Join(' ', words, from, SharedWords);
    }

    private static string Start(string[] words) => string.Join(' ', words.Take(4));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
