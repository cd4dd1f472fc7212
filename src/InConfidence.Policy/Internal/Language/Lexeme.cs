using Superpower.Display;

namespace InConfidence.Policy.Internal.Language;

/// <summary>The kinds of word in a policy block.</summary>
internal enum Lexeme
{
    /// <summary>A word of which names, facts and values are made.</summary>
    [Token(Category = "word")]
    Word,

    /// <summary>A word that belongs to the language, and so to no name.</summary>
    [Token(Category = "keyword")]
    Keyword,

    [Token(Example = "\"...\"")]
    Text,

    [Token(Example = "(")]
    Open,

    [Token(Example = ")")]
    Close,

    [Token(Example = ",")]
    Comma,

    [Token(Example = ":")]
    Colon,
}
