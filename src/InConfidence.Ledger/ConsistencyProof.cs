using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>Proves that a log only grew from one size to another, to somebody who has both roots (RFC 6962, section 2.1.2).</summary>
/// <remarks>It tells the size of the log, so it goes only to those who may know that.</remarks>
/// <param name="From">The smaller size. Every log has grown from 0, which needs no path.</param>
/// <param name="To">The larger size, or the same one, which needs no path either.</param>
/// <param name="Path">The roots of the subtrees from which both roots follow, lowest first.</param>
public sealed record ConsistencyProof(long From, long To, IReadOnlyList<Sha256Hash> Path)
{
    /// <summary>Makes the proof from the leaf hashes of the larger tree.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The smaller size is negative or larger than the tree.</exception>
    public static ConsistencyProof Build(ReadOnlyMemory<Sha256Hash> leaves, long from) =>
        Build(from, leaves.Length, SubtreeRoots.Over(leaves));

    /// <summary>Makes the proof from wherever roots of subtrees are kept.</summary>
    /// <param name="from">The smaller size.</param>
    /// <param name="to">The larger size.</param>
    /// <param name="subtreeRoot">Gives the root over a range of leaves. It is asked once for each step of the path.</param>
    /// <exception cref="ArgumentOutOfRangeException">The smaller size is negative or larger than the other.</exception>
    public static ConsistencyProof Build(long from, long to, Func<EntryRange, Sha256Hash> subtreeRoot) =>
        new(from, to, [.. SubtreeRanges.OfConsistency(from, to).Select(subtreeRoot)]);

    /// <summary>Whether the tree of the smaller size is the beginning of the other (RFC 9162, section 2.1.4.2). Never throws.</summary>
    /// <param name="fromRoot">The root at the smaller size.</param>
    /// <param name="toRoot">The root at the larger size.</param>
    public bool Verify(Sha256Hash fromRoot, Sha256Hash toRoot)
    {
        if (From < 0 || From > To)
            return false;
        if (From == To)
            return Path.Count == 0 && fromRoot == toRoot;
        if (From == 0)
            return Path.Count == 0 && fromRoot == TreeHash.Empty;
        // A smaller tree that is one complete subtree is the first step itself, and was left out of the path.
        var isComplete = (From & (From - 1)) == 0;
        return (isComplete || Path.Count > 0)
            && Climb(isComplete ? fromRoot : Path[0], isComplete ? Path : Path.Skip(1), fromRoot, toRoot);
    }

    /// <summary>Whether both proofs are the same, hash for hash.</summary>
    public bool Equals(ConsistencyProof? other) =>
        other is not null && From == other.From && To == other.To && Path.SequenceEqual(other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Path.Count);

    private bool Climb(Sha256Hash start, IEnumerable<Sha256Hash> steps, Sha256Hash fromRoot, Sha256Hash toRoot)
    {
        var (place, last) = (From - 1, To - 1);
        while ((place & 1) == 1)
            // Stryker disable once bitwise : no place and no size is negative
            (place, last) = (place >> 1, last >> 1);
        var (smaller, larger) = (start, start);
        foreach (var step in steps)
        {
            if (last == 0)
                return false;
            if ((place & 1) == 1 || place == last)
            {
                smaller = TreeHash.Node(in step, in smaller);
                larger = TreeHash.Node(in step, in larger);
                while ((place & 1) == 0 && place != 0)
                    // Stryker disable once bitwise : no place and no size is negative
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                larger = TreeHash.Node(in larger, in step);
            }
            // Stryker disable once bitwise : no place and no size is negative
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && smaller == fromRoot && larger == toRoot;
    }
}
