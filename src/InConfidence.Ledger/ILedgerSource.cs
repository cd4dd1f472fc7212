namespace InConfidence.Ledger;

/// <summary>Where a log to be verified is read from: a database, or a folder of files. Nothing that it gives is believed.</summary>
public interface ILedgerSource
{
    /// <summary>All entries in the order of their numbers, as they are stored.</summary>
    IAsyncEnumerable<StoredEntry> Entries(CancellationToken cancellationToken);

    /// <summary>The stored bytes of ciphertexts. The verifier asks for at most 500 at a time.</summary>
    /// <param name="ids">Which ones.</param>
    /// <param name="cancellationToken">Ends the look-up early.</param>
    /// <returns>Those that are there; one that is missing is left out.</returns>
    Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The ids of all ciphertexts that are stored, so that one which no entry names is noticed.</summary>
    /// <param name="cancellationToken">Ends the listing early.</param>
    IAsyncEnumerable<Guid> StoredCiphertexts(CancellationToken cancellationToken);

    /// <summary>The ids of the ciphertexts that hold the handovers from one signing key to the next, the first one first; none where the log has had one key.</summary>
    IReadOnlyList<Guid> Handovers => [];

    /// <summary>The signed checkpoints kept beside the log, in any order. Whoever can change the log can change them too.</summary>
    IReadOnlyList<string> Checkpoints { get; }

    /// <summary>The signed checkpoints that were kept elsewhere, in any order. Only these show that the log was cut short or rewritten.</summary>
    IReadOnlyList<string> OutsideCheckpoints { get; }
}
