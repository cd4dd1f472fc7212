using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>
/// What a writer is given to keep: that an entry with this leaf hash was in the log at this time.
/// It says nothing about how many entries the log holds, which not everybody may know.
/// </summary>
/// <param name="Origin">Which log: the key name of whoever signs for it.</param>
/// <param name="Leaf">The leaf hash of the entry.</param>
/// <param name="At">When the entry was in the log. Kept as UTC in whole microseconds: anything finer is cut off.</param>
public sealed record Receipt(string Origin, Sha256Hash Leaf, DateTimeOffset At)
{
    private readonly DateTimeOffset _at = Microseconds.Truncate(At);

    /// <summary>When the entry was in the log: UTC, in whole microseconds.</summary>
    public DateTimeOffset At
    {
        get => _at;
        init => _at = Microseconds.Truncate(value);
    }

    /// <summary>The text that is signed. Its second line can never be read as the size of a checkpoint.</summary>
    public string Body() => ReceiptText.Write(this);
}
