namespace InConfidence.Ledger.Internal;

/// <summary>Checks one entry after the other and grows the tree over them.</summary>
/// <param name="checkpoints">What is held against the tree on the way.</param>
/// <param name="tiles">The hashes above the leaves that are stored, if any are.</param>
/// <param name="from">Where to begin: after entries that were found whole before.</param>
internal sealed class LogWalk(CheckpointCheck checkpoints, IStoredTiles? tiles = null, MerkleFrontier? from = null)
{
    private Finding? _wrongTile;

    public MerkleFrontier Frontier { get; } = from ?? new();

    public CiphertextHistory Ciphertexts { get; } = new();

    /// <returns>The first thing wrong with this entry, or with a checkpoint right after it; else null.</returns>
    public Finding? Take(StoredEntry entry)
    {
        var number = Frontier.Size;
        if (entry.Number != number)
            return new Finding($"Entry {number} is missing: entry {entry.Number} stands in its place.", number);
        var bytes = entry.Bytes.Span;
        if (bytes.IsEmpty)
            return new Finding($"Entry {number} is missing: its bytes are not there.", number);
        if (TreeHash.Leaf(bytes) != entry.LeafHash)
            return new Finding($"Entry {number} was changed: its bytes do not have the leaf hash that is stored beside them.", number);
        if (Read(number, bytes) is { } wrong)
            return new Finding(wrong, number);
        Frontier.Append(entry.LeafHash, tiles is null ? null : Compare);
        return _wrongTile ?? checkpoints.Reach(Frontier);
    }

    // Called while the last entry of the tile is being appended: Size does not count it yet.
    private void Compare(int level, Sha256Hash hash)
    {
        var covered = 1L << (level * TilePath.Height);
        var to = Frontier.Size + 1;
        if (!tiles!.Hold(level, (to / covered) - 1, hash))
            _wrongTile ??= new Finding(
                $"The stored tree does not belong to entries {to - covered} to {to - 1}: they, or its hash over them, were changed.",
                Between: new EntryRange(to - covered, to));
    }

    private string? Read(long number, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new EntryReader(bytes);
            reader.Header();
            for (var left = reader.Count("parts"); left > 0; left--)
                reader.Part(out _);
            string? wrong = null;
            for (var left = reader.Count("ciphertexts"); left > 0; left--)
            {
                reader.Reference(out var id, out var hash, out var disposed);
                wrong ??= Ciphertexts.Take(number, id, hash, disposed);
                checkpoints.Keys.Take(number, id);
            }
            reader.End();
            return wrong;
        }
        catch (FormatException malformed)
        {
            return $"Entry {number} cannot be read. {malformed.Message}";
        }
    }
}
