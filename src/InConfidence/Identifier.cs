using System.Diagnostics.CodeAnalysis;

namespace InConfidence;

/// <summary>A typed identifier: one that names a record cannot be handed in where one that names a person is wanted.</summary>
public interface IIdentifier<TSelf> : IParsable<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>How identifiers are written in addresses: 32 lower-case hexadecimal digits.</summary>
public static class Identifier
{
    public static string Text(Guid value) => value.ToString("N");

    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T result) where T : struct, IIdentifier<T>
    {
        // One identifier, one spelling: the platform alone would also take blanks around it and capitals.
        var parsed = Guid.TryParseExact(text, "N", out var value) && Text(value) == text;
        result = parsed ? T.From(value) : default;
        return parsed;
    }

    public static T Parse<T>(string text) where T : struct, IIdentifier<T> =>
        TryParse<T>(text, out var result) ? result : throw new FormatException($"'{text}' is no identifier.");
}
