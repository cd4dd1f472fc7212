using System.Security.Cryptography;

namespace InConfidence.Ledger.Tests;

/// <summary>The definitions of RFC 6962, section 2.1, word for word and without a thought for speed: the model that the product is held against.</summary>
public static class NaiveTree
{
    public static byte[] Root(IReadOnlyList<byte[]> entries) => entries.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. entries[0]]),
        _ => Node(Root(Left(entries)), Root(Right(entries))),
    };

    public static List<byte[]> Path(int index, IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 1)
            return [];
        var split = Split(entries.Count);
        return index < split
            ? [.. Path(index, Left(entries)), Root(Right(entries))]
            : [.. Path(index - split, Right(entries)), Root(Left(entries))];
    }

    public static List<byte[]> Proof(int from, IReadOnlyList<byte[]> entries) => SubProof(from, entries, isKnown: true);

    public static List<byte[]> Entries(int count) => [.. Enumerable.Range(0, count).Select(number => BitConverter.GetBytes(number))];

    public static Sha256Hash[] Hashes(IEnumerable<byte[]> hashes) => [.. hashes.Select(hash => Sha256Hash.FromBytes(hash))];

    public static Sha256Hash[] LeafHashes(IEnumerable<byte[]> entries) => [.. entries.Select(entry => MerkleFrontier.LeafHash(entry))];

    private static List<byte[]> SubProof(int from, IReadOnlyList<byte[]> entries, bool isKnown)
    {
        if (from == entries.Count)
            return isKnown ? [] : [Root(entries)];
        var split = Split(entries.Count);
        return from <= split
            ? [.. SubProof(from, Left(entries), isKnown), Root(Right(entries))]
            : [.. SubProof(from - split, Right(entries), isKnown: false), Root(Left(entries))];
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static List<byte[]> Left(IReadOnlyList<byte[]> entries) => [.. entries.Take(Split(entries.Count))];

    private static List<byte[]> Right(IReadOnlyList<byte[]> entries) => [.. entries.Skip(Split(entries.Count))];

    private static int Split(int count)
    {
        var split = 1;
        while (split * 2 < count)
            split *= 2;
        return split;
    }
}
