using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// The segments of one long file. Each has the nonce of its number and says whether it is the last, so that none can be left out,
/// doubled, exchanged or cut off.
/// </summary>
internal sealed class FileCipher : IDisposable
{
    public const int SegmentLength = 64 * 1024;

    private readonly AesGcm cipher;
    private readonly byte[] nonce = new byte[EnvelopeLayout.NonceLength];
    private readonly byte[] associated;
    private long number;

    private FileCipher(ReadOnlySpan<byte> encryption, ReadOnlySpan<byte> header, ReadOnlySpan<byte> boundTo)
    {
        cipher = new AesGcm(encryption, EnvelopeLayout.TagLength);
        Header = header.ToArray();
        associated = [.. header, .. boundTo, .. new byte[9]];
    }

    public byte[] Header { get; }

    /// <summary>The purpose in UTF-8.</summary>
    public static byte[] Name(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var name = StrictText.Encoding.GetBytes(purpose);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 255, nameof(purpose));
        return name;
    }

    public static FileCipher Create(SecretBytes key, Guid school, string purpose, FillRandom? random)
    {
        Span<byte> header = stackalloc byte[EnvelopeLayout.HeaderLength];
        (header[0], header[1]) = (EnvelopeLayout.Version, EnvelopeLayout.SegmentedAlgorithm);
        Derivation.Identifier(key, Derivation.FileKeyId).TryWriteBytes(header[EnvelopeLayout.KeyIdAt..], bigEndian: true, out _);
        Randomness.Fill(random, header[EnvelopeLayout.SaltAt..EnvelopeLayout.CommitmentAt]);
        using var keys = Keys(key, header, stackalloc byte[EnvelopeKeys.Length]);
        keys.Commitment.CopyTo(header[EnvelopeLayout.CommitmentAt..]);
        return new FileCipher(keys.Encryption, header, Place(school, purpose));
    }

    public static FileCipher Open(SecretBytes key, Guid school, string purpose, ReadOnlySpan<byte> header)
    {
        EnvelopeLayout.Check(header, -EnvelopeLayout.TagLength, EnvelopeLayout.SegmentedAlgorithm);
        if (EnvelopeLayout.KeyIdOf(header) != Derivation.Identifier(key, Derivation.FileKeyId))
            throw new BrokenSealException(BrokenSealReason.WrongKey);
        using var keys = Keys(key, header, stackalloc byte[EnvelopeKeys.Length]);
        return CryptographicOperations.FixedTimeEquals(keys.Commitment, header[EnvelopeLayout.CommitmentAt..])
            ? new FileCipher(keys.Encryption, header, Place(school, purpose))
            : throw new BrokenSealException(BrokenSealReason.WrongKey);
    }

    /// <summary>In place. The sealed segment is longer by its tag.</summary>
    public void Seal(Span<byte> segment, Span<byte> tag, bool last)
    {
        Turn(last);
        cipher.Encrypt(nonce, segment, segment, tag, associated);
    }

    public void Open(Span<byte> segment, ReadOnlySpan<byte> tag, bool last)
    {
        Turn(last);
        try
        {
            cipher.Decrypt(nonce, segment, tag, segment, associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
        }
    }

    public void Dispose() => cipher.Dispose();

    /// <summary>The header's random nonce with the segment's number laid over its last eight bytes.</summary>
    private void Turn(bool last)
    {
        Header.AsSpan(EnvelopeLayout.NonceAt, EnvelopeLayout.NonceLength).CopyTo(nonce);
        var counted = nonce.AsSpan(EnvelopeLayout.NonceLength - 8);
        BinaryPrimitives.WriteInt64BigEndian(counted, BinaryPrimitives.ReadInt64BigEndian(counted) ^ number);
        BinaryPrimitives.WriteInt64BigEndian(associated.AsSpan(associated.Length - 9), number);
        associated[^1] = last ? (byte)1 : (byte)0;
        // Stryker disable once checked : 2^63 segments of 64 KiB are no file
        number = checked(number + 1);
    }

    private static EnvelopeKeys Keys(SecretBytes key, ReadOnlySpan<byte> header, Span<byte> memory) => new(
        key, EnvelopePurpose.File, header.Slice(EnvelopeLayout.SaltAt, EnvelopeLayout.SaltLength), memory, EnvelopeLayout.SegmentedAlgorithm);

    private static byte[] Place(Guid school, string purpose)
    {
        var name = Name(purpose);
        return [.. school.ToByteArray(bigEndian: true), (byte)name.Length, .. name];
    }
}
