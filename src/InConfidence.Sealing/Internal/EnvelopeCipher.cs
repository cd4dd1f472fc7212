using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>Makes and opens envelopes: the one place where anything is encrypted.</summary>
internal static class EnvelopeCipher
{
    private const int LargestOnStack = 512;

    public static byte[] Seal(
        SecretBytes key, Guid keyId, EnvelopePurpose purpose, ReadOnlySpan<byte> boundTo,
        ReadOnlySpan<byte> plaintext, FillRandom? random)
    {
        var content = purpose == EnvelopePurpose.Text ? Padding.PaddedLength(plaintext.Length) : plaintext.Length;
        // Stryker disable once checked : no array is so long
        var envelope = GC.AllocateUninitializedArray<byte>(checked(EnvelopeLayout.Overhead + content));
        var header = envelope.AsSpan(0, EnvelopeLayout.HeaderLength);
        header[0] = EnvelopeLayout.Version;
        header[1] = EnvelopeLayout.Algorithm;
        keyId.TryWriteBytes(header[EnvelopeLayout.KeyIdAt..], bigEndian: true, out _);
        Randomness.Fill(random, header[EnvelopeLayout.SaltAt..EnvelopeLayout.CommitmentAt]);

        using var keys = new EnvelopeKeys(key, purpose, Salt(header), stackalloc byte[EnvelopeKeys.Length]);
        keys.Commitment.CopyTo(header[EnvelopeLayout.CommitmentAt..]);
        Encrypt(keys, envelope, boundTo, plaintext);
        return envelope;
    }

    public static byte[] Open(
        SecretBytes key, Guid keyId, EnvelopePurpose purpose, ReadOnlySpan<byte> boundTo, ReadOnlySpan<byte> envelope)
    {
        var padded = purpose == EnvelopePurpose.Text;
        EnvelopeLayout.Check(envelope, padded ? Padding.Least : 1);
        var header = envelope[..EnvelopeLayout.HeaderLength];
        if (EnvelopeLayout.KeyIdOf(header) != keyId)
            throw new BrokenSealException(BrokenSealReason.WrongKey);

        using var keys = new EnvelopeKeys(key, purpose, Salt(header), stackalloc byte[EnvelopeKeys.Length]);
        if (!CryptographicOperations.FixedTimeEquals(keys.Commitment, header[EnvelopeLayout.CommitmentAt..]))
            throw new BrokenSealException(BrokenSealReason.WrongKey);
        var content = Decrypt(keys, envelope, boundTo);
        return padded ? WithoutPadding(content) : content;
    }

    private static void Encrypt(
        EnvelopeKeys keys, Span<byte> envelope, ReadOnlySpan<byte> boundTo, ReadOnlySpan<byte> plaintext)
    {
        var header = envelope[..EnvelopeLayout.HeaderLength];
        var content = envelope[EnvelopeLayout.HeaderLength..^EnvelopeLayout.TagLength];
        plaintext.CopyTo(content);
        if (content.Length > plaintext.Length)
            Padding.Apply(content, plaintext.Length);
        var length = header.Length + boundTo.Length;
        // Stryker disable once conditional,equality : where the bytes lie changes nothing of what they are
        var associated = length <= LargestOnStack ? stackalloc byte[length] : new byte[length];
        Associate(header, boundTo, associated);
        using var cipher = new AesGcm(keys.Encryption, EnvelopeLayout.TagLength);
        // In place: the clear text lies in the envelope for no longer than this call.
        cipher.Encrypt(Nonce(header), content, content, envelope[^EnvelopeLayout.TagLength..], associated);
    }

    private static byte[] Decrypt(EnvelopeKeys keys, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> boundTo)
    {
        var header = envelope[..EnvelopeLayout.HeaderLength];
        var sealedContent = envelope[EnvelopeLayout.HeaderLength..^EnvelopeLayout.TagLength];
        var length = header.Length + boundTo.Length;
        // Stryker disable once conditional,equality : where the bytes lie changes nothing of what they are
        var associated = length <= LargestOnStack ? stackalloc byte[length] : new byte[length];
        Associate(header, boundTo, associated);
        var content = new byte[sealedContent.Length];
        using var cipher = new AesGcm(keys.Encryption, EnvelopeLayout.TagLength);
        try
        {
            cipher.Decrypt(Nonce(header), sealedContent, envelope[^EnvelopeLayout.TagLength..], content, associated);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
        }
    }

    private static byte[] WithoutPadding(byte[] padded)
    {
        var text = padded[..Padding.TextLength(padded)];
        CryptographicOperations.ZeroMemory(padded);
        return text;
    }

    private static void Associate(ReadOnlySpan<byte> header, ReadOnlySpan<byte> boundTo, Span<byte> destination)
    {
        header.CopyTo(destination);
        boundTo.CopyTo(destination[header.Length..]);
    }

    private static ReadOnlySpan<byte> Salt(ReadOnlySpan<byte> header) =>
        header.Slice(EnvelopeLayout.SaltAt, EnvelopeLayout.SaltLength);

    private static ReadOnlySpan<byte> Nonce(ReadOnlySpan<byte> header) =>
        header.Slice(EnvelopeLayout.NonceAt, EnvelopeLayout.NonceLength);
}
