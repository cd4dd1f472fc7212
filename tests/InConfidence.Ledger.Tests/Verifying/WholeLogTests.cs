namespace InConfidence.Ledger.Tests.Verifying;

public class WholeLogTests
{
    [Fact]
    public async Task Verify_AnUntouchedLog_FindsNothing()
    {
        using var log = TestLog.Sample();

        var report = await log.Verify();

        Assert.Equal(
            new VerificationReport(true, 9, null, null, null) { Root = log.RootAsStored(9), VouchedOutside = 9 },
            report);
    }

    [Fact]
    public async Task Verify_AnEmptyLog_FindsNothing()
    {
        using var log = new TestLog();
        log.Outside.Add(log.Checkpoint());

        var report = await log.Verify();

        Assert.True(report.Ok);
        Assert.Null(report.Message);
        Assert.Equal(Rfc6962Vectors.EmptyRoot, report.Root.AsHex());
    }

    [Fact]
    public async Task Verify_WithNothingKeptOutside_SaysWhatItCannotShow()
    {
        using var log = TestLog.Sample();
        log.Outside.Clear();

        var report = await log.Verify();

        Assert.True(report.Ok);
        Assert.Equal(0, report.VouchedOutside);
        Assert.Equal("No checkpoint kept outside vouches for any entry: a log cut short or written anew would not be noticed.", report.Message);
    }

    [Fact]
    public async Task Verify_WithEntriesAfterTheLastCheckpointOutside_SaysHowFarItVouches()
    {
        using var log = TestLog.Sample();
        log.Append();

        var report = await log.Verify();

        Assert.True(report.Ok);
        Assert.Equal((10, 9), (report.Entries, report.VouchedOutside));
        Assert.Equal("Checkpoints kept outside vouch for the first 9 entries: a change after them would not be noticed.", report.Message);
    }

    [Fact]
    public async Task Verify_WithCheckpointsInAnyOrderAndTwice_FindsNothing()
    {
        using var log = TestLog.Sample();
        log.Outside.Reverse();
        log.Inside.AddRange(log.Outside);

        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_AfterTheKeyWasChanged_TakesTheOldKeyTooIfItIsGiven()
    {
        using var log = TestLog.Sample();
        using var next = new CheckpointSigner(TestLog.Origin, Enumerable.Repeat((byte)9, 32).ToArray());
        log.Append();
        log.Outside.Add(next.Sign(new Checkpoint(TestLog.Origin, 10, log.RootAsStored(10))));

        var both = await LedgerVerifier.VerifyAsync(log, [log.Signer.VerifierKey, next.VerifierKey], CancellationToken.None);
        var oldOnly = await log.Verify();

        Assert.True(both.Ok);
        Assert.Equal(10, both.VouchedOutside);
        Assert.False(oldOnly.Ok);
        Assert.Equal("Checkpoint 4 of those kept outside is not signed by a known key.", oldOnly.Message);
    }

    [Fact]
    public async Task Verify_OfManyCiphertexts_AsksForAtMostFiveHundredAtATime()
    {
        using var log = new TestLog();
        for (var id = 0; id < 1001; id++)
        {
            log.Append(Entries.Stored(id, "text"));
            log.Store(id, "text");
        }

        Assert.True((await log.Verify()).Ok);
        Assert.Equal([500, 500, 1], log.LookUps);
    }

    [Fact]
    public async Task Verify_WithAKeyThatIsNone_IsRefused()
    {
        using var log = TestLog.Sample();

        await Assert.ThrowsAsync<FormatException>(() => LedgerVerifier.VerifyAsync(log, ["no key"], CancellationToken.None));
    }

    [Fact]
    public async Task Verify_WhenItIsCalledOff_GivesNoVerdict()
    {
        using var log = TestLog.Sample();

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            LedgerVerifier.VerifyAsync(log, [log.Signer.VerifierKey], new CancellationToken(canceled: true)));
    }
}
