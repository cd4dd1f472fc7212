using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What became of a paper form that somebody entered.</summary>
public abstract record PaperOutcome
{
    private PaperOutcome() { }

    /// <param name="Receipt">The number by which it can be spoken of.</param>
    public sealed record Entered(string Receipt) : PaperOutcome;

    /// <summary>A form of that number has been entered, with other words or by somebody else. Nothing was saved.</summary>
    public sealed record EnteredBefore : PaperOutcome;
}

/// <summary>
/// Writing without an account: supply staff, catering, visitors, parents, and whoever would rather not be known. It becomes
/// a record at once, and reaches whoever must know like any other. Nothing of it can be read back by having written it.
/// </summary>
public static class OutsideWriting
{
    /// <summary>
    /// Saves what somebody wrote and tells whoever must know. Gives the receipt number. The identifier is the page's own, so
    /// that pressing twice writes once; other words under it are another record, so that nothing is lost.
    /// </summary>
    public static async Task<string> WriteFromOutsideAsync(this UnitOfWork unit, DraftId offered, DraftContent content, CancellationToken cancellation)
    {
        if (await StandingAsync(unit, offered, cancellation) is not { } before)
            return await SaveAsync(unit, offered, content, cancellation);
        if (IsSame(before, WithReceipt(unit.School, offered, content)))
        {
            unit.Nothing();
            return Receipt(unit.School, offered);
        }
        return await SaveAsync(unit, DraftId.From(unit.NewId()), content, cancellation);
    }

    /// <summary>Enters a paper form. Its number counts once.</summary>
    /// <exception cref="ArgumentException">The content does not say how it came on paper.</exception>
    public static async Task<PaperOutcome> EnterPaperAsync(this UnitOfWork unit, DraftId offered, DraftContent content, CancellationToken cancellation)
    {
        if (content.From?.Paper is not { } paper)
            throw new ArgumentException("The content does not come from paper.", nameof(content));
        if (paper.Number is not { } number)
            return new PaperOutcome.Entered(await unit.WriteFromOutsideAsync(offered, content, cancellation));
        var id = PaperNumber.DraftOf(unit.School, number);
        if (await StandingAsync(unit, id, cancellation) is not { } before)
            return new PaperOutcome.Entered(await SaveAsync(unit, id, content, cancellation));
        unit.Nothing();
        return IsSame(before, WithReceipt(unit.School, id, content)) ? new PaperOutcome.Entered(Receipt(unit.School, id)) : new PaperOutcome.EnteredBefore();
    }

    private static async Task<string> SaveAsync(UnitOfWork unit, DraftId id, DraftContent content, CancellationToken cancellation)
    {
        unit.StartDraft(PersonId.WithoutAccount, Guid.Empty, WithReceipt(unit.School, id, content), id);
        await unit.SaveAsync(cancellation);
        var row = await unit.Context.Drafts.SingleAsync(draft => draft.Id == id, cancellation);
        await unit.ReleaseAsync(row, VersionKind.Signed, cancellation);
        row.State = DraftState.Signed;
        return Receipt(unit.School, id);
    }

    /// <summary>What was written under an identifier; null where nothing was.</summary>
    private static async Task<DraftContent?> StandingAsync(UnitOfWork unit, DraftId id, CancellationToken cancellation)
    {
        var row = await unit.Context.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellation);
        if (row is null)
            return null;
        // Somebody's own draft, whose identifier was guessed or copied: it tells nothing, and counts as taken.
        return row.School == unit.School.Id && row.Writer == PersonId.WithoutAccount
            ? await unit.OpenAsync<DraftContent>(row.Content, DraftStore.ContentField, cancellation)
            : new DraftContent { Kind = RecordKind.Concern };
    }

    private static bool IsSame(DraftContent one, DraftContent other) => SealedJson.Write(one).AsSpan().SequenceEqual(SealedJson.Write(other));

    private static DraftContent WithReceipt(OpenSchool school, DraftId id, DraftContent content) =>
        content with { From = (content.From ?? new OutsideWriter()) with { Receipt = Receipt(school, id) } };

    /// <summary>It follows from the identifier, so that the same writing has the same receipt.</summary>
    private static string Receipt(OpenSchool school, DraftId id) => PaperNumber.InHalves(school.Keys.Lookup("outside.receipt", id.ToString()));
}
