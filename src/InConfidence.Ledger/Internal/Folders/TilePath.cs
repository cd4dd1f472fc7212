using System.Globalization;

namespace InConfidence.Ledger.Internal;

/// <summary>Where C2SP tlog-tiles puts what: hashes and entries in groups of 256, numbered in threes of digits.</summary>
internal static class TilePath
{
    /// <summary>How many hashes or entries a whole tile holds.</summary>
    public const int Width = 256;

    /// <summary>How many levels of the tree a tile spans.</summary>
    public const int Height = 8;

    public const string CiphertextFolder = "ciphertext";

    /// <param name="level">0 for the leaves; each further one holds the hashes over whole tiles of the one before.</param>
    /// <param name="index">Which tile of the level.</param>
    /// <param name="width">How many hashes it holds: 1 to 256.</param>
    public static string OfHashes(int level, long index, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index)}") + Partial(width);

    /// <param name="index">Which bundle.</param>
    /// <param name="width">How many entries it holds: 1 to 256.</param>
    public static string OfEntries(long index, int width) => "tile/entries/" + Number(index) + Partial(width);

    /// <summary>A ciphertext lies by its id, in one of 256 folders.</summary>
    public static string OfCiphertext(Guid id) => $"{CiphertextFolder}/{id.ToString()[..2]}/{id}";

    private static string Number(long index)
    {
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
            path = "x" + (rest % 1000).ToString("000", CultureInfo.InvariantCulture) + "/" + path;
        return path;
    }

    private static string Partial(int width) => width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
}
