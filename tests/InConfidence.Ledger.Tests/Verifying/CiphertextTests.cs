namespace InConfidence.Ledger.Tests.Verifying;

public class CiphertextTests
{
    // Which entry of the sample names each text that is stored.
    public static TheoryData<int, int> StoredTexts() => new() { { 1, 0 }, { 3, 6 }, { 4, 5 }, { 5, 8 } };

    [Theory]
    [MemberData(nameof(StoredTexts))]
    public async Task Verify_WithACiphertextChanged_NamesTheEntryAndIt(int id, int entry)
    {
        using var log = TestLog.Sample();
        log.Store(id, "something else");

        await Names(log, entry, $"Ciphertext {Entries.Id(id)}, named by entry {entry}, was changed.");
    }

    [Theory]
    [MemberData(nameof(StoredTexts))]
    public async Task Verify_WithACiphertextDeleted_NamesTheEntryAndIt(int id, int entry)
    {
        using var log = TestLog.Sample();
        log.Texts.Remove(Entries.Id(id));

        await Names(log, entry, $"Ciphertext {Entries.Id(id)}, named by entry {entry}, is missing, and no disposal of it was logged.");
    }

    [Theory]
    [MemberData(nameof(StoredTexts))]
    public async Task Verify_WithACiphertextSwappedWithAnyOther_NamesTheEarlierEntry(int id, int entry)
    {
        foreach (var (other, otherEntry) in StoredTexts().Select(row => row.Data).Where(data => data.Item1 != id))
        {
            using var log = TestLog.Sample();
            (log.Texts[Entries.Id(id)], log.Texts[Entries.Id(other)]) = (log.Texts[Entries.Id(other)], log.Texts[Entries.Id(id)]);

            Assert.Equal(Math.Min(entry, otherEntry), (await log.Verify()).FirstBad);
        }
    }

    [Fact]
    public async Task Verify_WithTheTextBeforeAReplacementPutBack_NamesTheEntryThatReplacedIt()
    {
        using var log = TestLog.Sample();
        log.Store(3, "three");

        await Names(log, 6, $"Ciphertext {Entries.Id(3)}, named by entry 6, was changed.");
    }

    [Fact]
    public async Task Verify_WithADisposedTextStillThere_FindsNothing()
    {
        using var log = TestLog.Sample();
        log.Store(2, "two");

        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_WithSomethingElseInTheNameOfADisposedText_NamesTheEntry()
    {
        using var log = TestLog.Sample();
        log.Store(2, "something else");

        await Names(log, 2, $"Ciphertext {Entries.Id(2)}, named by entry 2, was changed.");
    }

    [Fact]
    public async Task Verify_WithAnotherHashAndNoDisposalBefore_NamesTheLaterEntry()
    {
        using var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append();
        log.Append(Entries.Stored(1, "two"));
        log.Store(1, "two");

        await Names(log, 2, $"Entry 2 gives ciphertext {Entries.Id(1)} another hash than entry 0, and no disposal was logged between them.");
    }

    [Fact]
    public async Task Verify_WithAReplacementBeforeItsDisposalInOneEntry_NamesIt()
    {
        using var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append(Entries.Stored(1, "two"), Entries.Disposal(1, "one"));
        log.Store(1, "two");

        Assert.Equal(1, (await log.Verify()).FirstBad);
    }

    [Fact]
    public async Task Verify_WithADisposalOfSomethingElse_NamesTheDisposal()
    {
        using var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append(Entries.Disposal(1, "two"));

        await Names(log, 1, $"Entry 1 logs the disposal of ciphertext {Entries.Id(1)} with another hash than entry 0.");
    }

    [Fact]
    public async Task Verify_WithASecondDisposalOfSomethingElse_NamesIt()
    {
        using var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append(Entries.Disposal(1, "one"));
        log.Append(Entries.Disposal(1, "one"));
        Assert.True((await log.Verify()).Ok);

        log.Append(Entries.Disposal(1, "two"));
        Assert.Equal(3, (await log.Verify()).FirstBad);
    }

    [Fact]
    public async Task Verify_WithATextStoredAgainAfterItsDisposal_WantsItThereAgain()
    {
        using var log = new TestLog();
        log.Append(Entries.Stored(1, "one"));
        log.Append(Entries.Disposal(1, "one"));
        log.Append(Entries.Stored(1, "one"));

        await Names(log, 2, $"Ciphertext {Entries.Id(1)}, named by entry 2, is missing, and no disposal of it was logged.");
        log.Store(1, "one");
        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_WithADisposalOfWhatWasNeverNamed_TakesItAsItStands()
    {
        using var log = new TestLog();
        log.Append(Entries.Disposal(1, "one"));

        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_WithSeveralCiphertextsWrong_NamesTheFirstEntry()
    {
        using var log = TestLog.Sample();
        log.Texts.Clear();

        Assert.Equal(0, (await log.Verify()).FirstBad);
        log.Store(1, "one");
        Assert.Equal(5, (await log.Verify()).FirstBad);
    }

    [Fact]
    public async Task Verify_WithAnEntryAndACiphertextWrong_NamesTheEntryAndJudgesNoCiphertext()
    {
        using var log = TestLog.Sample();
        log.Texts.Clear();
        log.Stored[7] = log.Stored[7] with { LeafHash = Sha256Hash.Of([]) };

        Assert.Equal(7, (await log.Verify()).FirstBad);
        Assert.Empty(log.LookUps);
    }

    [Fact]
    public async Task Verify_WithACiphertextWrongAndACheckpointUnsigned_NamesTheEntry()
    {
        using var log = TestLog.Sample();
        log.Texts.Clear();
        log.Inside.Add("not signed at all\n");

        Assert.Equal(0, (await log.Verify()).FirstBad);
    }

    private static async Task Names(TestLog log, int entry, string message)
    {
        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal(entry, report.FirstBad);
        Assert.Equal(message, report.Message);
        Assert.Null(report.Between);
    }
}
