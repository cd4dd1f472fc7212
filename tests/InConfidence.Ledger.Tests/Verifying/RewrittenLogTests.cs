namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>Somebody who makes leaf hashes and numbers fit, and may even hold the signing key: only checkpoints kept outside show it.</summary>
public class RewrittenLogTests
{
    private const int Size = 9;

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, Size)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryRewritten_NamesTheStretchBetweenCheckpoints(int place)
    {
        using var log = TestLog.Sample();
        Rewrite(log, place);

        await NamesStretchOf(log, place);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryRewrittenAndTheCheckpointsSignedAnew_NamesTheStretchAllTheSame(int place)
    {
        using var log = TestLog.Sample();
        Rewrite(log, place);
        SignAnew(log, log.Signer);

        await NamesStretchOf(log, place, " Two different checkpoints of that size are signed, so somebody was shown another log.");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryRewrittenAndSignedAnewAndOneOldCheckpointOutside_DoesNotTrustTheOnesBeside(int place)
    {
        using var log = TestLog.Sample();
        log.Outside.RemoveRange(0, 2);
        Rewrite(log, place);
        SignAnew(log, log.Signer);

        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal(new EntryRange(0, 9), report.Between);
        Assert.Equal(0, report.VouchedOutside);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryRewrittenAndSignedByAnotherKey_FindsTheKeyUnknown(int place)
    {
        using var log = TestLog.Sample();
        using var forger = new CheckpointSigner(TestLog.Origin, Enumerable.Repeat((byte)3, 32).ToArray());
        log.Outside.Clear();
        Rewrite(log, place);
        SignAnew(log, forger);

        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal("Checkpoint 1 of those kept beside the log is not signed by a known key.", report.Message);
        Assert.Null(report.FirstBad);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryTakenOutAndTheRestRenumbered_NamesTheStretch(int place)
    {
        using var log = TestLog.Sample();
        log.Stored.RemoveAt(place);
        log.Renumber();
        // The last stretch has become too short for its checkpoint; the others no longer agree with theirs.
        if (place >= 6)
            await EndsEarly(log, place);
        else
            await NamesStretchOf(log, place);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryPutInAndTheRestRenumbered_NamesTheStretch(int place)
    {
        using var log = TestLog.Sample();
        log.Stored.Insert(place, Forged());
        log.Renumber();

        await NamesStretchOf(log, place);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithTwoEntriesSwappedAndRenumbered_NamesTheStretchOfTheFirst(int place)
    {
        for (var other = place + 1; other < Size; other++)
        {
            using var log = TestLog.Sample();
            // Swapping entries that log disposals can be found even sooner: see the tests on ciphertexts.
            for (var each = 0; each < Size; each++)
                log.Stored[each] = WithoutReferences(log.Stored[each]);
            ReplaceCheckpoints(log);
            (log.Stored[place], log.Stored[other]) = (log.Stored[other], log.Stored[place]);
            log.Renumber();

            await NamesStretchOf(log, place);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_CutShort_NamesTheStretchWhereItEnds(int length)
    {
        using var log = TestLog.Sample();
        log.Stored.RemoveRange(length, Size - length);
        log.Inside.Clear();

        await EndsEarly(log, length);
    }

    [Fact]
    public async Task Verify_RolledBackWithTheCheckpointsBeside_IsFoundByTheOneOutside()
    {
        using var log = TestLog.Sample();
        log.Stored.RemoveRange(6, 3);
        log.Inside.RemoveAt(2);
        log.Outside.RemoveRange(0, 2);

        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal("The log ends after 6 entries. The checkpoint kept outside was signed over 9: from entry 0 on, something was taken out.", report.Message);
        Assert.Null(report.FirstBad);
        Assert.Equal(new EntryRange(0, 9), report.Between);
    }

    [Fact]
    public async Task Verify_CutShortWithNothingOutside_IsFoundByTheCheckpointLeftBeside()
    {
        using var log = TestLog.Sample();
        log.Stored.RemoveAt(8);
        log.Outside.Clear();

        var report = await log.Verify();

        Assert.Equal("The log ends after 8 entries. The checkpoint kept beside the log was signed over 9: from entry 6 on, something was taken out.", report.Message);
        Assert.Equal(new EntryRange(6, 9), report.Between);
    }

    [Fact]
    public async Task Verify_WithACheckpointOfAnotherLogOfTheSameKeys_FindsTheOriginsDiffer()
    {
        using var log = TestLog.Sample();
        using var other = new CheckpointSigner("other.example", new byte[32]);
        log.Outside.Add(other.Sign(new Checkpoint("other.example", 9, log.RootAsStored(9))));

        var report = await LedgerVerifier.VerifyAsync(log, [log.Signer.VerifierKey, other.VerifierKey], CancellationToken.None);

        Assert.False(report.Ok);
        Assert.Equal("The checkpoints are of different logs: 'school.example/ledger' and 'other.example'.", report.Message);
    }

    [Fact]
    public async Task Verify_WithAnUnknownKeyAndDifferentOrigins_SpeaksOfTheKeyFirst()
    {
        using var log = TestLog.Sample();
        using var other = new CheckpointSigner("other.example", new byte[32]);
        log.Outside.Add(other.Sign(new Checkpoint("other.example", 9, log.RootAsStored(9))));
        log.Outside.Add("not signed at all\n");

        var report = await LedgerVerifier.VerifyAsync(log, [log.Signer.VerifierKey, other.VerifierKey], CancellationToken.None);

        Assert.Equal("Checkpoint 5 of those kept outside is not signed by a known key.", report.Message);
    }

    [Fact]
    public async Task Verify_WithAFalseCheckpointOverNothing_FindsIt()
    {
        using var log = TestLog.Sample();
        log.Outside.Add(log.Signer.Sign(new Checkpoint(TestLog.Origin, 0, log.RootAsStored(1))));

        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal(new EntryRange(0, 0), report.Between);
    }

    private static async Task NamesStretchOf(TestLog log, int place, string more = "")
    {
        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Null(report.FirstBad);
        var from = place / 3 * 3;
        Assert.Equal(new EntryRange(from, from + 3), report.Between);
        Assert.Equal(from, report.VouchedOutside);
        Assert.EndsWith($"something before entry {from + 3} was changed after signing.{more}", report.Message, StringComparison.Ordinal);
    }

    private static async Task EndsEarly(TestLog log, int place)
    {
        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Null(report.FirstBad);
        Assert.Equal(log.Stored.Count, report.Entries);
        var from = place / 3 * 3;
        Assert.Equal(new EntryRange(from, from + 3), report.Between);
    }

    private static void Rewrite(TestLog log, int place)
    {
        var entry = LedgerEntry.Decode(log.Stored[place].Bytes.Span);
        var bytes = (entry with { At = entry.At.AddDays(1) }).Encode();
        log.Stored[place] = new StoredEntry(place, bytes, MerkleFrontier.LeafHash(bytes));
    }

    private static void SignAnew(TestLog log, CheckpointSigner signer)
    {
        log.Inside.Clear();
        foreach (var size in (int[])[3, 6, 9])
            log.Inside.Add(signer.Sign(new Checkpoint(TestLog.Origin, size, log.RootAsStored(size))));
    }

    private static void ReplaceCheckpoints(TestLog log)
    {
        SignAnew(log, log.Signer);
        log.Outside.Clear();
        log.Outside.AddRange(log.Inside);
    }

    private static StoredEntry WithoutReferences(StoredEntry stored)
    {
        var bytes = (LedgerEntry.Decode(stored.Bytes.Span) with { Ciphertexts = [] }).Encode();
        return stored with { Bytes = bytes, LeafHash = MerkleFrontier.LeafHash(bytes) };
    }

    private static StoredEntry Forged()
    {
        var bytes = Entries.WithSealed(12).Encode();
        return new StoredEntry(0, bytes, MerkleFrontier.LeafHash(bytes));
    }
}
