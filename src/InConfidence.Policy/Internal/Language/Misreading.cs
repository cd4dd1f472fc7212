using System.Collections.Frozen;
using Superpower.Model;

namespace InConfidence.Policy.Internal.Language;

/// <summary>Says where a block stops making sense and what would have made sense there.</summary>
internal static class Misreading
{
    private static readonly FrozenSet<string> Spoken = Vocabulary.All.SelectMany(fact => fact.Phrase.Split(' ', '-')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static MisreadException Of<T>(TokenListParserResult<Lexeme, T> result, TokenList<Lexeme> tokens, int lastLine)
    {
        var expected = (result.Expectations ?? []).Distinct(StringComparer.Ordinal).ToList();
        var wanted = expected.Count == 0 ? string.Empty : $", expected {Joined(expected)}";
        if (result.Remainder.IsAtEnd)
            return new MisreadException(lastLine, 1, $"the block ends too early{wanted}{Misspelt(tokens, int.MaxValue)}");
        // Stryker disable once linq : what is not at its end has a first one
        var found = result.Remainder.First();
        var word = found.ToStringValue();
        var shown = found.Kind == Lexeme.Text ? "a text" : $"`{word}`";
        var hint = found.Kind == Lexeme.Word ? Nearest.Hint(word, Lexer.Keywords) : string.Empty;
        return new MisreadException(
            found.Position.Line, found.Position.Column,
            $"{shown} does not belong here{wanted}{(hint.Length > 0 ? hint : Misspelt(tokens, found.Position.Absolute))}");
    }

    private static string Joined(List<string> expected) => expected.Count == 1
        ? expected[0]
        : $"{string.Join(", ", expected.Take(expected.Count - 1))} or {expected[^1]}";

    /// <summary>A misspelt keyword is taken into the name before it, so the words just before are looked at too.</summary>
    private static string Misspelt(TokenList<Lexeme> tokens, int before)
    {
        // Stryker disable once equality : a word that is itself near one of the language was asked about already
        var words = tokens.TakeWhile(token => token.Position.Absolute < before).TakeLast(8).Reverse()
            .Where(token => token.Kind == Lexeme.Word)
            .Select(token => token.ToStringValue())
            .Where(word => word.Length > 2 && !Spoken.Contains(word));
        foreach (var word in words)
        {
            if (Nearest.To(word, Lexer.Keywords.Where(known => known.Length > 2 && Math.Abs(known.Length - word.Length) < 2)) is { } near)
                return $"; is `{word}` meant to be `{near}`?";
        }
        return string.Empty;
    }
}
