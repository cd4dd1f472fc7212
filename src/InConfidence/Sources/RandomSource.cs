using System.Security.Cryptography;

namespace InConfidence.Sources;

/// <summary>Where identifiers and other random bytes come from. Tests replace it to replay a world.</summary>
public class RandomSource
{
    /// <summary>The operating system's source, used by everything but tests.</summary>
    public static RandomSource System { get; } = new();

    /// <summary>Fills <paramref name="destination"/> with random bytes.</summary>
    public virtual void Fill(Span<byte> destination) => RandomNumberGenerator.Fill(destination);

    /// <summary>A random identifier (version 4): it tells nothing about when it was made.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
