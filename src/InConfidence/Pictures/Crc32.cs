namespace InConfidence.Pictures;

/// <summary>The check value of PNG: the cyclic code of ISO 3309 with the polynomial EDB88320.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <param name="bytes">What is checked.</param>
    /// <param name="before">The value of what stands before it, 0 where nothing does.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var value = ~before;
        foreach (var one in bytes)
            value = Table[(byte)(value ^ one)] ^ (value >> 8);
        return ~value;
    }

    private static uint Entry(int number)
    {
        var value = (uint)number;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
