using System.Security.Cryptography;
using System.Text;
using InConfidence.Sources;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>Ten codes, each good once, for whoever has lost the phone. Only their hashes are kept, and those sealed.</summary>
internal static class RecoveryCodes
{
    private const int Number = 10;

    /// <summary>New codes of 50 random bits each, in two groups of five: "K7QF2-M3XPA".</summary>
    public static IReadOnlyList<string> Create(RandomSource random) => [.. Enumerable.Range(0, Number).Select(_ => One(random))];

    /// <summary>Case, blanks and dashes make no difference.</summary>
    public static string Hash(string code)
    {
        var bare = code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bare.ToUpperInvariant())));
    }

    private static string One(RandomSource random)
    {
        var letters = Base32.Random(random, 10);
        return $"{letters[..5]}-{letters[5..]}";
    }
}
