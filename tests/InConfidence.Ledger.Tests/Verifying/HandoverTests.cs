using System.Text.Json;
using InConfidence.Ledger.Tests.Folders;

namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>A log whose signing key changed is followed from any of its keys, and a key that was handed over signs nothing any more.</summary>
public sealed class HandoverTests : IDisposable
{
    private readonly HandedOverLog log = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Verify_FromAnyOfItsKeys_IsWhole(int trusted)
    {
        var report = await log.Verify(log.Signers[trusted]);

        Assert.True(report.Ok, report.Message);
        Assert.Equal(7, report.VouchedOutside);
        await AssertSecondAgrees(report, log.Signers[trusted].VerifierKey);
    }

    [Fact]
    public async Task Verify_ByAnotherKey_IsNotWhole()
    {
        using var stranger = HandedOverLog.Signer(9);

        var report = await log.Verify(stranger);

        Assert.False(report.Ok);
        await AssertSecondAgrees(report, stranger.VerifierKey);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verify_WithACheckpointByAKeyThatWasHandedOver_FindsIt(bool outside)
    {
        (outside ? log.Log.Outside : log.Log.Inside).Insert(0, log.Log.Checkpoint(log.Signers[1]));

        var report = await log.Verify();

        Assert.StartsWith($"The checkpoint kept {(outside ? "outside" : "beside the log")} over 12 entries is signed by a key that entry 8 handed over", report.Message, StringComparison.Ordinal);
        await AssertSecondAgrees(report);
    }

    [Fact]
    public async Task Verify_WithALargerCheckpointByAKeyThatWasHandedOver_FindsItsKey()
    {
        log.Log.Outside.Add(log.Log.Signer.Sign(new Checkpoint(TestLog.Origin, 20, log.Log.RootAsStored(3))));

        var report = await log.Verify();

        Assert.Contains("signed by a key that entry 4 handed over", report.Message, StringComparison.Ordinal);
        Assert.Null(report.Between);
        await AssertSecondAgrees(report);
    }

    [Fact]
    public async Task Verify_OverTheEntriesBeforeTheHandover_TakesTheOlderKey()
    {
        log.Log.Outside.Add(log.Log.Signer.Sign(new Checkpoint(TestLog.Origin, 4, log.Log.RootAsStored(4))));

        Assert.True((await log.Verify()).Ok);
    }

    [Fact]
    public async Task Verify_WithAChangedHandover_NamesTheEntryThatNamesIt()
    {
        log.Store(log.Signers[0].HandOver(log.Signers[2]), 74);

        await AssertFirstBad(4, "was changed");
    }

    [Fact]
    public async Task Verify_WithoutTheHandover_NamesTheEntryThatNamesIt()
    {
        log.Log.Texts.Remove(HandedOverLog.NoteOf(8));

        await AssertFirstBad(8, "is missing");
    }

    [Fact]
    public async Task Verify_WithAHandoverThatOnlyTheOlderKeySigned_IsNotWhole()
    {
        var note = log.Signers[2].HandOver(HandedOverLog.Signer(3));
        Append(note[..(note.TrimEnd('\n').LastIndexOf('\n') + 1)]);

        await AssertFinding("Handover 3 of the signing key is not signed by a known key and by the one it names");
    }

    [Fact]
    public async Task Verify_WithAHandoverByAStranger_IsNotWhole()
    {
        Append(HandedOverLog.Signer(8).HandOver(HandedOverLog.Signer(9)));

        await AssertFinding("Handover 3 of the signing key is not signed by a known key and by the one it names");
    }

    [Fact]
    public async Task Verify_WithAHandoverOfAnotherLog_IsNotWhole()
    {
        Append(HandedOverLog.Signer(2, "other.example/ledger").HandOver(HandedOverLog.Signer(3, "other.example/ledger")));

        await AssertFinding("Handover 3 of the signing key is not signed by a known key and by the one it names");
    }

    [Fact]
    public async Task Verify_WithAHandoverByAKeyThatWasHandedOver_NamesItsEntry()
    {
        log.HandOver(log.Signers[1], HandedOverLog.Signer(3), 90);
        log.Log.Inside.Add(log.Log.Checkpoint(log.Signers[2]));

        await AssertFirstBad(12, "Handover 3 of the signing key gives away a key that had been handed over before");
    }

    /// <summary>It was handed over when it was named first, however often it is named again.</summary>
    [Fact]
    public async Task Verify_WithAHandoverThatIsNamedTwice_HoldsToTheFirst()
    {
        log.Log.Append(Entries.Stored(74, log.Signers[0].HandOver(log.Signers[1])));
        log.Log.Inside.Add(log.Log.Checkpoint(log.Signers[2]));
        Assert.True((await log.Verify()).Ok);
        log.Log.Outside.Add(log.Log.Signer.Sign(new Checkpoint(TestLog.Origin, 20, log.Log.RootAsStored(3))));

        await AssertFinding("signed by a key that entry 4 handed over");
    }

    [Fact]
    public async Task Verify_WithAStrangersHandoverAndAStrangersCheckpoint_NamesTheHandoverFirst()
    {
        Append(HandedOverLog.Signer(8).HandOver(HandedOverLog.Signer(9)));
        using var stranger = HandedOverLog.Signer(9);
        log.Log.Outside.Add(log.Log.Checkpoint(stranger));

        Assert.StartsWith("Handover 3", (await log.Verify()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithAHandoverThatNoEntryNames_IsNotWhole()
    {
        log.Store(log.Signers[2].HandOver(HandedOverLog.Signer(3)), 90);
        log.Log.Keys.Add(new LogKey(HandedOverLog.Signer(3).VerifierKey, Entries.Id(90)));

        await AssertFinding("is stored, but no entry names it");
    }

    [Fact]
    public async Task Verify_WithAHandoverThatOnlyItsDisposalNames_IsNotWhole()
    {
        log.Log.Keys.Add(new LogKey(HandedOverLog.Signer(3).VerifierKey, Entries.Id(90)));

        await AssertFinding("Handover 3 of the signing key is not signed by a known key");
    }

    [Fact]
    public void HandOver_ToItselfOrToAnotherLogsKey_IsRefused()
    {
        using var other = HandedOverLog.Signer(5, "other.example/ledger");

        Assert.Throws<ArgumentException>(() => log.Signers[0].HandOver(log.Signers[0]));
        Assert.Throws<ArgumentException>(() => log.Signers[0].HandOver(other));
    }

    private void Append(string note)
    {
        log.Store(note, 90);
        log.Log.Append(Entries.Stored(90, note));
        log.Log.Keys.Add(new LogKey(HandedOverLog.Signer(3).VerifierKey, Entries.Id(90)));
        log.Log.Inside.Add(log.Log.Checkpoint(log.Signers[2]));
    }

    private async Task AssertFinding(string message)
    {
        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Contains(message, report.Message, StringComparison.Ordinal);
        await AssertSecondAgrees(report);
    }

    private async Task AssertFirstBad(long entry, string message)
    {
        Assert.Equal(entry, (await log.Verify()).FirstBad);
        await AssertFinding(message);
    }

    /// <summary>The same log as a folder, for both verifiers.</summary>
    private async Task AssertSecondAgrees(VerificationReport report, string? key = null)
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-log-").FullName;
        log.Log.WriteTo(folder);
        var files = log.Log.Outside.Select((_, place) => Path.Combine(folder, $"outside-{place}")).ToList();
        foreach (var (note, file) in log.Log.Outside.Zip(files))
            await File.WriteAllTextAsync(file, note, TestContext.Current.CancellationToken);
        var first = await LogFolder.Open(folder, log.Log.Outside).VerifyAsync(key is null ? null : [key], TestContext.Current.CancellationToken);
        var (_, output) = await SecondVerifier.Run("verify-log.mjs", [folder, .. files.SelectMany(file => new[] { "--checkpoint", file }), .. key is null ? Array.Empty<string>() : ["--key", key]]);
        var second = JsonDocument.Parse(output).RootElement;

        Assert.Equal((report.Ok, report.Entries, report.FirstBad), (first.Ok, first.Entries, first.FirstBad));
        Assert.Equal(report.Ok, second.GetProperty("ok").GetBoolean());
        Assert.Equal(report.Entries, second.GetProperty("entries").GetInt64());
        Assert.Equal(report.FirstBad?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null", second.GetProperty("firstBad").GetRawText());
        Directory.Delete(folder, recursive: true);
    }
}
