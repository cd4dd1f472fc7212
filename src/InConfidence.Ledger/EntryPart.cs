namespace InConfidence.Ledger;

/// <summary>A piece of an entry, sealed under the key of the record it concerns. The ledger never reads it.</summary>
/// <param name="KeyId">Which key opens the piece. When that key is destroyed the piece can no longer be read, and the log still verifies.</param>
/// <param name="Sealed">The sealed bytes, as whoever sealed them made them; may be empty.</param>
public sealed record EntryPart(Guid KeyId, ReadOnlyMemory<byte> Sealed)
{
    /// <summary>Whether both parts hold the same bytes under the same key.</summary>
    public bool Equals(EntryPart? other) =>
        other is not null && KeyId == other.KeyId && Sealed.Span.SequenceEqual(other.Sealed.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(KeyId, Sealed.Length);
}
