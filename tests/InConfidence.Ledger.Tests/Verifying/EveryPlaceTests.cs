using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>
/// Every kind of tampering at every place of a log of ten thousand entries: nothing slips through, and what is named is right. The whole
/// verifier would read fifty million entries for each kind, so it is run from the place itself; that this finds the same as the
/// whole one is tried at places all over the log.
/// </summary>
public sealed class EveryPlaceTests(LargeLog log) : IClassFixture<LargeLog>
{
    private static readonly byte[] Foreign = new LedgerEntry(Entries.Id(-7), DateTimeOffset.UnixEpoch, [], []).Encode();

    public static TheoryData<string> Kinds() => ["edit", "delete", "insert", "swap"];

    [Fact]
    public void Take_AtEveryPlaceWhatDoesNotFitItsLeafHashOrNumber_NamesThePlace()
    {
        var stored = log.Log.Stored;
        var walk = new LogWalk(new CheckpointCheck(new NotesOnly([], []), KeySuccession.Of([])));
        for (var place = 0; place < LargeLog.Size; place++)
        {
            var (entry, neighbour) = (stored[place], stored[place == LargeLog.Size - 1 ? place - 1 : place + 1]);
            var edited = entry.Bytes.ToArray();
            edited[place * 31 % edited.Length] ^= (byte)(1 << (place % 8));
            Names(walk, entry with { Bytes = edited }, place);
            Names(walk, neighbour, place);
            Names(walk, neighbour with { Number = place, LeafHash = entry.LeafHash }, place);
            Names(walk, entry with { Bytes = Foreign }, place);
            Names(walk, entry with { LeafHash = MerkleFrontier.LeafHash(Foreign) }, place);
            Names(walk, entry with { Bytes = default }, place);

            Assert.Null(walk.Take(entry));
            Names(walk, new StoredEntry(place, Foreign, MerkleFrontier.LeafHash(Foreign)), place + 1);
        }
        Assert.Equal(log.Log.RootAsStored(LargeLog.Size), walk.Frontier.Root());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CheckFrom_EveryPlaceWithHashesAndNumbersMadeToFitAndSignedAnew_NamesTheStretch(string kind)
    {
        for (var place = 0; place < LargeLog.Size; place++)
        {
            var stretch = LargeLog.Around(place);

            var found = log.CheckFrom(stretch, Tampered(kind, place).Skip((int)stretch.From).Take(LargeLog.Stretch));

            Assert.NotNull(found);
            Assert.Equal(stretch, found.Between);
        }
        Assert.Null(log.CheckFrom(LargeLog.Around(200), log.Log.Stored.Skip(192).Take(LargeLog.Stretch)));
    }

    [Fact]
    public void Compare_EveryCiphertextEditedTakenAwayOrSwapped_NamesItsEntry()
    {
        var history = new CiphertextHistory();
        for (var number = 0; number < LargeLog.Size; number++)
            foreach (var text in LedgerEntry.Decode(log.Log.Stored[number].Bytes.Span).Ciphertexts)
                Assert.Null(history.Take(number, text.Id, text.Hash, text.Disposed));
        var expected = history.Expected().ToList();
        Assert.Equal(LargeLog.Size, expected.Count);
        for (var place = 0; place < LargeLog.Size; place++)
        {
            var (id, other) = (expected[place].Id, expected[(place + 1) % LargeLog.Size].Id);
            var bytes = log.Log.Texts[id].ToArray();

            Assert.Null(expected[place].Compare(Only(id, bytes)));
            bytes[place % bytes.Length] ^= 1;
            Assert.Equal(place, expected[place].Compare(Only(id, bytes))?.FirstBad);
            Assert.Equal(place, expected[place].Compare(Only(id, log.Log.Texts[other]))?.FirstBad);
            Assert.Equal(place, expected[place].Compare(Only(other, log.Log.Texts[id]))?.FirstBad);
            Assert.Null((expected[place] with { MayBeAbsent = true }).Compare(Only(other, log.Log.Texts[id])));
        }
    }

    [Fact]
    public void End_OfALogCutAtEveryPlaceAndSignedAnewThere_NamesWhatIsGone()
    {
        for (var size = 0; size < LargeLog.Size; size++)
        {
            var tree = log.Trees[size];
            var anew = log.Log.Signer.Sign(new Checkpoint(TestLog.Origin, size, tree.Root()));
            var check = new CheckpointCheck(new NotesOnly([anew], [log.Notes[LargeLog.Size]]), KeySuccession.Of([log.Log.Signer.VerifierKey]));

            Assert.Null(check.Reach(tree));
            Assert.Equal(new EntryRange(0, LargeLog.Size), check.End(tree)?.Between);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Verify_OfTheWholeLogWithOneCheckpointOutside_FindsTheSameAsFromThePlace(string kind)
    {
        for (var place = 0; place < LargeLog.Size; place += 997)
        {
            var stretch = LargeLog.Around(place);
            var source = new Rewritten(log.Log, [.. Tampered(kind, place).Select((entry, number) => entry with { Number = number })], [log.Notes[(int)stretch.From], log.Notes[(int)stretch.To]]);
            var report = await LedgerVerifier.VerifyAsync(source, [log.Log.Signer.VerifierKey], TestContext.Current.CancellationToken);

            Assert.Equal(stretch, report.Between);
            Assert.Equal(log.CheckFrom(stretch, source.Stored.Skip((int)stretch.From).Take(LargeLog.Stretch))!.Message, report.Message);
            source = source with { Outside = [log.Notes[LargeLog.Size]] };
            report = await LedgerVerifier.VerifyAsync(source, [log.Log.Signer.VerifierKey], TestContext.Current.CancellationToken);
            Assert.Equal(new EntryRange(0, LargeLog.Size), report.Between);
        }
    }

    private static void Names(LogWalk walk, StoredEntry tampered, long place)
    {
        var size = walk.Frontier.Size;

        var found = walk.Take(tampered);

        Assert.Equal(place, found?.FirstBad);
        // Refusing has changed nothing, so the same walk may go on with the true entry.
        Assert.Equal(size, walk.Frontier.Size);
    }

    private List<StoredEntry> Tampered(string kind, int place)
    {
        var stored = new List<StoredEntry>(log.Log.Stored);
        switch (kind)
        {
            case "edit":
                stored[place] = LargeLog.Edited(stored[place]);
                break;
            case "delete":
                stored.RemoveAt(place);
                break;
            case "insert":
                stored.Insert(place, new StoredEntry(place, Foreign, MerkleFrontier.LeafHash(Foreign)));
                break;
            default:
                var neighbour = place == LargeLog.Size - 1 ? place - 1 : place + 1;
                (stored[place], stored[neighbour]) = (stored[neighbour], stored[place]);
                break;
        }
        return stored;
    }

    private static Dictionary<Guid, ReadOnlyMemory<byte>> Only(Guid id, ReadOnlyMemory<byte> bytes) => new() { [id] = bytes };

    private sealed record Rewritten(TestLog Log, IReadOnlyList<StoredEntry> Stored, IReadOnlyList<string> Outside) : ILedgerSource
    {
        public IReadOnlyList<string> Checkpoints => [];

        public IReadOnlyList<string> OutsideCheckpoints => Outside;

        public IAsyncEnumerable<StoredEntry> Entries(CancellationToken cancellationToken) => Stored.ToAsyncEnumerable();

        public IAsyncEnumerable<Guid> StoredCiphertexts(CancellationToken cancellationToken) => ((ILedgerSource)Log).StoredCiphertexts(cancellationToken);

        public Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>>> Ciphertexts(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
            Log.Ciphertexts(ids, cancellationToken);
    }
}
