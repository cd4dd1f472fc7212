namespace InConfidence.Pictures;

/// <summary>Whether the tables of a JPEG are as long as what they say: in the slack of one that is not, anything could be hidden.</summary>
internal static class JpegTables
{
    /// <summary>Depth, height, width and one, three or four colours, three bytes each.</summary>
    public static bool IsFrame(ReadOnlySpan<byte> content) =>
        content.Length >= 6 && content[0] == 8 && content[5] is 1 or 3 or 4 && content.Length == 6 + 3 * content[5];

    /// <summary>Which colours the scan holds, two bytes each, and three bytes of what part of them.</summary>
    public static bool IsScan(ReadOnlySpan<byte> content) =>
        content.Length >= 4 && content[0] is >= 1 and <= 4 && content.Length == 4 + 2 * content[0];

    /// <summary>One or more tables of 64 values, each a byte or two.</summary>
    public static bool AreQuantization(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var length = 1 + 64 * (1 + (content[0] >> 4));
            if (content[0] >> 4 > 1 || (content[0] & 15) > 3 || content.Length < length)
                return false;
            content = content[length..];
        }
        return true;
    }

    /// <summary>One or more tables: how many codes there are of each length up to 16, and what each stands for.</summary>
    public static bool AreHuffman(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            if (content.Length < 17 || content[0] >> 4 > 1 || (content[0] & 15) > 3)
                return false;
            var codes = 0;
            foreach (var count in content[1..17])
                codes += count;
            if (codes > 256 || content.Length < 17 + codes)
                return false;
            content = content[(17 + codes)..];
        }
        return true;
    }
}
