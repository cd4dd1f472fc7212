using System.Security.Cryptography;
using System.Text;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>Ten codes, each good once, for whoever has lost the phone. Only their hashes are kept, and those sealed.</summary>
internal static class RecoveryCodes
{
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())));
}
