namespace InConfidence.Ledger.Internal;

/// <summary>Reads the files of a log's tiles. The last one read of each level is kept, since readers go through them in order.</summary>
internal sealed class StoredTiles(string folder, long size)
{
    private readonly Dictionary<int, (long Index, Sha256Hash[] Hashes)> _last = [];

    /// <summary>
    /// The entries of a group of 256, as many as there should be or as there are files for: one without bytes is missing,
    /// one without a hash has the default hash, which no entry has.
    /// </summary>
    public IReadOnlyList<StoredEntry> Group(long index)
    {
        var expected = Expected(index);
        var entries = ReadBundle(index, expected);
        var hashes = Read(0, index);
        var first = index * TilePath.Width;
        return [.. Enumerable.Range(0, Math.Max(Math.Max(expected, entries.Count), hashes.Length)).Select(place => new StoredEntry(
            first + place,
            place < entries.Count ? entries[place] : default,
            place < hashes.Length ? hashes[place] : default))];
    }

    public bool Hold(int level, long place, Sha256Hash hash)
    {
        var hashes = Read(level, place / TilePath.Width);
        var within = (int)(place % TilePath.Width);
        return within < hashes.Length && hashes[within] == hash;
    }

    public ReadOnlyMemory<byte> EntryAt(long index)
    {
        var entries = ReadBundle(index / TilePath.Width, Expected(index / TilePath.Width));
        var within = (int)(index % TilePath.Width);
        return within < entries.Count ? entries[within] : throw new InvalidDataException($"Entry {index} is missing in the folder.");
    }

    public long? Find(Sha256Hash leaf)
    {
        for (long index = 0; index * TilePath.Width < size; index++)
        {
            if (Array.IndexOf(Read(0, index), leaf) is >= 0 and var within)
                return (index * TilePath.Width) + within;
        }
        return null;
    }

    /// <summary>The root over a range that is a complete subtree or the right edge of the tree.</summary>
    public Sha256Hash Root(EntryRange range)
    {
        var width = range.To - range.From;
        var half = 1L << System.Numerics.BitOperations.Log2((ulong)width);
        if (half != width)
            return TreeHash.Node(Root(range with { To = range.From + half }), Root(range with { From = range.From + half }));
        var level = System.Numerics.BitOperations.Log2((ulong)width) / TilePath.Height;
        // Stryker disable once bitwise : no place and no size is negative
        var (from, count) = (range.From >> (level * TilePath.Height), (int)(width >> (level * TilePath.Height)));
        var hashes = Read(level, from / TilePath.Width);
        var within = (int)(from % TilePath.Width);
        if (within + count > hashes.Length)
            throw new InvalidDataException($"The hashes over entries {range.From} to {range.To - 1} are missing in the folder.");
        var tree = new MerkleFrontier();
        foreach (var hash in hashes.AsSpan(within, count))
            tree.Append(hash);
        return tree.Root();
    }

    private int Expected(long group) => (int)Math.Clamp(size - (group * TilePath.Width), 0, TilePath.Width);

    private Sha256Hash[] Read(int level, long index)
    {
        if (_last.TryGetValue(level, out var kept) && kept.Index == index)
            return kept.Hashes;
        // Stryker disable once bitwise : no place and no size is negative
        var width = (int)Math.Clamp((size >> (level * TilePath.Height)) - (index * TilePath.Width), 0, TilePath.Width);
        var bytes = ReadWidest(index, width, (at, wide) => TilePath.OfHashes(level, at, wide));
        var hashes = new Sha256Hash[bytes.Length / Sha256Hash.Size];
        for (var place = 0; place < hashes.Length; place++)
            hashes[place] = Sha256Hash.FromBytes(bytes.AsSpan(place * Sha256Hash.Size, Sha256Hash.Size));
        _last[level] = (index, hashes);
        return hashes;
    }

    private IReadOnlyList<ReadOnlyMemory<byte>> ReadBundle(long index, int width) => EntryBundle.Read(ReadWidest(index, width, TilePath.OfEntries));

    // A file that is wider than the checkpoint says is what stands behind the end: it is read, so that it is noticed.
    private byte[] ReadWidest(long index, int expected, Func<long, int, string> path)
    {
        var whole = Path.Combine(folder, path(index, TilePath.Width));
        if (File.Exists(whole))
            return File.ReadAllBytes(whole);
        var parts = whole + ".p";
        var widest = Directory.Exists(parts)
            ? Directory.EnumerateFiles(parts).Select(file => int.TryParse(Path.GetFileName(file), out var width) ? width : 0).DefaultIfEmpty().Max()
            : 0;
        var file = Path.Combine(folder, path(index, Math.Clamp(Math.Max(expected, widest), 1, TilePath.Width)));
        return File.Exists(file) ? File.ReadAllBytes(file) : [];
    }
}
