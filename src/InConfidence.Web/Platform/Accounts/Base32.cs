using InConfidence.Sources;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>The letters of RFC 4648, which authenticators read and people can copy: no 0, 1 or 8 to be mistaken.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Random letters of five bits each.</summary>
    public static string Random(RandomSource random, int length)
    {
        var bytes = new byte[length];
        random.Fill(bytes);
        return string.Create(length, bytes, (letters, source) =>
        {
            // 256 is a whole number of 32s, so that every letter is as likely as every other.
            for (var position = 0; position < letters.Length; position++)
                letters[position] = Letters[source[position] % Letters.Length];
        });
    }
}
