using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>Proves that a leaf stands at a place in a log of a size, to somebody who has only the root (RFC 6962, section 2.1.1).</summary>
/// <remarks>It tells the size of the log, so it goes only to those who may know that.</remarks>
/// <param name="Index">The number of the entry, counted from 0.</param>
/// <param name="Size">How many entries the tree has.</param>
/// <param name="Path">The roots of the neighbouring subtrees, from the leaf up.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<Sha256Hash> Path)
{
    /// <summary>Makes the proof from the leaf hashes of the whole tree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no leaf of that number.</exception>
    public static InclusionProof Build(ReadOnlyMemory<Sha256Hash> leaves, long index) =>
        Build(index, leaves.Length, SubtreeRoots.Over(leaves));

    /// <summary>Makes the proof from wherever roots of subtrees are kept.</summary>
    /// <param name="index">The number of the entry.</param>
    /// <param name="size">How many entries the tree has.</param>
    /// <param name="subtreeRoot">Gives the root over a range of leaves. It is asked once for each step of the path.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no leaf of that number.</exception>
    public static InclusionProof Build(long index, long size, Func<EntryRange, Sha256Hash> subtreeRoot) =>
        new(index, size, [.. SubtreeRanges.OfInclusion(index, size).Select(subtreeRoot)]);

    /// <summary>Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). Never throws.</summary>
    public bool Verify(Sha256Hash leaf, Sha256Hash root)
    {
        if (Index < 0 || Index >= Size)
            return false;
        var (place, last, node) = (Index, Size - 1, leaf);
        foreach (var sibling in Path)
        {
            if (last == 0)
                return false;
            if ((place & 1) == 1 || place == last)
            {
                node = TreeHash.Node(in sibling, in node);
                // A right edge without a neighbour at this level climbs until it has one on its left.
                while ((place & 1) == 0 && place != 0)
                    // Stryker disable once bitwise : no place and no size is negative
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                node = TreeHash.Node(in node, in sibling);
            }
            // Stryker disable once bitwise : no place and no size is negative
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && node == root;
    }

    /// <summary>Whether both proofs are the same, hash for hash.</summary>
    public bool Equals(InclusionProof? other) =>
        other is not null && Index == other.Index && Size == other.Size && Path.SequenceEqual(other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Size, Path.Count);
}
