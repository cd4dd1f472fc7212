using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>Checks a whole log with nothing but what the source holds and the public keys of whoever signs for it.</summary>
public static class LedgerVerifier
{
    private const int CiphertextsAtOnce = 500;

    /// <summary>
    /// Reads every entry once, then every ciphertext that the entries name, looks for one that none names, and stops at the first thing
    /// that is wrong.
    /// </summary>
    /// <remarks>
    /// Entries are judged first, with the checkpoints on the way; ciphertexts only when all entries stand,
    /// because a changed entry may have been the one that logged a disposal. Last come handovers of the signing key, and checkpoints that no
    /// known key opens.
    /// </remarks>
    /// <param name="source">The log. An exception that it throws passes through.</param>
    /// <param name="verifierKeys">The verifier keys (C2SP vkey) to trust: one is enough, the source's handovers lead to the others.</param>
    /// <param name="cancellationToken">Ends the check without a verdict.</param>
    /// <exception cref="FormatException">A verifier key is none.</exception>
    public static async Task<VerificationReport> VerifyAsync(
        ILedgerSource source, IReadOnlyList<string> verifierKeys, CancellationToken cancellationToken = default)
    {
        var checkpoints = new CheckpointCheck(source, await KeySuccession.FollowAsync(source, verifierKeys, cancellationToken));
        var walk = new LogWalk(checkpoints, source as IStoredTiles);
        var finding = await Walk(source, walk, checkpoints, cancellationToken)
            ?? await CompareCiphertexts(source, walk.Ciphertexts, cancellationToken)
            ?? await FindUnnamed(source, walk.Ciphertexts, cancellationToken)
            ?? checkpoints.Keys.Judge()
            ?? checkpoints.Unopened;
        return new VerificationReport(
            finding is null, walk.Frontier.Size, finding?.FirstBad, finding?.Message ?? Unshown(walk.Frontier.Size, checkpoints.VouchedOutside), finding?.Between)
        {
            Root = walk.Frontier.Root(),
            VouchedOutside = checkpoints.VouchedOutside,
        };
    }

    private static async Task<Finding?> Walk(
        ILedgerSource source, LogWalk walk, CheckpointCheck checkpoints, CancellationToken cancellationToken)
    {
        if (checkpoints.Reach(walk.Frontier) is { } atStart)
            return atStart;
        await foreach (var entry in source.Entries(cancellationToken).WithCancellation(cancellationToken))
        {
            if (walk.Take(entry) is { } finding)
                return finding;
        }
        return checkpoints.End(walk.Frontier);
    }

    private static async Task<Finding?> CompareCiphertexts(
        ILedgerSource source, CiphertextHistory history, CancellationToken cancellationToken)
    {
        foreach (var batch in history.Expected().Chunk(CiphertextsAtOnce))
        {
            var stored = await source.Ciphertexts([.. batch.Select(expected => expected.Id)], cancellationToken);
            foreach (var expected in batch)
            {
                if (expected.Compare(stored) is { } finding)
                    return finding;
            }
        }
        return null;
    }

    private static async Task<Finding?> FindUnnamed(ILedgerSource source, CiphertextHistory history, CancellationToken cancellationToken)
    {
        await foreach (var id in source.StoredCiphertexts(cancellationToken).WithCancellation(cancellationToken))
        {
            if (!history.Names(id))
                return new Finding($"Ciphertext {id} is stored, but no entry names it: it was put in from outside.");
        }
        return null;
    }

    // A log that is whole in itself may still have been cut short or rewritten: say so, rather than let silence vouch for it.
    private static string? Unshown(long entries, long vouched) => vouched >= entries ? null
        : vouched == 0 ? "No checkpoint kept outside vouches for any entry: a log cut short or written anew would not be noticed."
        : $"Checkpoints kept outside vouch for the first {vouched} entries: a change after them would not be noticed.";
}
