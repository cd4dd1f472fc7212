using System.Security.Cryptography;
using System.Text;

namespace InConfidence.Sealing.Internal;

/// <summary>From a passphrase to a key. What is kept in between is a hash, so that the passphrase itself need not be.</summary>
internal static class PassphraseDerivation
{
    private static ReadOnlySpan<byte> Label => "InConfidence passphrase 1\0"u8;

    /// <summary>SHA-256 over the label and the passphrase in composed form (NFC), in UTF-8.</summary>
    public static SecretBytes Shorten(ReadOnlySpan<char> passphrase)
    {
        // Composing makes a text at most three times as long, and a character takes at most three bytes.
        var composed = GC.AllocateArray<char>(3 * passphrase.Length, pinned: true);
        var bytes = GC.AllocateArray<byte>(Label.Length + 3 * composed.Length, pinned: true);
        Span<byte> hash = stackalloc byte[SecretBytes.Length];
        try
        {
            Label.CopyTo(bytes);
            var length = Compose(passphrase, composed);
            var written = Label.Length + StrictText.Encoding.GetBytes(composed.AsSpan(0, length), bytes.AsSpan(Label.Length));
            SHA256.HashData(bytes.AsSpan(0, written), hash);
            return SecretBytes.Copy(hash);
        }
        catch (ArgumentException problem)
        {
            throw new UnsafeKeyException("The passphrase is not valid text: type it again.", problem);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(System.Runtime.InteropServices.MemoryMarshal.AsBytes(composed.AsSpan()));
            CryptographicOperations.ZeroMemory(bytes);
            CryptographicOperations.ZeroMemory(hash);
        }
    }

    public static SecretBytes Derive(SecretBytes passphrase, PassphraseSalt salt)
    {
        Span<byte> secret = stackalloc byte[SecretBytes.Length];
        Span<byte> key = stackalloc byte[SecretBytes.Length];
        try
        {
            passphrase.CopyTo(secret);
            Rfc2898DeriveBytes.Pbkdf2(secret, salt.Salt.ToByteArray(bigEndian: true), key, salt.Rounds, HashAlgorithmName.SHA512);
            return SecretBytes.Copy(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static int Compose(ReadOnlySpan<char> passphrase, Span<char> composed) =>
        passphrase.TryNormalize(composed, out var length, NormalizationForm.FormC)
            ? length
            : throw new ArgumentException("It grows beyond any bound when composed.", nameof(passphrase));
}
