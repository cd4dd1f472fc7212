using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Proof;

/// <summary>One byte changed anywhere in entries or stored text is found, and the first bad entry is named (R04).</summary>
public sealed class LogVerificationTests
{
    [Fact]
    public async Task Verify_AfterAnyEntryIsFlipped_NamesThatEntry()
    {
        await using var test = await FilledAsync();
        await using var context = test.School.Database.CreateContext();
        foreach (var row in await context.LedgerEntries.AsNoTracking().ToListAsync(TestSchool.Cancellation))
        {
            var at = (int)(row.Number * 7919 % row.Bytes.Length);
            await SetEntryAsync(context, row.Number, Flipped(row.Bytes, at));

            var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

            Assert.False(report.Ok);
            Assert.Equal(row.Number, report.FirstBad);
            await SetEntryAsync(context, row.Number, row.Bytes);
        }
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Verify_AfterAnyStoredTextIsFlipped_FindsIt()
    {
        await using var test = await FilledAsync();
        await using var context = test.School.Database.CreateContext();
        foreach (var row in await context.SealedTexts.AsNoTracking().ToListAsync(TestSchool.Cancellation))
        {
            await SetTextAsync(context, row.Id, Flipped(row.Envelope, row.Id.Value.GetHashCode() & 63));

            var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

            Assert.False(report.Ok);
            Assert.NotNull(report.FirstBad);
            await SetTextAsync(context, row.Id, row.Envelope);
        }
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Verify_AfterTheEndIsCutOff_FindsIt()
    {
        await using var test = await FilledAsync();
        await using var context = test.School.Database.CreateContext();
        var last = await context.LedgerEntries.MaxAsync(row => row.Number, TestSchool.Cancellation);
        await context.LedgerEntries.Where(row => row.Number == last).ExecuteDeleteAsync(TestSchool.Cancellation);

        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

        Assert.False(report.Ok);
        Assert.Equal(last, report.FirstBad);
    }

    /// <summary>Whoever can write to the database, but has no key: a text goes, and an entry behind the last one says that it was disposed of.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verify_AfterAnEntryWasPutBehindTheEnd_NamesIt_AndNothingIsSignedOnFromThere(bool disposes)
    {
        await using var test = await FilledAsync();
        var size = await PutBehindTheEndAsync(test, disposes);

        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

        Assert.False(report.Ok);
        Assert.Equal(size, report.FirstBad);
        await Assert.ThrowsAsync<InvalidDataException>(() => test.AddPersonAsync("Late", "Comer", PersonKind.Staff));
        await test.ReopenAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => test.AddPersonAsync("Late", "Comer", PersonKind.Staff));
        Assert.Equal(size, (await test.School.VerifyAsync([], TestSchool.Cancellation)).FirstBad);
    }

    [Fact]
    public async Task Verify_AfterEveryCheckpointWasTakenAway_SaysThatNothingIsSigned()
    {
        await using var test = await FilledAsync();
        await using var context = test.School.Database.CreateContext();
        await context.Checkpoints.ExecuteDeleteAsync(TestSchool.Cancellation);

        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);

        Assert.False(report.Ok);
        Assert.Equal(0, report.FirstBad);
    }

    private static async Task<long> PutBehindTheEndAsync(TestSchool test, bool disposes)
    {
        await using var context = test.School.Database.CreateContext();
        var text = await context.SealedTexts.FirstAsync(row => row.DraftHash == null, TestSchool.Cancellation);
        var head = await context.LogHeads.SingleAsync(TestSchool.Cancellation);
        var (log, size) = (MerkleFrontier.Load(head.Frontier), head.Size);
        var entry = new LedgerEntry(Guid.NewGuid(), TestSchool.Start, [], disposes ? [new CiphertextReference(text.Id.Value, Sha256Hash.Of(text.Envelope), Disposed: true)] : []).Encode();
        var leaf = MerkleFrontier.LeafHash(entry);
        log.Append(leaf);
        context.LedgerEntries.Add(new LedgerEntryRow { School = test.School.Id, Number = size, Bytes = entry, LeafHash = leaf.ToArray() });
        (head.Frontier, head.Size) = (log.Save(), log.Size);
        if (disposes)
            context.SealedTexts.Remove(text);
        await context.SaveChangesAsync(TestSchool.Cancellation);
        return size;
    }

    private static async Task<TestSchool> FilledAsync()
    {
        var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "words" }));
        await test.School.OpenRecordAsync(await test.ReaderAsync(lead), record, TestSchool.Cancellation);
        await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "still being written" });
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            (unit, token) => InConfidence.Data.People.PeopleStore.ChangePersonAsync(
                unit, writer, PersonKind.Staff, new PersonProfile { GivenName = "Ada", FamilyName = "Changed" }, null, token),
            TestSchool.Cancellation);
        return test;
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= 1;
        return flipped;
    }

    private static Task SetEntryAsync(StoreContext context, long number, byte[] bytes) =>
        context.LedgerEntries.Where(row => row.Number == number).ExecuteUpdateAsync(set => set.SetProperty(row => row.Bytes, bytes), TestSchool.Cancellation);

    private static Task SetTextAsync(StoreContext context, SealedTextId id, byte[] envelope) =>
        context.SealedTexts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Envelope, envelope), TestSchool.Cancellation);
}
