namespace InConfidence.Ledger;

/// <summary>A stretch of entries, by number. Entries are numbered from 0.</summary>
/// <param name="From">The first entry of the stretch.</param>
/// <param name="To">The entry after the last one of the stretch.</param>
public readonly record struct EntryRange(long From, long To);
