namespace InConfidence.Data.Pictures;

/// <summary>How large pictures may be, and how many.</summary>
public static class PictureLimits
{
    /// <summary>The most megabytes of one file, of a million bytes each.</summary>
    public const int Megabytes = 12;

    /// <summary>The most pictures of one draft, and the most that one person adds to one record.</summary>
    public const int Most = 10;

    /// <summary>How many files are taken in at once, each held in memory under seal until it is saved.</summary>
    internal const int AtOnce = 16;

    /// <summary>How long a file may be on its way. Whoever sends more slowly holds a place that others need.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What one sealed piece holds. With its padding it fills a power of two, which wastes nothing.</summary>
    internal const int Piece = 256 * 1024 - 1;
}
