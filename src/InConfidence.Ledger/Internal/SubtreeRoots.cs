namespace InConfidence.Ledger.Internal;

/// <summary>The roots of subtrees, computed from the leaf hashes below them.</summary>
internal static class SubtreeRoots
{
    public static Func<EntryRange, Sha256Hash> Over(ReadOnlyMemory<Sha256Hash> leaves) => range =>
    {
        var tree = new MerkleFrontier();
        foreach (var leaf in leaves.Span[(int)range.From..(int)range.To])
            tree.Append(leaf);
        return tree.Root();
    };
}
