using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// The key of one envelope and its commitment: HKDF-Expand with SHA-256 (RFC 5869) from the 32-byte key, the
/// envelope's kind and its random salt. The extraction step is left out, as section 3.3 allows for a uniform key.
/// </summary>
internal ref struct EnvelopeKeys
{
    public const int Length = 64;

    private readonly Span<byte> derived;

    // The memory is 64 bytes on the caller's stack, zeroed on disposal.
    public EnvelopeKeys(
        SecretBytes key, EnvelopePurpose purpose, ReadOnlySpan<byte> salt, Span<byte> memory, byte algorithm = EnvelopeLayout.Algorithm)
    {
        derived = memory;
        Span<byte> secret = stackalloc byte[SecretBytes.Length];
        Span<byte> info = stackalloc byte[InfoLength];
        Label.CopyTo(info);
        info[Label.Length] = EnvelopeLayout.Version;
        info[Label.Length + 1] = algorithm;
        info[Label.Length + 2] = (byte)purpose;
        salt.CopyTo(info[(Label.Length + 3)..]);
        try
        {
            key.CopyTo(secret);
            HKDF.Expand(HashAlgorithmName.SHA256, secret, derived, info);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>The key that encrypts this one envelope, 32 bytes.</summary>
    public readonly ReadOnlySpan<byte> Encryption => derived[..32];

    /// <summary>The commitment that stands in the header, 32 bytes.</summary>
    public readonly ReadOnlySpan<byte> Commitment => derived[32..];

    private static ReadOnlySpan<byte> Label => "InConfidence seal"u8;

    private static int InfoLength => Label.Length + 3 + EnvelopeLayout.SaltLength;

    public readonly void Dispose() => CryptographicOperations.ZeroMemory(derived);
}
