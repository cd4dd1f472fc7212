using System.Security.Cryptography;
using InConfidence.Data.Pictures;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Pictures;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Pictures;

/// <summary>Pictures lie under seal in pieces, live and die with what they belong to, and open only for whoever may read it (R13, R18, R19).</summary>
public sealed class PicturesTests : IAsyncLifetime
{
    private static readonly DraftContent Words = new() { Kind = RecordKind.Concern, AdultInvolved = AdultInvolved.No, Words = "words" };

    private TestSchool test = null!;
    private PersonId writer;
    private PersonId lead;
    private PersonId other;

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        other = await test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff, Role.Administrator);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Theory]
    [InlineData(400)]
    [InlineData(PictureLimits.Piece - 1)]
    [InlineData(PictureLimits.Piece)]
    [InlineData(PictureLimits.Piece + 1)]
    [InlineData(3 * PictureLimits.Piece + 7)]
    public async Task Picture_OfAnyLength_ComesBackAsItWasSentAndIsShownWithoutItsRemarks(int length)
    {
        var file = Exactly(length);
        var draft = await test.StartDraftAsync(writer, Words);
        var picture = (await test.AddPictureAsync(writer, draft, file))!;
        var record = await test.SignAsync(writer, draft);

        Assert.Equal((length, (length + PictureLimits.Piece - 1) / PictureLimits.Piece), (picture.Length, picture.Pieces.Count));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), picture.Hash);
        Assert.Equal(file, await OriginalAsync(record, picture));
        Assert.Equal(await CopyAsync(file), await test.ShownAsync(lead, record, picture.Id));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Open_IsRecordedForWhoeverMayAndNothingForAnybodyElse()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var picture = (await test.AddPictureAsync(writer, draft, PictureSamples.Photograph))!;
        var record = await test.SignAsync(writer, draft);
        var elsewhere = await test.SignAsync(writer, await test.StartDraftAsync(writer, Words));

        Assert.Null(await test.ShownAsync(other, record, picture.Id));
        Assert.Null(await test.ShownAsync(lead, elsewhere, picture.Id));
        Assert.Null(await test.ShownAsync(lead, record, PictureId.From(Guid.NewGuid())));
        Assert.Null(await test.School.OpenPictureAsync(await test.ReaderAsync(lead, secondFactor: false), record, picture.Id, TestSchool.Cancellation));
        Assert.DoesNotContain(await test.EntriesAsync(), entry => entry.Act == LedgerAct.PictureOpened);
        // Opened, and not a byte of it read yet: the entry is there.
        await using var opened = await test.School.OpenPictureAsync(await test.ReaderAsync(lead), record, picture.Id, TestSchool.Cancellation);
        var entry = Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.PictureOpened);
        Assert.Equal((lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    /// <summary>Whoever only wrote the record sees neither what a lead added to it, in words or in pictures.</summary>
    [Fact]
    public async Task Picture_ThatTheLeadAdded_IsNotTheWriters()
    {
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, Words));
        var leads = (await test.AddPictureAsync(lead, record, PictureSamples.Photograph))!;
        var writers = (await test.AddPictureAsync(writer, record, PictureSamples.Photograph))!;

        Assert.NotEqual(leads.Id, writers.Id);
        Assert.Null(await test.ShownAsync(writer, record, leads.Id));
        Assert.NotNull(await test.ShownAsync(writer, record, writers.Id));
        Assert.NotNull(await test.ShownAsync(lead, record, leads.Id));
        Assert.Null(await test.AddPictureAsync(other, record, PictureSamples.Photograph));
    }

    /// <summary>A piece that was altered, exchanged with another or taken away is refused before any of it is given out.</summary>
    [Fact]
    public async Task Pieces_ThatWereTamperedWith_DoNotOpen()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var picture = (await test.AddPictureAsync(writer, draft, Exactly(2 * PictureLimits.Piece + 5)))!;
        var record = await test.SignAsync(writer, draft);
        var (first, second) = (await EnvelopeAsync(picture.Pieces[0]), await EnvelopeAsync(picture.Pieces[1]));
        var foreign = await test.SignAsync(writer, await DraftWithAsync(Exactly(PictureLimits.Piece)));
        var other = await EnvelopeAsync((await test.School.OpenRecordAsync(await test.ReaderAsync(lead), foreign, TestSchool.Cancellation))!.Standing.Content.Pictures[0].Pieces[0]);

        await PutAsync(picture.Pieces[0], second);
        await Assert.ThrowsAsync<BrokenSealException>(() => test.ShownAsync(lead, record, picture.Id));
        await PutAsync(picture.Pieces[0], other);
        Assert.Equal(BrokenSealReason.WrongKey, (await Assert.ThrowsAsync<BrokenSealException>(() => test.ShownAsync(lead, record, picture.Id))).Reason);
        await PutAsync(picture.Pieces[0], [.. first[..500], (byte)(first[500] ^ 1), .. first[501..]]);
        await Assert.ThrowsAsync<BrokenSealException>(() => test.ShownAsync(lead, record, picture.Id));
        Assert.False((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        await PutAsync(picture.Pieces[0], first);
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        await using (var context = test.School.Database.CreateContext())
            await context.SealedTexts.Where(text => text.Id == SealedTextId.From(picture.Pieces[0])).ExecuteDeleteAsync(TestSchool.Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => test.ShownAsync(lead, record, picture.Id));
        Assert.False((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Draft_ThrownAway_TakesItsPicturesAlong()
    {
        var before = await TextsAsync();
        var draft = await DraftWithAsync(Exactly(PictureLimits.Piece + 5));
        Assert.Equal(before + 3, await TextsAsync());

        Assert.True(await test.School.CommitAsync(TestSchool.Because(LedgerAct.DraftDiscarded), (unit, token) => unit.DiscardDraftAsync(draft, writer, token), TestSchool.Cancellation));

        Assert.Equal(before + 1, await TextsAsync());
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Remove_FromADraft_TakesThePiecesAlongUnlessSomebodyHasThem()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var mistaken = (await test.AddPictureAsync(writer, draft, PictureSamples.Photograph))!;
        var before = await TextsAsync();
        Assert.True(await RemoveAsync(draft, mistaken.Id));
        Assert.Equal(before - 1, await TextsAsync());
        Assert.False(await RemoveAsync(draft, mistaken.Id));

        var told = (await test.AddPictureAsync(writer, draft, PictureSamples.Progressive))!;
        var record = (await test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(draft, writer, token), TestSchool.Cancellation))!.Value;
        Assert.True(await RemoveAsync(draft, told.Id));
        Assert.Empty((await test.School.FindDraftAsync(draft, writer, TestSchool.Cancellation))!.Content.Pictures);
        Assert.NotNull(await test.ShownAsync(lead, record, told.Id));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Add_OfTheSameFileTwiceAtOnce_IsOnePicture()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, Words));
        var before = await TextsAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => test.AddPictureAsync(writer, draft, PictureSamples.Photograph)));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => test.AddPictureAsync(writer, record, PictureSamples.Photograph)));

        Assert.Single((await test.School.FindDraftAsync(draft, writer, TestSchool.Cancellation))!.Content.Pictures);
        Assert.Single((await test.School.OpenRecordAsync(await test.ReaderAsync(writer), record, TestSchool.Cancellation))!.Additions);
        // The draft's piece; the record's piece, the version that lists it, and the decision who is told of it.
        Assert.Equal(before + 4, await TextsAsync());
        Assert.Equal(2, (await test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.PictureAdded));
    }

    [Fact]
    public async Task Add_OfMoreThanThereMayBe_IsRefused()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        for (byte shade = 0; shade < PictureLimits.Most; shade++)
            Assert.NotNull(await test.AddPictureAsync(writer, draft, PictureSamples.Screenshot(shade: shade)));

        Assert.Null(await test.AddPictureAsync(writer, draft, PictureSamples.Screenshot(shade: 99)));
        Assert.Equal(PictureLimits.Most, (await test.School.FindDraftAsync(draft, writer, TestSchool.Cancellation))!.Content.Pictures.Count);
    }

    /// <summary>What was typed after a draft had been sent goes on as a new draft, under another key: pictures of the old one do not go with it.</summary>
    [Fact]
    public async Task Save_AfterTheDraftWasSent_KeepsNoPictureThatItCouldNotOpen()
    {
        var draft = await DraftWithAsync(PictureSamples.Photograph);
        await test.SignAsync(writer, draft);

        var outcome = await test.School.SaveDraftAsync(draft, writer, Guid.NewGuid(), content => content with { Words = "more" }, TestSchool.Cancellation);

        var kept = Assert.IsType<SaveOutcome.AlreadySent>(outcome).KeptAs;
        Assert.Empty((await test.School.FindDraftAsync(kept, writer, TestSchool.Cancellation))!.Content.Pictures);
        Assert.Null(await test.AddPictureAsync(writer, draft, PictureSamples.Progressive));
    }

    [Fact]
    public async Task Seal_OfWhatIsNoPictureOrBreaksOff_KeepsNothing()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var before = await TextsAsync();

        Assert.Null(await test.AddPictureAsync(writer, draft, "<svg/>"u8.ToArray()));
        Assert.Null(await test.AddPictureAsync(writer, draft, PictureSamples.Photograph[..^2]));
        var cut = await test.School.SealForDraftAsync(draft, writer, PictureOf.Paper, new CutStream(PictureSamples.Long(PictureLimits.Piece * 2)), TestSchool.Cancellation);

        Assert.Equal(new SealingOutcome.NoPicture(PictureFault.Damaged), cut);
        Assert.Equal(before, await TextsAsync());
    }

    /// <summary>The ones beyond what memory is set aside for are told so at once, and not made to wait with an open line.</summary>
    [Fact]
    public async Task Seal_OfMoreAtOnceThanThereIsRoomFor_SaysSo()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var gate = new TaskCompletionSource();
        var waiting = Enumerable.Range(0, PictureLimits.AtOnce)
            .Select(_ => test.School.SealForDraftAsync(draft, writer, PictureOf.Paper, new WaitingStream(gate.Task, PictureSamples.Photograph), TestSchool.Cancellation)).ToList();
        while (test.School.Pictures.Free > 0)
            await Task.Yield();

        Assert.IsType<SealingOutcome.Busy>(await test.School.SealForDraftAsync(draft, writer, PictureOf.Paper, new MemoryStream(PictureSamples.Photograph), TestSchool.Cancellation));
        gate.SetResult();
        Assert.All(await Task.WhenAll(waiting), outcome => Assert.IsType<SealingOutcome.Sealed>(outcome));
        Assert.IsType<SealingOutcome.Sealed>(await test.School.SealForDraftAsync(draft, writer, PictureOf.Paper, new MemoryStream(PictureSamples.Photograph), TestSchool.Cancellation));
    }

    /// <summary>Whoever sends a byte now and then does not hold a place for ever.</summary>
    [Fact]
    public async Task Seal_OfWhatDoesNotComeInTime_LetsGoOfItsPlace()
    {
        var draft = await test.StartDraftAsync(writer, Words);
        var free = test.School.Pictures.Free;
        var sealing = test.School.SealForDraftAsync(draft, writer, PictureOf.Paper, new WaitingStream(new TaskCompletionSource().Task, []), TestSchool.Cancellation);
        while (test.School.Pictures.Free == free)
            await Task.Yield();

        test.Time.Advance(PictureLimits.Longest);

        Assert.Equal(new SealingOutcome.NoPicture(PictureFault.Damaged), await sealing);
        Assert.Equal(free, test.School.Pictures.Free);
    }

    private async Task<DraftId> DraftWithAsync(byte[] file)
    {
        var draft = await test.StartDraftAsync(writer, Words);
        Assert.NotNull(await test.AddPictureAsync(writer, draft, file));
        return draft;
    }

    private Task<bool> RemoveAsync(DraftId draft, PictureId picture) => test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PictureRemoved), (unit, token) => unit.RemovePictureAsync(draft, writer, picture, token), TestSchool.Cancellation);

    /// <summary>A picture of exactly so many bytes: what is missing stands behind its end.</summary>
    private static byte[] Exactly(int length)
    {
        var picture = PictureSamples.Photograph;
        var file = new byte[length];
        new SeededRandom(length).Fill(file);
        picture.CopyTo(file, 0);
        return file;
    }

    private async Task<byte[]> OriginalAsync(RecordId record, Picture picture)
    {
        await using var context = test.School.Database.CreateContext();
        var keyId = context.Records.Single(row => row.Id == record).KeyId;
        await using var pieces = new PiecesStream(test.School, (await test.School.Keys.FindAsync(keyId, TestSchool.Cancellation))!, picture.Pieces);
        using var original = new MemoryStream();
        await pieces.CopyToAsync(original, TestSchool.Cancellation);
        return original.ToArray();
    }

    private static async Task<byte[]> CopyAsync(byte[] file)
    {
        using var copy = new MemoryStream();
        await ShownCopy.WriteAsync(new MemoryStream(file), copy, TestSchool.Cancellation);
        return copy.ToArray();
    }

    private async Task<int> TextsAsync()
    {
        await using var context = test.School.Database.CreateContext();
        return await context.SealedTexts.CountAsync(TestSchool.Cancellation);
    }

    private async Task<byte[]> EnvelopeAsync(Guid id)
    {
        await using var context = test.School.Database.CreateContext();
        return (await context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == SealedTextId.From(id), TestSchool.Cancellation)).Envelope;
    }

    private async Task PutAsync(Guid id, byte[] envelope)
    {
        await using var context = test.School.Database.CreateContext();
        await context.SealedTexts.Where(text => text.Id == SealedTextId.From(id)).ExecuteUpdateAsync(set => set.SetProperty(text => text.Envelope, envelope), TestSchool.Cancellation);
    }

    /// <summary>A line that is cut after half of what was to come.</summary>
    private sealed class CutStream(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length / 2)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("cut");
    }

    /// <summary>A line that gives nothing until it is told to.</summary>
    private sealed class WaitingStream(Task told, byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await told.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
