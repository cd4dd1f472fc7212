namespace InConfidence.Ledger;

/// <summary>What a verification found: that all is as it should be, or the first thing that is not.</summary>
/// <param name="Ok">Whether everything that could be checked holds.</param>
/// <param name="Entries">How many entries were read until the verdict: all of them when <paramref name="Ok"/>.</param>
/// <param name="FirstBad">The number, counted from 0, of the first entry that is wrong or missing; null where no single entry can be named: see <paramref name="Between"/>.</param>
/// <param name="Message">The finding in one or two sentences for a person; when <paramref name="Ok"/>, what the check could not show, or null.</param>
/// <param name="Between">
/// Where a checkpoint does not agree with the log: the entries among which the change lies,
/// from the last checkpoint that agrees to the one that does not. Else null.
/// </param>
public sealed record VerificationReport(bool Ok, long Entries, long? FirstBad, string? Message, EntryRange? Between)
{
    /// <summary>The root over the entries that were read and found whole.</summary>
    public required Sha256Hash Root { get; init; }

    /// <summary>How many entries, from the first on, are vouched for by a checkpoint kept outside; 0 if none was given.</summary>
    public required long VouchedOutside { get; init; }
}
