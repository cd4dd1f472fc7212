using InConfidence.Data.Pictures;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>Adds a picture to a draft as its page does. Null where it was not taken.</summary>
    public async Task<Picture?> AddPictureAsync(PersonId writer, DraftId draft, byte[] file)
    {
        var outcome = await School.SealForDraftAsync(draft, writer, PictureOf.Paper, new MemoryStream(file), Cancellation);
        if (outcome is not SealingOutcome.Sealed { Picture: { } made })
            return null;
        var decision = PictureRule.Keep(await ReaderAsync(writer), PictureShows.Neither);
        return await School.CommitAsync(Because(LedgerAct.PictureAdded), (unit, token) => unit.AddPictureToDraftAsync(draft, writer, made, decision, token), Cancellation) is AddPictureOutcome.Added
            ? made.Picture : null;
    }

    /// <summary>Adds a picture to a record as its page does. Null where it was not taken.</summary>
    public async Task<Picture?> AddPictureAsync(PersonId person, RecordId record, byte[] file)
    {
        var reader = await ReaderAsync(person);
        var outcome = await School.SealForRecordAsync(reader, record, PictureOf.Screen, new MemoryStream(file), Cancellation);
        if (outcome is not SealingOutcome.Sealed { Picture: { } made })
            return null;
        var decision = PictureRule.Keep(reader, PictureShows.Neither);
        return await School.CommitAsync(Because(LedgerAct.PictureAdded), (unit, token) => unit.AddPictureToRecordAsync(reader, record, made, decision, token), Cancellation) is AddPictureOutcome.Added
            ? made.Picture : null;
    }

    /// <summary>The shown copy of a record's picture, or null where this person may not see it.</summary>
    public async Task<byte[]?> ShownAsync(PersonId person, RecordId record, PictureId picture)
    {
        if (await School.OpenPictureAsync(await ReaderAsync(person), record, picture, Cancellation) is not { } opened)
            return null;
        await using (opened)
        {
            using var shown = new MemoryStream();
            await opened.WriteShownCopyAsync(shown, Cancellation);
            return shown.ToArray();
        }
    }
}
