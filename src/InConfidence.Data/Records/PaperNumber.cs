using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>
/// The number of a paper form, "ABC-DEF-GHJ": six random letters, and three that only this school can reckon. So a slip of
/// the pen is noticed, no number can be tried out, and nothing need be kept of a form until it comes back.
/// </summary>
public static class PaperNumber
{
    /// <summary>32 letters and digits that nobody mistakes for each other.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int Free = 6;

    /// <summary>A number that no form has borne before, but for one chance in a thousand million.</summary>
    public static string Next(OpenSchool school)
    {
        Span<byte> random = stackalloc byte[Free];
        school.Sources.Random.Fill(random);
        return Written(school, Letters(random, Free));
    }

    /// <summary>The number that somebody copied from a form, however they wrote it; null where this school has printed no such number.</summary>
    public static string? Read(OpenSchool school, string typed)
    {
        var letters = string.Concat(typed.ToUpperInvariant().Where(letter => letter is not (' ' or '-' or '\t')));
        return letters.Length == Free + 3 && letters.All(Alphabet.Contains) && Written(school, letters[..Free]) is var number && number.Replace("-", "", StringComparison.Ordinal) == letters
            ? number
            : null;
    }

    /// <summary>The draft of a number: there can be only one.</summary>
    internal static DraftId DraftOf(OpenSchool school, string number) => DraftId.From(new Guid(school.Keys.Lookup("paper.draft", number).AsSpan(0, 16)));

    /// <summary>Eight letters in two halves, "ABCD-EFGH", that follow from bytes and tell nothing of them: what people say on the telephone.</summary>
    internal static string InHalves(ReadOnlySpan<byte> bytes)
    {
        var letters = Letters(bytes, 8);
        return $"{letters[..4]}-{letters[4..]}";
    }

    private static string Letters(ReadOnlySpan<byte> bytes, int count)
    {
        var letters = new char[count];
        for (var index = 0; index < count; index++)
            letters[index] = Alphabet[bytes[index] % Alphabet.Length];
        return new string(letters);
    }

    private static string Written(OpenSchool school, string free) => $"{free[..3]}-{free[3..]}-{Letters(school.Keys.Lookup("paper.number", free), 3)}";
}
