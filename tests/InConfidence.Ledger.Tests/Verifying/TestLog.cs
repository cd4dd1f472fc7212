using System.Runtime.CompilerServices;

namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>A log in memory, written as the product writes one, and open to every kind of tampering.</summary>
public sealed class TestLog : ILedgerSource, IDisposable
{
    public const string Origin = "school.example/ledger";

    private readonly MerkleFrontier _tree = new();

    public CheckpointSigner Signer { get; } = new(Origin, new byte[32]);

    public List<StoredEntry> Stored { get; } = [];

    public Dictionary<Guid, ReadOnlyMemory<byte>> Texts { get; } = [];

    public List<string> Inside { get; } = [];

    public List<string> Outside { get; } = [];

    public List<LogKey> Keys { get; } = [];

    public List<int> LookUps { get; } = [];

    IReadOnlyList<Guid> ILedgerSource.Handovers => [.. Keys.Select(key => key.Handover).OfType<Guid>()];

    IReadOnlyList<string> ILedgerSource.Checkpoints => Inside;

    IReadOnlyList<string> ILedgerSource.OutsideCheckpoints => Outside;

    public void Append(params CiphertextReference[] references)
    {
        var number = (int)_tree.Size;
        AppendBytes(new LedgerEntry(
            Entries.Id(1000 + number), DateTimeOffset.UnixEpoch.AddSeconds(number), [Entries.Part(number, 1, 2, 3)], references).Encode());
    }

    public void AppendBytes(byte[] bytes)
    {
        var stored = new StoredEntry(_tree.Size, bytes, MerkleFrontier.LeafHash(bytes));
        Stored.Add(stored);
        _tree.Append(stored.LeafHash);
    }

    public void Store(int id, string text) => Texts[Entries.Id(id)] = Entries.Bytes(text);

    public string Checkpoint(CheckpointSigner? by = null) => (by ?? Signer).Sign(new Checkpoint(Origin, _tree.Size, _tree.Root()));

    /// <summary>Writes all of it out as a folder.</summary>
    public void WriteTo(string folder)
    {
        using var writer = new LogFolderWriter(folder);
        foreach (var entry in Stored)
            writer.Append(entry);
        foreach (var (id, bytes) in Texts)
            writer.WriteCiphertext(id, bytes.Span);
        writer.Finish(Keys, Inside.SkipLast(1).Select(note => (long.Parse(note.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture), note)), Inside[^1]);
    }

    /// <summary>Gives the entries the numbers of their places, as somebody would who wants no gap to show.</summary>
    public void Renumber()
    {
        for (var place = 0; place < Stored.Count; place++)
            Stored[place] = Stored[place] with { Number = place };
    }

    /// <summary>What the log's root would be as it stands now.</summary>
    public Sha256Hash RootAsStored(int size)
    {
        var tree = new MerkleFrontier();
        foreach (var entry in Stored.Take(size))
            tree.Append(entry.LeafHash);
        return tree.Root();
    }

    private async IAsyncEnumerable<StoredEntry> ReadEntries([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in Stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            yield return entry;
        }
    }

    IAsyncEnumerable<StoredEntry> ILedgerSource.Entries(CancellationToken cancellationToken) => ReadEntries(cancellationToken);

    public Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        LookUps.Add(ids.Count);
        return Task.FromResult<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>>(
            ids.Where(Texts.ContainsKey).ToDictionary(id => id, id => Texts[id]));
    }

    IAsyncEnumerable<Guid> ILedgerSource.StoredCiphertexts(CancellationToken cancellationToken) => Texts.Keys.ToList().ToAsyncEnumerable();

    public Task<VerificationReport> Verify() => LedgerVerifier.VerifyAsync(this, [Signer.VerifierKey], CancellationToken.None);

    public void Dispose() => Signer.Dispose();

    /// <summary>
    /// Nine entries and four texts, one of which was disposed of and one replaced; checkpoints over 3, 6 and 9 entries, kept in both places.
    /// </summary>
    public static TestLog Sample()
    {
        var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append();
        log.Append(Entries.Stored(2, "two"), Entries.Stored(3, "three"));
        log.KeepCheckpoint();
        log.Append(Entries.Disposal(2, "two"));
        log.Append(Entries.Stored(1, "one"));
        log.Append(Entries.Stored(4, "four"));
        log.KeepCheckpoint();
        log.Append(Entries.Disposal(3, "three"), Entries.Stored(3, "three again"));
        log.Append();
        log.Append(Entries.Stored(5, "five"));
        log.KeepCheckpoint();
        log.Store(1, "one");
        log.Store(3, "three again");
        log.Store(4, "four");
        log.Store(5, "five");
        return log;
    }

    public void KeepCheckpoint()
    {
        Inside.Add(Checkpoint());
        Outside.Add(Checkpoint());
    }
}
