using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>One act in the log, as <c>docs/ledger-format.md</c> lays it down. It holds no readable word of what was done.</summary>
/// <param name="Id">A random id: it must not tell when the entry was made.</param>
/// <param name="At">When the act happened. Kept as UTC in whole microseconds: anything finer is cut off.</param>
/// <param name="Parts">What happened, each piece sealed under the key of the record it concerns, in the order given.</param>
/// <param name="Ciphertexts">The ciphertexts that the act stored or disposed of, in the order in which that happened.</param>
public sealed record LedgerEntry(
    Guid Id, DateTimeOffset At, IReadOnlyList<EntryPart> Parts, IReadOnlyList<CiphertextReference> Ciphertexts)
{
    /// <summary>The most bytes an entry may have: what the tiled form of the log can hold.</summary>
    public const int LargestSize = 65535;

    private readonly DateTimeOffset _at = Microseconds.Truncate(At);

    /// <summary>When the act happened: UTC, in whole microseconds.</summary>
    public DateTimeOffset At
    {
        get => _at;
        init => _at = Microseconds.Truncate(value);
    }

    /// <summary>How many bytes <see cref="Encode"/> writes. Above <see cref="LargestSize"/> it refuses to.</summary>
    public long EncodedSize => EntryFormat.SizeOf(this);

    /// <summary>The entry in the one form in which it is hashed and stored.</summary>
    /// <exception cref="InvalidOperationException">The entry would be larger than <see cref="LargestSize"/>.</exception>
    public byte[] Encode() => EntryFormat.Encode(this);

    /// <summary>Reads an entry. Only bytes that <see cref="Encode"/> can have written are accepted.</summary>
    /// <param name="bytes">The whole entry and nothing after it. The bytes are copied.</param>
    /// <exception cref="FormatException">The bytes are no entry; the message says what is wrong with them.</exception>
    public static LedgerEntry Decode(ReadOnlySpan<byte> bytes) => EntryFormat.Decode(bytes);

    /// <summary>Whether both entries say the same, part for part and reference for reference.</summary>
    public bool Equals(LedgerEntry? other) =>
        other is not null && Id == other.Id && At == other.At
        && Parts.SequenceEqual(other.Parts) && Ciphertexts.SequenceEqual(other.Ciphertexts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, At);
}
