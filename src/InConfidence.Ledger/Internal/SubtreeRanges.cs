using System.Numerics;

namespace InConfidence.Ledger.Internal;

/// <summary>Which subtrees a proof is made of, by the recursion of RFC 6962, sections 2.1.1 and 2.1.2. A range of entries names a subtree.</summary>
internal static class SubtreeRanges
{
    public static IReadOnlyList<EntryRange> OfInclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<EntryRange>();
        var tree = new EntryRange(0, size);
        while (tree.To - tree.From > 1)
        {
            var (left, right) = Halves(tree);
            (tree, var sibling) = index < left.To ? (left, right) : (right, left);
            path.Add(sibling);
        }
        path.Reverse();
        return path;
    }

    public static IReadOnlyList<EntryRange> OfConsistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        if (from == 0)
            return [];
        var path = new List<EntryRange>();
        var tree = new EntryRange(0, to);
        while (tree.To != from)
        {
            var (left, right) = Halves(tree);
            (tree, var sibling) = from <= left.To ? (left, right) : (right, left);
            path.Add(sibling);
        }
        // The verifier has the root of the smaller tree already. Where that is this very subtree, it need not be told.
        if (tree.From > 0)
            path.Add(tree);
        path.Reverse();
        return path;
    }

    // The left half is the largest power of two that is smaller than the whole.
    private static (EntryRange Left, EntryRange Right) Halves(EntryRange tree)
    {
        var split = tree.From + (1L << BitOperations.Log2((ulong)(tree.To - tree.From - 1)));
        return (new EntryRange(tree.From, split), new EntryRange(split, tree.To));
    }
}
