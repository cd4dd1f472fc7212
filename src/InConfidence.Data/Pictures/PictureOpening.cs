using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Pictures;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Pictures;

/// <summary>A picture that may be shown, and has not been read yet.</summary>
public sealed class OpenedPicture : IAsyncDisposable
{
    private readonly PiecesStream original;

    internal OpenedPicture(Picture picture, PiecesStream original) => (Picture, this.original) = (picture, original);

    public Picture Picture { get; }

    /// <summary>Writes the copy without what the picture tells beside what it shows. Once.</summary>
    public Task WriteShownCopyAsync(Stream destination, CancellationToken cancellation) => ShownCopy.WriteAsync(original, destination, cancellation);

    public ValueTask DisposeAsync() => original.DisposeAsync();
}

/// <summary>Opens pictures. That one of a record was opened is durable before the first byte of it leaves (R19).</summary>
public static class PictureOpening
{
    /// <summary>A picture of a record, or null when it is not there or not for this reader: the two are not told apart.</summary>
    public static async Task<OpenedPicture?> OpenPictureAsync(this OpenSchool school, Reader reader, RecordId id, PictureId picture, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).Include(row => row.People).Include(row => row.Alerts)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id, cancellation);
        if (row is null || await school.Keys.FindAsync(row.KeyId, cancellation) is not { } key)
            return null;
        if (await FindAsync(school, context, reader, row, key, picture, cancellation) is not { } found)
        {
            key.Dispose();
            return null;
        }
        await school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.PictureOpened,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = "reading",
                Records = [row.Id.Value],
                Decision = ReadRule.Decide(reader, row),
            },
            row.KeyId,
            cancellation);
        return new OpenedPicture(found, new PiecesStream(school, key, found.Pieces));
    }

    /// <summary>A picture of the writer's own draft, or null. The caller has seen to it that the draft may be read back.</summary>
    public static async Task<OpenedPicture?> OpenPictureAsync(this OpenSchool school, Draft draft, PictureId picture, CancellationToken cancellation)
    {
        if (draft.Content.Pictures.Find(one => one.Id == picture) is not { } found)
            return null;
        await using var context = school.Database.CreateContext();
        var keyId = await context.Drafts.Where(row => row.School == school.Id && row.Id == draft.Id).Select(row => row.KeyId).SingleAsync(cancellation);
        return await school.Keys.FindAsync(keyId, cancellation) is { } key ? new OpenedPicture(found, new PiecesStream(school, key, found.Pieces)) : null;
    }

    /// <summary>In the versions that the reader sees: whoever only wrote the record sees their own.</summary>
    private static async Task<Picture?> FindAsync(
        OpenSchool school, StoreContext context, Reader reader, RecordRow row, RecordKey key, PictureId picture, CancellationToken cancellation)
    {
        var answersFor = ReadRule.MayAcknowledge(reader, row);
        var texts = await context.Versions.AsNoTracking().Where(version => version.Record == row.Id && (answersFor || version.By == reader.Id))
            .Join(context.SealedTexts.AsNoTracking(), version => version.Content, text => text.Id, (_, text) => text).ToListAsync(cancellation);
        return texts.SelectMany(text => SealedJson.Read<DraftContent>(school.Keys.Open(key, text, Releasing.VersionField)).Pictures).FirstOrDefault(one => one.Id == picture);
    }
}
