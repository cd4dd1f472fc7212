using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// Everything derived from a lasting key: HKDF-Expand with SHA-256 over a label that is fixed for each kind, so that
/// no two kinds ever share bytes, whatever purpose a caller names.
/// </summary>
internal static class Derivation
{
    public static ReadOnlySpan<byte> SchoolPurpose => "InConfidence school secret 1\0"u8;

    public static ReadOnlySpan<byte> Lookup => "InConfidence lookup key 1\0"u8;

    public static ReadOnlySpan<byte> EpochKeyId => "InConfidence epoch key identifier 1\0"u8;

    public static ReadOnlySpan<byte> KeyFileId => "InConfidence key file identifier 1\0"u8;

    public static ReadOnlySpan<byte> PassphraseKeyId => "InConfidence passphrase key identifier 1\0"u8;

    public static ReadOnlySpan<byte> RecoveryKeyId => "InConfidence recovery key identifier 1\0"u8;

    public static ReadOnlySpan<byte> FileKey => "InConfidence file key 1\0"u8;

    public static ReadOnlySpan<byte> FileKeyId => "InConfidence file key identifier 1\0"u8;

    public static void Expand(
        SecretBytes from, ReadOnlySpan<byte> label, ReadOnlySpan<byte> purpose, Span<byte> destination)
    {
        Span<byte> key = stackalloc byte[SecretBytes.Length];
        try
        {
            from.CopyTo(key);
            HKDF.Expand(HashAlgorithmName.SHA256, key, destination, [.. label, .. purpose]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public static SecretBytes Secret(SecretBytes from, ReadOnlySpan<byte> label, ReadOnlySpan<byte> purpose = default)
    {
        Span<byte> bytes = stackalloc byte[SecretBytes.Length];
        try
        {
            Expand(from, label, purpose, bytes);
            return SecretBytes.Copy(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>An identifier that follows from a key and tells nothing of it, so that none need be stored beside it.</summary>
    public static Guid Identifier(SecretBytes of, ReadOnlySpan<byte> label)
    {
        Span<byte> bytes = stackalloc byte[16];
        Expand(of, label, default, bytes);
        return Randomness.AsIdentifier(bytes);
    }
}
