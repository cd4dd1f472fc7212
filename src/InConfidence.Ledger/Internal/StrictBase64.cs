using System.Diagnostics.CodeAnalysis;

namespace InConfidence.Ledger.Internal;

/// <summary>Base64 of RFC 4648, section 4, in its one canonical spelling: no blanks, padded, unused bits zero.</summary>
internal static class StrictBase64
{
    public static bool TryRead(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
            return false;
        bytes = buffer[..length];
        return Convert.ToBase64String(bytes) == text;
    }

    public static bool TryReadHash(string text, out Sha256Hash hash)
    {
        hash = default;
        if (!TryRead(text, out var bytes) || bytes.Length != Sha256Hash.Size)
            return false;
        hash = Sha256Hash.FromBytes(bytes);
        return true;
    }
}
