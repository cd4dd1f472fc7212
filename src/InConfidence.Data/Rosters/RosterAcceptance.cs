using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// A person's yes to one difference and to no other: its hash, the doubts that were looked at (by their place among
/// the proposal's), and whether two people looked at those that need two.
/// </summary>
public sealed record RosterAcceptance(string Hash, IReadOnlySet<int> LookedAt, bool ByTwo)
{
    public bool Covers(RosterProposal proposal) =>
        proposal.Doubts.Index().All(doubt => LookedAt.Contains(doubt.Index) && (ByTwo || !doubt.Item.SecondApproval));

    /// <summary>A yes to everything that was shown.</summary>
    public static RosterAcceptance OfAll(RosterProposal proposal, bool byTwo) =>
        new(proposal.Hash, Enumerable.Range(0, proposal.Doubts.Count).ToHashSet(), byTwo);
}

/// <summary>What became of an import.</summary>
public abstract record RosterOutcome
{
    private RosterOutcome() { }

    /// <summary>All of it is saved, and the ledger says so.</summary>
    public sealed record Imported : RosterOutcome;

    /// <summary>The school is as the roster says already.</summary>
    public sealed record NothingToImport : RosterOutcome;

    /// <summary>Rows could not be read, so nobody may accept it.</summary>
    public sealed record HasErrors : RosterOutcome;

    /// <summary>The roster or the school is not what was shown any more: this is what an import would do now.</summary>
    public sealed record Changed(RosterProposal Now) : RosterOutcome;

    /// <summary>A doubt has not been looked at, or not by two people where two must agree.</summary>
    public sealed record NotLookedAt : RosterOutcome;
}
