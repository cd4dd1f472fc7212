using System.Collections.Frozen;
using Superpower.Model;

namespace InConfidence.Policy.Internal.Language;

/// <summary>Cuts a policy block into words, texts and marks. What follows a <c>#</c> on a line is a note for people.</summary>
internal static class Lexer
{
    public static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "rule", "promise", "require", "example", "duty", "weighing", "policy", "when", "expect", "permit", "refuse", "ask",
        "must", "never", "always", "is", "are", "includes", "include", "has", "have", "does", "and", "or", "not", "known", "any",
        "under", "by", "within",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["a", "an", "the"], StringComparer.OrdinalIgnoreCase);

    /// <param name="source">The whole document.</param>
    /// <param name="from">Where the block's first line begins.</param>
    /// <param name="until">Where its last line ends.</param>
    /// <param name="line">The number of its first line in the document, from 1.</param>
    /// <exception cref="MisreadException">A mark that means nothing here, or a text without an end.</exception>
    public static TokenList<Lexeme> Read(string source, int from, int until, int line)
    {
        var tokens = new List<Token<Lexeme>>();
        var at = new Position(from, line, 1);
        while (at.Absolute < until)
        {
            var (length, kind) = Next(source, at, until);
            if (kind is { } lexeme)
                tokens.Add(new Token<Lexeme>(lexeme, new TextSpan(source, at, length)));
            for (var passed = 0; passed < length; passed++)
                at = at.Advance(source[at.Absolute]);
        }
        return new TokenList<Lexeme>([.. tokens.Where((_, index) => !IsArticle(tokens, index))]);
    }

    /// <summary>"A" before a word says nothing; alone it may be a name.</summary>
    private static bool IsArticle(List<Token<Lexeme>> tokens, int index) =>
        tokens[index].Kind == Lexeme.Word && index + 1 < tokens.Count && tokens[index + 1].Kind == Lexeme.Word && Articles.Contains(tokens[index].ToStringValue());

    private static (int Length, Lexeme? Kind) Next(string source, Position at, int until)
    {
        var first = source[at.Absolute];
        if (char.IsWhiteSpace(first))
            return (1, null);
        if (first == '#')
            return (LengthWhile(source, at.Absolute, until, letter => letter != '\n'), null);
        if (first is '"' or '\u201c')
            return (TextLength(source, at, until), Lexeme.Text);
        if (char.IsLetterOrDigit(first))
            return Word(source, at.Absolute, until);
        return first switch
        {
            '(' => (1, Lexeme.Open),
            ')' => (1, Lexeme.Close),
            ',' => (1, Lexeme.Comma),
            ':' => (1, Lexeme.Colon),
            _ => throw new MisreadException(at.Line, at.Column, $"`{first}` means nothing in a policy block"),
        };
    }

    private static (int Length, Lexeme? Kind) Word(string source, int from, int until)
    {
        var length = LengthWhile(source, from, until, letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '\'' or '/' or '\u2019');
        // A full stop ends a sentence; inside a word it is part of the name. The first letter is none of these.
        while (source[from + length - 1] is '.' or '-' or '\'' or '/' or '\u2019')
            length--;
        return (length, Keywords.Contains(source.Substring(from, length)) ? Lexeme.Keyword : Lexeme.Word);
    }

    private static int TextLength(string source, Position at, int until)
    {
        var end = source.AsSpan(at.Absolute + 1, until - at.Absolute - 1).IndexOfAny('"', '\u201d');
        return end >= 0 ? end + 2 : throw new MisreadException(at.Line, at.Column, "a text begins here and has no closing quotation mark");
    }

    private static int LengthWhile(string source, int from, int until, Func<char, bool> isIn)
    {
        var end = from;
        while (end < until && isIn(source[end]))
            end++;
        return end - from;
    }
}
