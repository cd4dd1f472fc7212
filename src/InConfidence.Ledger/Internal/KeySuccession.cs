namespace InConfidence.Ledger.Internal;

/// <summary>
/// Which keys sign for a log, and until which entry each does. Whoever trusts one of them follows the handovers, which both keys of each
/// signed, to the others. A handover counts where an entry names it.
/// </summary>
internal sealed class KeySuccession
{
    private readonly List<CheckpointVerifier> _known;
    private readonly List<Change> _changes = [];

    private KeySuccession(IEnumerable<string> trusted) => _known = [.. trusted.Select(key => new CheckpointVerifier(key))];

    private sealed class Change(Guid id, Handover? handover)
    {
        public Guid Id => id;

        public Handover? Handover => handover;

        public long? NamedBy { get; set; }
    }

    public IReadOnlyList<CheckpointVerifier> Known => _known;

    /// <summary>The keys that are trusted, and no others.</summary>
    public static KeySuccession Of(IReadOnlyList<string> trusted) => new(trusted);

    /// <summary>The keys that are trusted, and those that the source's handovers lead to.</summary>
    public static async Task<KeySuccession> FollowAsync(ILedgerSource source, IReadOnlyList<string> trusted, CancellationToken cancellationToken)
    {
        var keys = new KeySuccession(trusted);
        if (source.Handovers.Count == 0)
            return keys;
        var stored = await source.Ciphertexts([.. source.Handovers.Distinct()], cancellationToken);
        foreach (var id in source.Handovers)
            keys._changes.Add(new Change(id, stored.TryGetValue(id, out var bytes) && HandoverText.TryOpen(bytes, out var handover) ? handover : null));
        keys.Spread();
        return keys;
    }

    /// <summary>Takes in that an entry names a ciphertext, with whatever hash: that the stored bytes have it is judged with all others.</summary>
    public void Take(long number, Guid id)
    {
        foreach (var change in _changes)
        {
            if (change.Id == id)
                change.NamedBy ??= number;
        }
    }

    /// <summary>Which of the entries that were taken in handed a key over, if one did.</summary>
    public long? HandedOver(CheckpointVerifier key) => _changes.Find(change => change.Handover?.From == key.VerifierKey)?.NamedBy;

    /// <summary>What is wrong with the handovers themselves, once all entries are read: that each is named by one was judged with all ciphertexts.</summary>
    public Finding? Judge()
    {
        var given = new HashSet<string>();
        foreach (var (place, change) in _changes.Index())
        {
            if (change.Handover is not { } handover || !Knows(handover.From))
                return new Finding($"Handover {place + 1} of the signing key is not signed by a known key and by the one it names.");
            if (!given.Add(handover.From))
                return new Finding($"Handover {place + 1} of the signing key gives away a key that had been handed over before.", change.NamedBy);
        }
        return null;
    }

    // Either way round: a receipt of this year shows this year's key, and the log began with an older one.
    private void Spread()
    {
        while (_changes.Find(change => change.Handover is { } handover && Knows(handover.From) != Knows(handover.To)) is { Handover: { } handover })
            _known.Add(new CheckpointVerifier(Knows(handover.From) ? handover.To : handover.From));
    }

    private bool Knows(string key) => _known.Exists(known => known.VerifierKey == key);
}
