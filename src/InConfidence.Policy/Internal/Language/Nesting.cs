using Superpower.Model;

namespace InConfidence.Policy.Internal.Language;

/// <summary>Parentheses are read by recursion, so how deep they go is limited; no person reads deeper ones.</summary>
internal static class Nesting
{
    public const int Deepest = 24;

    public static void Limit(TokenList<Lexeme> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind switch { Lexeme.Open => 1, Lexeme.Close => -1, _ => 0 };
            if (depth > Deepest)
                throw new MisreadException(token.Position.Line, token.Position.Column, $"parentheses are nested more than {Deepest} deep");
        }
    }
}
