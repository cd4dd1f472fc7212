namespace InConfidence.Sealing.Internal;

/// <summary>
/// Where things lie in an envelope; docs/sealing-format.md says it in full. All lengths are in bytes:
/// version 1, algorithm 1, key identifier 16, salt 32, nonce 12, commitment 32, ciphertext, tag 16.
/// </summary>
internal static class EnvelopeLayout
{
    public const byte Version = 1;
    public const byte Algorithm = 1;

    /// <summary>The algorithm of long files, in segments.</summary>
    public const byte SegmentedAlgorithm = 2;

    public const int KeyIdAt = 2;
    public const int SaltAt = 18;
    public const int SaltLength = 32;
    public const int NonceAt = 50;
    public const int NonceLength = 12;
    public const int CommitmentAt = 62;
    public const int CommitmentLength = 32;
    public const int HeaderLength = 94;
    public const int TagLength = 16;
    public const int Overhead = HeaderLength + TagLength;

    public static Guid KeyIdOf(ReadOnlySpan<byte> envelope) =>
        envelope.Length >= SaltAt && envelope[0] == Version
            ? new Guid(envelope[KeyIdAt..SaltAt], bigEndian: true)
            : Guid.Empty;

    /// <summary>Refuses what cannot be an envelope of this version, algorithm and content.</summary>
    public static void Check(ReadOnlySpan<byte> envelope, int leastContent, byte algorithm = Algorithm)
    {
        if (envelope.Length > 0 && envelope[0] != Version)
            throw new BrokenSealException(BrokenSealReason.UnknownFormat);
        if (envelope.Length > 1 && envelope[1] != algorithm)
            throw new BrokenSealException(BrokenSealReason.UnknownAlgorithm);
        if (envelope.Length < Overhead + leastContent)
            throw new BrokenSealException(BrokenSealReason.Truncated);
    }
}
