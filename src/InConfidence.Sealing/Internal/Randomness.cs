using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>Draws from a given source, or from the operating system's where none is given. No setting changes that default.</summary>
internal static class Randomness
{
    public static void Fill(FillRandom? random, Span<byte> destination)
    {
        if (random is null)
            RandomNumberGenerator.Fill(destination);
        else
            random(destination);
    }

    /// <summary>A random identifier of version 4: it tells nothing about when it was made.</summary>
    public static Guid NextId(FillRandom? random)
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(random, bytes);
        return AsIdentifier(bytes);
    }

    public static Guid AsIdentifier(Span<byte> bytes)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
