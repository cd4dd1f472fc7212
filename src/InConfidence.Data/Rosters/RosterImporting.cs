using InConfidence.Data.Saving;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// Imports a roster once a person has accepted what was shown to them. It is compared anew at the moment of saving,
/// and saved whole or not at all.
/// </summary>
public static class RosterImporting
{
    /// <summary>So often the school may change under our hands before we give up and show it anew.</summary>
    private const int MostTries = 5;

    public static async Task<RosterOutcome> ImportRosterAsync(
        this OpenSchool school, Because because, RosterReading reading, RosterAcceptance acceptance, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var directory = await school.DirectoryAsync(cancellation);
            var known = new KnownRoster(directory, directory.Calendar.Day(school.Sources.Now()));
            var proposal = RosterComparing.Propose(known, reading);
            if (Refusal(proposal, acceptance) is { } refusal)
                return refusal;
            if (await school.CommitAsync(because, (unit, token) => unit.ApplyAsync(known, proposal, token), cancellation))
                return new RosterOutcome.Imported();
            if (attempt == MostTries)
                return new RosterOutcome.Changed(await school.ProposeAsync(reading, cancellation));
        }
    }

    private static RosterOutcome? Refusal(RosterProposal proposal, RosterAcceptance acceptance)
    {
        if (proposal.HasErrors)
            return new RosterOutcome.HasErrors();
        if (proposal.Hash != acceptance.Hash)
            return new RosterOutcome.Changed(proposal);
        if (proposal.Difference.IsEmpty)
            return new RosterOutcome.NothingToImport();
        return acceptance.Covers(proposal) ? null : new RosterOutcome.NotLookedAt();
    }
}
