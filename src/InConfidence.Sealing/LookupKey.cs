using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// Hashes names and addresses for finding an account, by HMAC-SHA-256 under a key of the school's own. A thief of the
/// database learns only which stored hashes are equal; without the key no guess can be tried. One comes from
/// <see cref="KeyRing.CreateLookupKey"/>.
/// </summary>
[DebuggerDisplay("(lookup key)")]
public sealed class LookupKey : IDisposable
{
    internal LookupKey(SecretBytes secret) => Secret = secret;

    internal SecretBytes Secret { get; }

    /// <summary>Hashes a text for one purpose. Normalising (case, blanks, composed letters) is the caller's work.</summary>
    /// <param name="purpose">
    /// What the hash is for, 1 to 255 bytes of UTF-8: hashes of one text for two purposes cannot be linked.
    /// </param>
    /// <param name="text">The text, valid UTF-16.</param>
    /// <returns>32 bytes; equal exactly for equal purpose and text.</returns>
    /// <exception cref="ArgumentException">The purpose is empty or too long, or either is not valid text.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Hash(string purpose, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        ArgumentNullException.ThrowIfNull(text);
        var prefix = StrictText.Encoding.GetBytes(purpose);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix.Length, 255, nameof(purpose));

        var message = new byte[2 + prefix.Length + StrictText.Encoding.GetByteCount(text)];
        Span<byte> key = stackalloc byte[SecretBytes.Length];
        try
        {
            BinaryPrimitives.WriteUInt16BigEndian(message, (ushort)prefix.Length);
            prefix.CopyTo(message, 2);
            StrictText.Encoding.GetBytes(text, message.AsSpan(2 + prefix.Length));
            Secret.CopyTo(key);
            return HMACSHA256.HashData(key, message);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(message);
        }
    }

    /// <summary>Zeroes the key. Using it afterwards throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => Secret.Dispose();

    /// <summary>Says nothing.</summary>
    /// <returns>"(lookup key)".</returns>
    public override string ToString() => "(lookup key)";
}
