using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>
/// Ten thousand entries, each of which stores a text, with checkpoints kept outside at every 64 and at the end; made once, never changed.
/// The state of the tree is kept at every place, so that a check can begin there: what stands before a place that somebody
/// tampered with is what it was, and the verifier comes to that place in just that state.
/// </summary>
public sealed class LargeLog : IDisposable
{
    public const int Size = 10_000;
    public const int Stretch = 64;

    public LargeLog()
    {
        var tree = new MerkleFrontier();
        for (var number = 0; number <= Size; number++)
        {
            Trees.Add(tree.Copy());
            if (number % Stretch == 0 || number == Size)
                Notes[number] = Log.Checkpoint();
            if (number == Size)
                break;
            Log.Append(Entries.Stored(number + 1, $"text {number}"));
            Log.Store(number + 1, $"text {number}");
            tree.Append(Log.Stored[number].LeafHash);
        }
    }

    public TestLog Log { get; } = new();

    public List<MerkleFrontier> Trees { get; } = [];

    public Dictionary<int, string> Notes { get; } = [];

    /// <summary>The places at which checkpoints were kept: the last one up to here, and the next after it.</summary>
    public static EntryRange Around(int place) =>
        new(place - (place % Stretch), Math.Min(place - (place % Stretch) + Stretch, Size));

    /// <summary>What the verifier finds that begins at the checkpoint before a place and meets these entries, numbered as they come.</summary>
    internal Finding? CheckFrom(EntryRange stretch, IEnumerable<StoredEntry> entries)
    {
        var check = new CheckpointCheck(new NotesOnly([], [Notes[(int)stretch.From], Notes[(int)stretch.To]]), KeySuccession.Of([Log.Signer.VerifierKey]));
        var walk = new LogWalk(check, from: Trees[(int)stretch.From].Copy());
        var found = check.Reach(walk.Frontier);
        foreach (var entry in entries)
            found ??= walk.Take(entry with { Number = walk.Frontier.Size });
        return found ?? check.End(walk.Frontier);
    }

    public static StoredEntry Edited(StoredEntry entry)
    {
        var bytes = (LedgerEntry.Decode(entry.Bytes.Span) with { At = DateTimeOffset.UnixEpoch.AddDays(1) }).Encode();
        return entry with { Bytes = bytes, LeafHash = MerkleFrontier.LeafHash(bytes) };
    }

    public void Dispose() => Log.Dispose();
}

/// <summary>A source of which only the checkpoints are asked for.</summary>
internal sealed class NotesOnly(IReadOnlyList<string> inside, IReadOnlyList<string> outside) : ILedgerSource
{
    public IReadOnlyList<string> Checkpoints => inside;

    public IReadOnlyList<string> OutsideCheckpoints => outside;

    public IAsyncEnumerable<StoredEntry> Entries(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Guid> StoredCiphertexts(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
