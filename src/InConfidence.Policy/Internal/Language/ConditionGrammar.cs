using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace InConfidence.Policy.Internal.Language;

/// <summary>How conditions are written. "And" binds closer than "or"; parentheses bind closest.</summary>
internal static class ConditionGrammar
{
    /// <summary>Words up to the next word of the language, as one name.</summary>
    public static readonly TokenListParser<Lexeme, Named> Words =
        Token.EqualTo(Lexeme.Word).AtLeastOnce().Select(Joined).Named("a name");

    /// <summary>A name where words that are not part of it may follow: its words are joined by hyphens.</summary>
    public static readonly TokenListParser<Lexeme, Named> OneWord =
        Token.EqualTo(Lexeme.Word).Select(word => Joined([word])).Named("a name");

    public static readonly TokenListParser<Lexeme, Named> Text =
        Token.EqualTo(Lexeme.Text).Select(token => new Named(Unquoted(token), token.Position.Line, token.Position.Column)).Named("a text in quotation marks");

    private static readonly TokenListParser<Lexeme, IReadOnlyList<Named>> Values =
        Keyword("any").IgnoreThen(Contextual("of")).IgnoreThen(Words.AtLeastOnceDelimitedBy(Token.EqualTo(Lexeme.Comma)).Select(many => (IReadOnlyList<Named>)many))
            .Or(Words.Select(one => (IReadOnlyList<Named>)[one]));

    private static readonly TokenListParser<Lexeme, (string Verb, Polarity Polarity)> Being =
        from _ in Keyword("is").Or(Keyword("are"))
        from said in KnownNot()
            .Or(Keyword("not").Value(("is", Polarity.Not)))
            .OptionalOrDefault(("is", Polarity.So))
        select said;

    private static readonly TokenListParser<Lexeme, (string Verb, Polarity Polarity)> Having =
        from _ in Keyword("has").Or(Keyword("have"))
        from polarity in Keyword("not").Value(Polarity.Not).OptionalOrDefault(Polarity.So)
        select ("has", polarity);

    private static readonly TokenListParser<Lexeme, (string Verb, Polarity Polarity)> Including =
        Keyword("includes").Or(Keyword("include")).Value(("includes", Polarity.So))
            .Or(from _ in Keyword("does")
                from __ in Keyword("not")
                from verb in Keyword("include").Value("includes").Or(Keyword("have").Value("has"))
                select (verb, Polarity.Not));

    private static readonly TokenListParser<Lexeme, Said> Test =
        from subject in Words
        from verb in Being.Or(Having).Or(Including).Named("`is`, `includes` or `has`")
        from values in Values
        select (Said)new Said.Test(subject, verb.Verb, verb.Polarity, values);

    private static readonly TokenListParser<Lexeme, Said> InParentheses =
        from _ in Token.EqualTo(Lexeme.Open)
        from inner in Parse.Ref(() => Whether!)
        from __ in Token.EqualTo(Lexeme.Close)
        select inner;

    private static readonly TokenListParser<Lexeme, Said> Term =
        Keyword("not").IgnoreThen(InParentheses).Select(term => (Said)new Said.Not(term))
            .Or(InParentheses)
            .Or(Test);

    /// <summary>A condition that stops before the "and" that introduces a duty.</summary>
    public static readonly TokenListParser<Lexeme, Said> Whether =
        Term.AtLeastOnceDelimitedBy(Keyword("and")).Select(AllOf)
            .AtLeastOnceDelimitedBy(Keyword("or")).Select(AnyOf);

    /// <summary>A word of the language.</summary>
    public static TokenListParser<Lexeme, Token<Lexeme>> Keyword(string word) => Token.EqualToValueIgnoreCase(Lexeme.Keyword, word).Named($"`{word}`");

    /// <summary>A word that means something in one place only, and elsewhere may be part of a name.</summary>
    public static TokenListParser<Lexeme, Token<Lexeme>> Contextual(string word) => Token.EqualToValueIgnoreCase(Lexeme.Word, word).Named($"`{word}`");

    private static TokenListParser<Lexeme, (string Verb, Polarity Polarity)> KnownNot() =>
        from _ in Keyword("known")
        from __ in Keyword("not")
        from ___ in Contextual("to")
        from verb in Contextual("be").Value("is")
            .Or(Keyword("include").Value("includes"))
            .Or(Keyword("have").Value("has"))
        select (verb, Polarity.KnownNot);

    private static Said AllOf(Said[] terms) => terms.Length == 1 ? terms[0] : new Said.All(terms);

    private static Said AnyOf(Said[] terms) => terms.Length == 1 ? terms[0] : new Said.Any(terms);

    private static Named Joined(Token<Lexeme>[] words) =>
        new(string.Join('-', words.Select(word => word.ToStringValue())), words[0].Position.Line, words[0].Position.Column);

    private static string Unquoted(Token<Lexeme> token)
    {
        var text = token.ToStringValue();
        return string.Join(' ', text[1..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
