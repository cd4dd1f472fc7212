using System.Buffers.Binary;

namespace InConfidence.Sealing.Internal;

/// <summary>How a key follows from a passphrase: what stands before each wrap. Form (1), rounds (4), salt (16).</summary>
internal sealed record PassphraseSalt(int Rounds, Guid Salt)
{
    public const int EncodedLength = 21;

    /// <summary>PBKDF2 with HMAC-SHA-512: most of a second on a plain processor of 2026.</summary>
    public const int UsualRounds = 1_000_000;

    private const byte Form = 1;

    /// <summary>Fewer would be a weaker key, more would let an altered wrap keep the program busy for hours.</summary>
    private const int FewestRounds = 100_000, MostRounds = 20_000_000;

    public static PassphraseSalt Draw(FillRandom? random)
    {
        Span<byte> salt = stackalloc byte[16];
        Randomness.Fill(random, salt);
        return new PassphraseSalt(UsualRounds, new Guid(salt, bigEndian: true));
    }

    public static PassphraseSalt Decode(ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length < EncodedLength)
            throw new BrokenSealException(BrokenSealReason.Truncated);
        var rounds = BinaryPrimitives.ReadInt32BigEndian(wrapped[1..]);
        return wrapped[0] == Form && rounds is >= FewestRounds and <= MostRounds
            ? new PassphraseSalt(rounds, new Guid(wrapped.Slice(5, 16), bigEndian: true))
            : throw new BrokenSealException(BrokenSealReason.UnknownFormat);
    }

    public byte[] Encode()
    {
        var bytes = new byte[EncodedLength];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), Rounds);
        Salt.TryWriteBytes(bytes.AsSpan(5), bigEndian: true, out _);
        return bytes;
    }
}
