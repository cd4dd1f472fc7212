namespace InConfidence.Ledger.Internal;

/// <summary>Checks one entry after the other and grows the tree over them.</summary>
internal sealed class LogWalk(CheckpointCheck checkpoints)
{
    public MerkleFrontier Frontier { get; } = new();

    public CiphertextHistory Ciphertexts { get; } = new();

    /// <returns>The first thing wrong with this entry, or with a checkpoint right after it; else null.</returns>
    public Finding? Take(StoredEntry entry)
    {
        var number = Frontier.Size;
        if (entry.Number != number)
            return new Finding($"Entry {number} is missing: entry {entry.Number} stands in its place.", number);
        var bytes = entry.Bytes.Span;
        if (TreeHash.Leaf(bytes) != entry.LeafHash)
            return new Finding($"Entry {number} was changed: its bytes do not have the leaf hash that is stored beside them.", number);
        if (Read(number, bytes) is { } wrong)
            return new Finding(wrong, number);
        Frontier.Append(entry.LeafHash);
        return checkpoints.Reach(Frontier);
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
