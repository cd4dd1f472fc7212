using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Proof;

/// <summary>What the school hands out about its log stands by itself, whatever is written meanwhile.</summary>
public sealed class LogExportTests
{
    [Fact]
    public async Task Export_WhileOthersSaveAndDispose_IsWholeByItself()
    {
        await using var test = await FilledAsync();
        using var stop = new CancellationTokenSource();
        var busy = Task.Run(() => KeepChangingAsync(test, stop.Token), TestSchool.Cancellation);
        for (var round = 0; round < 5; round++)
        {
            var folder = Path.Combine(test.Folder, $"log-{round}");

            var export = await test.School.ExportLogAsync(folder, Actor.Machine("test"), TestSchool.Cancellation);
            var report = await LogFolder.Open(folder).VerifyAsync(cancellationToken: TestSchool.Cancellation);

            Assert.True(report.Ok, report.Message);
            Assert.Equal(export.Entries, report.Entries);
            Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        }
        await stop.CancelAsync();
        Assert.True(await busy > 0);
    }

    [Fact]
    public async Task Export_OfALog_IsAnActAndItsLastEntry()
    {
        await using var test = await FilledAsync();
        var before = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        var export = await test.School.ExportLogAsync(Path.Combine(test.Folder, "log"), Actor.Machine("test"), TestSchool.Cancellation);

        Assert.Equal(before + 1, export.Entries);
        Assert.True(export.Ciphertexts > 3);
    }

    [Fact]
    public async Task Export_OfALogThatWasTamperedWith_WritesItAsItIs()
    {
        await using var test = await FilledAsync();
        var folder = Path.Combine(test.Folder, "log");
        await test.ChangeEntryAsync(3, bytes => bytes[^1] ^= 1);

        await test.School.ExportLogAsync(folder, Actor.Machine("test"), TestSchool.Cancellation);

        Assert.Equal(3, (await LogFolder.Open(folder).VerifyAsync(cancellationToken: TestSchool.Cancellation)).FirstBad);
    }

    [Fact]
    public async Task Export_OfASchool_HoldsNoKeyAndNoWordOfARecord()
    {
        await using var test = await FilledAsync();
        var folder = Path.Combine(test.Folder, "log");

        await test.School.ExportLogAsync(folder, Actor.Machine("test"), TestSchool.Cancellation);

        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("lantern", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prove_EveryEntry_LeadsToTheCheckpoint()
    {
        await using var test = await FilledAsync();
        var verifier = new CheckpointVerifier(test.School.VerifierKey);
        var entries = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        for (var number = 0L; number < entries; number++)
        {
            var proof = await test.School.ProveAsync(number, TestSchool.Cancellation);

            Assert.True(proof!.Verify(verifier));
            Assert.Equal(number, await test.School.FindEntryAsync(LedgerEntry.Decode(proof.Entry.Span).Id, TestSchool.Cancellation));
        }
        Assert.Null(await test.School.ProveAsync(entries, TestSchool.Cancellation));
        Assert.Null(await test.School.FindEntryAsync(Guid.NewGuid(), TestSchool.Cancellation));
    }

    [Fact]
    public async Task Receipt_OfARecord_IsForTheEntryThatTookItsWordsIn()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "words" }));
        await test.AddPersonAsync("Later", "Act", PersonKind.Staff, Role.Staff);

        var note = await test.School.ReceiptAsync(record, TestSchool.Cancellation);

        Assert.True(new CheckpointVerifier(test.School.VerifierKey).TryOpenReceipt(note!, out var receipt));
        var last = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries - 1;
        Assert.Equal(MerkleFrontier.LeafHash((await test.School.ProveAsync(last - 1, TestSchool.Cancellation))!.Entry.Span), receipt.Leaf);
        Assert.Null(await test.School.ReceiptAsync(RecordId.From(Guid.NewGuid()), TestSchool.Cancellation));
        Assert.Null(await test.School.ReceiptAsync(last + 1, TestSchool.Cancellation));
    }

    [Fact]
    public async Task Checkpoint_OfASchool_CoversEveryEntry()
    {
        await using var test = await FilledAsync();
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

        var note = await test.School.CheckpointAsync(TestSchool.Cancellation);

        Assert.True(new CheckpointVerifier(test.School.VerifierKey).TryOpen(note, out var checkpoint));
        Assert.Equal(report.Entries, checkpoint.Size);
        Assert.Equal(report.Entries, (await test.School.VerifyAsync([note], TestSchool.Cancellation)).Vouched);
    }

    private static async Task<TestSchool> FilledAsync()
    {
        var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "lantern" }));
        return test;
    }

    /// <summary>Each change of a profile disposes of the text before it, and each save of a draft replaces one.</summary>
    private static async Task<int> KeepChangingAsync(TestSchool test, CancellationToken stop)
    {
        var person = await test.AddPersonAsync("Una", "Changing", PersonKind.Staff, Role.Staff);
        var changes = 0;
        for (; !stop.IsCancellationRequested; changes++)
            await test.School.CommitAsync(
                TestSchool.Because(LedgerAct.PersonChanged),
                (unit, token) => InConfidence.Data.People.PeopleStore.ChangePersonAsync(
                    unit, person, PersonKind.Staff, new PersonProfile { GivenName = "Una", FamilyName = $"Changed {changes}" }, null, token),
                TestSchool.Cancellation);
        return changes;
    }
}
