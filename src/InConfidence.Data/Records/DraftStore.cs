using InConfidence.Data.Keys;
using InConfidence.Data.Pictures;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>A draft as its writer sees it.</summary>
public sealed record Draft(DraftId Id, PersonId Writer, Guid Session, DraftContent Content, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, RecordId? Record, bool IsOpen);

/// <summary>A draft in the writer's list: nothing of what it says.</summary>
public sealed record DraftLine(DraftId Id, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, bool Released);

/// <summary>What became of a change to a draft.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome() { }

    public sealed record Saved(DateTimeOffset At) : SaveOutcome;

    /// <summary>The same part was changed elsewhere meanwhile. Nothing was replaced.</summary>
    public sealed record ChangedElsewhere(DraftContent Current) : SaveOutcome;

    /// <summary>The draft has been sent: what came after it is kept as a new draft.</summary>
    public sealed record AlreadySent(RecordId Record, DraftId KeptAs) : SaveOutcome;

    public sealed record NotFound : SaveOutcome;
}

/// <summary>Keeps drafts. Saving one is no act of its own: it leaves no entry, and its hash stands beside it.</summary>
public static class DraftStore
{
    internal const string ContentField = "draft.content";

    public static DraftId StartDraft(this UnitOfWork unit, PersonId writer, Guid session, DraftContent content, DraftId? id = null)
    {
        var key = unit.NewKey();
        var row = new DraftRow
        {
            Id = id ?? DraftId.From(unit.NewId()),
            School = unit.School.Id,
            Writer = writer,
            Session = session,
            KeyId = key.Id,
            Content = unit.SealDraft(key, null, ContentField, content),
            State = DraftState.Open,
            StartedAt = unit.Now,
            FirstWordsAt = content.Words.Length > 0 ? unit.Now : null,
            ChangedAt = unit.Now,
        };
        unit.Context.Drafts.Add(row);
        unit.Concerning(key);
        return row.Id;
    }

    /// <summary>
    /// Starts the draft of a page that offers an identifier, so that pressing twice starts one. An identifier that is
    /// taken by somebody else's draft tells nothing: a new one is used instead.
    /// </summary>
    public static async Task<DraftId> StartDraftOnceAsync(
        this UnitOfWork unit, Reader writer, DraftId offered, DraftContent content, CancellationToken cancellation)
    {
        var taken = await unit.Context.Drafts.AsNoTracking().Where(row => row.Id == offered)
            .Select(row => new { row.School, row.Writer }).SingleOrDefaultAsync(cancellation);
        if (taken is not null && taken.School == unit.School.Id && taken.Writer == writer.Id)
        {
            unit.Nothing();
            return offered;
        }
        unit.Decided(DraftRule.Write(writer));
        return unit.StartDraft(writer.Id, writer.Session.Id, content, taken is null ? offered : null);
    }

    /// <summary>The writer's own draft, or null.</summary>
    public static async Task<Draft?> FindDraftAsync(this OpenSchool school, DraftId id, PersonId writer, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(
            row => row.School == school.Id && row.Id == id && row.Writer == writer && row.State != DraftState.Discarded, cancellation);
        if (row is null)
            return null;
        var text = await context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == row.Content, cancellation);
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation);
        if (key is null)
            return null;
        var content = SealedJson.Read<DraftContent>(school.Keys.Open(key, text, ContentField));
        return new Draft(row.Id, row.Writer, row.Session, content, row.StartedAt, row.ChangedAt, row.Record, row.State == DraftState.Open);
    }

    public static async Task<IReadOnlyList<DraftLine>> OpenDraftsOfAsync(this OpenSchool school, PersonId writer, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await context.Drafts.AsNoTracking()
            .Where(row => row.School == school.Id && row.Writer == writer && row.State == DraftState.Open)
            .OrderByDescending(row => row.ChangedAt)
            .Select(row => new DraftLine(row.Id, row.StartedAt, row.ChangedAt, row.Record != null))
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// Changes a draft. <paramref name="change"/> gets what is saved and returns what shall be, or null when the part
    /// it wants to change was changed elsewhere meanwhile.
    /// </summary>
    public static Task<SaveOutcome> SaveDraftAsync(
        this OpenSchool school, DraftId id, PersonId writer, Guid session, Func<DraftContent, DraftContent?> change, CancellationToken cancellation) =>
        school.KeepAsync<SaveOutcome>(
            Actor.Machine("draft"),
            async (unit, token) =>
            {
                var row = await unit.Context.Drafts.SingleOrDefaultAsync(
                    row => row.School == school.Id && row.Id == id && row.Writer == writer && row.State != DraftState.Discarded, token);
                if (row is null)
                    return new SaveOutcome.NotFound();
                var current = await unit.OpenAsync<DraftContent>(row.Content, ContentField, token);
                if (change(current) is not { } changed)
                    return new SaveOutcome.ChangedElsewhere(current);
                if (row.State == DraftState.Signed)
                    return SameContent(current, changed)
                        ? new SaveOutcome.Saved(row.ChangedAt)
                        : new SaveOutcome.AlreadySent(row.Record!.Value, unit.StartDraft(writer, session, changed with { Pictures = [] }));
                await unit.ReplaceDraftAsync(row, changed, token);
                return new SaveOutcome.Saved(row.ChangedAt);
            },
            cancellation);

    /// <summary>Takes an unreleased draft away, at the writer's wish. False when there is none, or when it has reached somebody already.</summary>
    public static async Task<bool> DiscardDraftAsync(this UnitOfWork unit, DraftId id, PersonId writer, CancellationToken cancellation)
    {
        var row = await unit.Context.Drafts.SingleOrDefaultAsync(
            row => row.School == unit.School.Id && row.Id == id && row.Writer == writer && row.State == DraftState.Open && row.Record == null, cancellation);
        if (row is null)
        {
            unit.Nothing();
            return false;
        }
        row.State = DraftState.Discarded;
        row.Version++;
        await unit.DisposePicturesAsync((await unit.OpenAsync<DraftContent>(row.Content, ContentField, cancellation)).Pictures, cancellation);
        await unit.SealDraftAgainAsync(row, new DraftContent { Kind = RecordKind.Concern }, cancellation);
        return true;
    }

    internal static async Task ReplaceDraftAsync(this UnitOfWork unit, DraftRow row, DraftContent content, CancellationToken cancellation)
    {
        await unit.SealDraftAgainAsync(row, content, cancellation);
        row.ChangedAt = unit.Now;
        row.FirstWordsAt ??= content.Words.Length > 0 ? unit.Now : null;
        row.Version++;
    }

    private static async Task SealDraftAgainAsync(this UnitOfWork unit, DraftRow row, DraftContent content, CancellationToken cancellation) =>
        unit.SealDraft(await unit.KeyAsync(row.KeyId, cancellation), row.Content, ContentField, content);

    internal static bool SameContent(DraftContent one, DraftContent other) => SealedJson.Write(one).AsSpan().SequenceEqual(SealedJson.Write(other));
}
