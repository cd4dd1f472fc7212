namespace InConfidence.Ledger.Internal;

/// <summary>Holds the checkpoints against the log while it is read, in the order of their sizes.</summary>
internal sealed class CheckpointCheck
{
    private readonly List<Known> _known;
    private int _next;
    private long _agreed;

    public CheckpointCheck(ILedgerSource source, KeySuccession keys)
    {
        Keys = keys;
        // Of the same size, those beside the log come first: the order is part of what a second verifier must agree on.
        _known = [.. Open(source.Checkpoints, outside: false)
            .Concat(Open(source.OutsideCheckpoints, outside: true))
            .OrderBy(known => known.Checkpoint.Size)];
        CompareOrigins();
    }

    public KeySuccession Keys { get; }

    /// <summary>The first note that is no checkpoint of this log by a known key, if any.</summary>
    public Finding? Unopened { get; private set; }

    public long VouchedOutside { get; private set; }

    private readonly record struct Known(Checkpoint Checkpoint, CheckpointVerifier Key, bool Outside)
    {
        public string Name => Outside ? "The checkpoint kept outside" : "The checkpoint kept beside the log";
    }

    /// <summary>Compares the checkpoints of the frontier's size with it.</summary>
    public Finding? Reach(MerkleFrontier frontier)
    {
        while (_next < _known.Count && _known[_next].Checkpoint.Size == frontier.Size)
        {
            var known = _known[_next++];
            if (TooLate(known) is { } late)
                return late;
            if (known.Checkpoint.Root != frontier.Root())
                return Disagreement(known);
            _agreed = frontier.Size;
            if (known.Outside)
                VouchedOutside = frontier.Size;
        }
        return null;
    }

    /// <summary>What is left after the last entry speaks of entries that are not there.</summary>
    public Finding? End(MerkleFrontier frontier)
    {
        if (_next == _known.Count)
            return null;
        var known = _known[_next];
        if (TooLate(known) is { } late)
            return late;
        // No single entry is named: it may be the last ones that are gone, or earlier ones with the rest moved up.
        var between = Before(known);
        return new Finding(
            $"The log ends after {frontier.Size} entries. {known.Name} was signed over {known.Checkpoint.Size}: from entry {between.From} on, something was taken out.",
            Between: between);
    }

    private Finding Disagreement(Known known)
    {
        var size = known.Checkpoint.Size;
        var forked = _known.Exists(other => other.Checkpoint.Size == size && other.Checkpoint.Root != known.Checkpoint.Root);
        var message = $"{known.Name} over {size} entries does not agree with them: something before entry {size} was changed after signing.";
        return new Finding(
            forked ? message + " Two different checkpoints of that size are signed, so somebody was shown another log." : message,
            Between: Before(known));
    }

    // A key that was handed over may have been handed over because somebody else had it.
    private Finding? TooLate(Known known) => Keys.HandedOver(known.Key) is { } entry
        ? new Finding($"{known.Name} over {known.Checkpoint.Size} entries is signed by a key that entry {entry} handed over: whoever signed it was no longer the one to sign.")
        : null;

    // Whoever rewrites a log can sign new checkpoints beside it if they hold the key.
    // So what was kept outside is only ever measured from what was kept outside.
    private EntryRange Before(Known known) => new(known.Outside ? VouchedOutside : _agreed, known.Checkpoint.Size);

    private IEnumerable<Known> Open(IReadOnlyList<string> notes, bool outside)
    {
        var place = 0;
        foreach (var note in notes)
        {
            place++;
            if (OpenWithAny(note) is { } opened)
                yield return new Known(opened.Checkpoint, opened.Key, outside);
            else
                Unopened ??= new Finding($"Checkpoint {place} of those kept {(outside ? "outside" : "beside the log")} is not signed by a known key.");
        }
    }

    private (Checkpoint Checkpoint, CheckpointVerifier Key)? OpenWithAny(string note)
    {
        foreach (var key in Keys.Known)
        {
            if (key.TryOpen(note, out var checkpoint))
                return (checkpoint, key);
        }
        return null;
    }

    private void CompareOrigins()
    {
        var origins = _known.Select(known => known.Checkpoint.Origin).Distinct().Take(2).ToList();
        if (origins.Count > 1)
            Unopened ??= new Finding($"The checkpoints are of different logs: '{origins[0]}' and '{origins[1]}'.");
    }
}
