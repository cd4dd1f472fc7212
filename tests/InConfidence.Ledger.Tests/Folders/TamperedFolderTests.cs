namespace InConfidence.Ledger.Tests.Folders;

/// <summary>Somebody who can write to an exported log, with or without the signing key, and checkpoints over 100 and 300 that were kept outside.</summary>
public class TamperedFolderTests
{
    public static TheoryData<string> Ways() => [.. Tampering.All.Select(tampering => tampering.What)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Verify_OfATamperedFolder_NamesTheEntryOrTheStretch(string way)
    {
        using var log = FolderLog.Of(600);
        var tampering = Tampering.All.Single(tampering => tampering.What == way);
        tampering.Do(log);

        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal(tampering.FirstBad, report.FirstBad);
        Assert.Equal(tampering.Between, report.Between);
        Assert.NotNull(report.Message);
    }

    [Fact]
    public async Task Verify_WithACiphertextGoneThatWasDisposedOf_FindsTheLogWhole()
    {
        using var log = FolderLog.Of(600);

        Assert.False(File.Exists(log.Ciphertext(1)));
        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_OfALogSetBackToAnEarlierDay_NamesTheStretchThatIsGone()
    {
        using var today = FolderLog.Of(600);
        using var earlier = FolderLog.Of(250);
        earlier.Outside.Clear();
        earlier.Outside.AddRange(today.Outside);

        var report = await earlier.Verify();

        Assert.False(report.Ok);
        Assert.Equal(new EntryRange(100, 300), report.Between);
    }
}
