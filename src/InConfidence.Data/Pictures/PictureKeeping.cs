using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Pictures;

/// <summary>What became of adding a picture.</summary>
public abstract record AddPictureOutcome
{
    private AddPictureOutcome() { }

    /// <summary>It is there: now, or from an earlier post of the same file.</summary>
    public sealed record Added : AddPictureOutcome;

    /// <summary>There are <see cref="PictureLimits.Most"/> already.</summary>
    public sealed record TooMany : AddPictureOutcome;

    /// <summary>No such draft that is open, or no such record for this reader.</summary>
    public sealed record NotFound : AddPictureOutcome;
}

/// <summary>
/// Adds pictures to drafts and records. Their pieces are texts that the entry names with their hashes, like any others; what
/// lists them is the sealed content of the draft or the version. So whatever covers texts covers pictures.
/// </summary>
public static class PictureKeeping
{
    /// <summary>Seals a picture for the writer's own open draft, or null when there is none.</summary>
    public static async Task<SealingOutcome?> SealForDraftAsync(
        this OpenSchool school, DraftId id, PersonId writer, PictureOf of, Stream sent, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(
            row => row.School == school.Id && row.Id == id && row.Writer == writer && row.State == DraftState.Open, cancellation);
        return row is null ? null : await school.Pictures.SealAsync(row.KeyId, of, sent, cancellation);
    }

    /// <summary>Seals a picture for a record that the reader may read, or null when there is none.</summary>
    public static async Task<SealingOutcome?> SealForRecordAsync(
        this OpenSchool school, Reader reader, RecordId id, PictureOf of, Stream sent, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id, cancellation);
        return row is null ? null : await school.Pictures.SealAsync(row.KeyId, of, sent, cancellation);
    }

    /// <summary>Adds a sealed picture to the writer's own open draft.</summary>
    public static async Task<AddPictureOutcome> AddPictureToDraftAsync(
        this UnitOfWork unit, DraftId id, PersonId writer, SealedPicture added, DecisionDetails decision, CancellationToken cancellation)
    {
        var row = await unit.FindOwnAsync(id, writer, cancellation);
        if (row is not { State: DraftState.Open } || row.KeyId != added.KeyId)
            return Otherwise(unit, new AddPictureOutcome.NotFound());
        var content = await unit.OpenAsync<DraftContent>(row.Content, DraftStore.ContentField, cancellation);
        if (Standing(content.Pictures, added) is { } standing)
            return Otherwise(unit, standing);
        await KeepAsync(unit, added, decision, cancellation);
        await unit.ReplaceDraftAsync(row, content with { Pictures = content.Pictures.Add(added.Picture) }, cancellation);
        return new AddPictureOutcome.Added();
    }

    /// <summary>Takes a picture out of the writer's own open draft. Its pieces go with it, unless it has reached somebody already.</summary>
    public static async Task<bool> RemovePictureAsync(this UnitOfWork unit, DraftId id, PersonId writer, PictureId picture, CancellationToken cancellation)
    {
        var row = await unit.FindOwnAsync(id, writer, cancellation);
        var content = row is { State: DraftState.Open } ? await unit.OpenAsync<DraftContent>(row.Content, DraftStore.ContentField, cancellation) : null;
        if (content?.Pictures.Find(one => one.Id == picture) is not { } found)
        {
            unit.Nothing();
            return false;
        }
        unit.Concerning(await unit.KeyAsync(row!.KeyId, cancellation));
        if (!await HasReachedSomebodyAsync(unit, row, picture, cancellation))
            await unit.DisposePicturesAsync([found], cancellation);
        await unit.ReplaceDraftAsync(row, content with { Pictures = content.Pictures.Remove(found) }, cancellation);
        return true;
    }

    /// <summary>Adds a sealed picture beside what stands. Whoever was told of the record is told that there is more.</summary>
    public static async Task<AddPictureOutcome> AddPictureToRecordAsync(
        this UnitOfWork unit, Reader reader, RecordId id, SealedPicture added, DecisionDetails decision, CancellationToken cancellation)
    {
        var record = await unit.Context.Records.Where(ReadRule.Filter(reader)).Include(row => row.People).Include(row => row.Alerts)
            .SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);
        if (record is null || record.KeyId != added.KeyId)
            return Otherwise(unit, new AddPictureOutcome.NotFound());
        if (Standing(await PicturesAsync(unit, record.Id, version => version.By == reader.Id && version.Kind == VersionKind.Addition, cancellation), added) is { } standing)
            return Otherwise(unit, standing);
        await KeepAsync(unit, added, decision, cancellation);
        var content = new DraftContent { Kind = record.Kind, AdultInvolved = record.AdultInvolved, Pictures = [added.Picture] };
        await unit.AddVersionAsync(record, VersionKind.Addition, reader.Id, content, cancellation);
        await unit.RouteAsync(record, reader.Directory, isNew: false, cancellation);
        return new AddPictureOutcome.Added();
    }

    internal static async Task DisposePicturesAsync(this UnitOfWork unit, IEnumerable<Picture> pictures, CancellationToken cancellation)
    {
        foreach (var piece in pictures.SelectMany(picture => picture.Pieces))
            await unit.DisposeAsync(SealedTextId.From(piece), cancellation);
    }

    private static AddPictureOutcome Otherwise(UnitOfWork unit, AddPictureOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }

    /// <summary>What comes of it where nothing is to be saved: the same file has arrived twice, or there are enough.</summary>
    private static AddPictureOutcome? Standing(IReadOnlyCollection<Picture> there, SealedPicture added) =>
        there.Any(picture => picture.Hash == added.Picture.Hash) ? new AddPictureOutcome.Added()
        : there.Count >= PictureLimits.Most ? new AddPictureOutcome.TooMany()
        : null;

    private static async Task KeepAsync(UnitOfWork unit, SealedPicture added, DecisionDetails decision, CancellationToken cancellation)
    {
        foreach (var piece in added.Pieces)
            unit.Keep(piece);
        unit.Decided(decision);
        unit.Concerning(await unit.KeyAsync(added.KeyId, cancellation));
    }

    private static async Task<bool> HasReachedSomebodyAsync(UnitOfWork unit, DraftRow row, PictureId picture, CancellationToken cancellation) =>
        row.Record is { } record && (await PicturesAsync(unit, record, _ => true, cancellation)).Any(one => one.Id == picture);

    private static async Task<List<Picture>> PicturesAsync(
        UnitOfWork unit, RecordId record, System.Linq.Expressions.Expression<Func<RecordVersionRow, bool>> which, CancellationToken cancellation)
    {
        var found = new List<Picture>();
        foreach (var content in await unit.Context.Versions.AsNoTracking().Where(version => version.Record == record).Where(which).Select(version => version.Content).ToListAsync(cancellation))
            found.AddRange((await unit.OpenAsync<DraftContent>(content, Releasing.VersionField, cancellation)).Pictures);
        return found;
    }
}
