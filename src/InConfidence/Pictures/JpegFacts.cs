using System.Buffers.Binary;

namespace InConfidence.Pictures;

/// <summary>The facts beside a JPEG without which it would be shown in wrong colours or on its side, read and written anew.</summary>
internal static class JpegFacts
{
    private const int OrientationTag = 0x0112;

    /// <summary>"JFIF", version 1.2, square pixels, no smaller picture.</summary>
    public static ReadOnlyMemory<byte> Jfif { get; } = new byte[] { (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0 };

    /// <summary>What Adobe's programs say of the colours, or null where it says nothing of them.</summary>
    public static byte[]? AdobeOf(ReadOnlySpan<byte> content) =>
        content.Length >= 12 && content.StartsWith("Adobe"u8) && content[11] <= 2 ? [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, content[11]] : null;

    /// <summary>Which side is up, 2 to 8, or null where it is the usual one or cannot be read.</summary>
    public static int? OrientationOf(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("Exif\0\0"u8) || content.Length < 14)
            return null;
        var directory = content[6..];
        var isLittle = directory[0] == 'I';
        var at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(directory[4..]) : BinaryPrimitives.ReadUInt32BigEndian(directory[4..]);
        if (at + 2L > directory.Length)
            return null;
        var count = Short(directory[(int)at..], isLittle);
        for (var entries = directory[((int)at + 2)..]; count-- > 0 && entries.Length >= 12; entries = entries[12..])
            if (Short(entries, isLittle) == OrientationTag && Short(entries[8..], isLittle) is >= 2 and <= 8 and var found)
                return found;
        return null;
    }

    /// <summary>An Exif directory with one entry.</summary>
    public static byte[] Orientation(int orientation) =>
    [
        .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8,
        0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
