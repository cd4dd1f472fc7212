using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>An item to be added to a case.</summary>
/// <param name="Id">What the page offered: pressing twice adds one.</param>
/// <param name="Kind">Anything but a record.</param>
/// <param name="Strands">Of whom it is. Whoever may read it may read of all of them.</param>
/// <param name="Content">What it says.</param>
/// <param name="Owner">Who must do it, where it is an action.</param>
/// <param name="DueAt">By when; an action has one.</param>
/// <param name="LookAgainAt">When whoever adds it looks again at what is watched meanwhile: an action of its own.</param>
public sealed record NewItem(
    CaseItemId Id, CaseItemKind Kind, IReadOnlyList<StrandId> Strands, CaseItemContent Content, PersonId? Owner = null, DateTimeOffset? DueAt = null,
    DateTimeOffset? LookAgainAt = null);

/// <summary>What became of adding to a case, or of an answer.</summary>
public abstract record CaseChangeOutcome
{
    private CaseChangeOutcome() { }

    /// <summary>It is saved, or was before.</summary>
    public sealed record Saved : CaseChangeOutcome;

    /// <summary>Somebody else has answered it; what they said stands.</summary>
    public sealed record AnsweredBefore : CaseChangeOutcome;

    /// <summary>Whoever is to do it may not know all of it.</summary>
    public sealed record OwnerMayNotKnow : CaseChangeOutcome;

    /// <summary>Whoever decided it gives no second view.</summary>
    public sealed record NotASecondPerson : CaseChangeOutcome;

    public sealed record NotFound : CaseChangeOutcome;
}

/// <summary>Adds to a case and answers what waits in it. What is added re-opens what was closed.</summary>
public static class CaseAdding
{
    /// <exception cref="ArgumentException">It is a record, of nobody, or an action without owner or day.</exception>
    public static async Task<CaseChangeOutcome> AddToCaseAsync(this UnitOfWork unit, Reader reader, CaseId id, NewItem item, CancellationToken cancellation)
    {
        if (item.Kind == CaseItemKind.Record || item.Strands.Count == 0 || (item.Kind == CaseItemKind.Action && (item.Owner is null || item.DueAt is null)))
            throw new ArgumentException("An item is of somebody, and an action has an owner and a day.", nameof(item));
        var found = await unit.FindAsync(reader, id, item.Strands, cancellation);
        if (found is null || await unit.Context.CaseItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.Id, cancellation) is { } taken && (taken.Case != id || taken.By != reader.Id))
            return unit.NotFound();
        if (await unit.Context.CaseItems.AnyAsync(row => row.Id == item.Id, cancellation))
        {
            unit.Nothing();
            return new CaseChangeOutcome.Saved();
        }
        if (item.Owner is { } owner && !await unit.MayReadAsync(reader, owner, item.Strands, cancellation))
        {
            unit.Nothing();
            return new CaseChangeOutcome.OwnerMayNotKnow();
        }
        var key = await unit.KeyAsync(found.KeyId, cancellation);
        unit.AddItem(id, key, reader.Id, item);
        if (item.LookAgainAt is { } again)
            unit.AddItem(id, key, reader.Id, item with
            {
                Id = CaseItemId.From(unit.NewId()),
                Kind = CaseItemKind.Action,
                Content = new CaseItemContent { Words = $"Look again: {item.Content.Words}" },
                Owner = reader.Id,
                DueAt = again,
            });
        await unit.ReopenAsync(item.Strands, isSeen: item.Kind == CaseItemKind.Meeting, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Joins a record to a case, by whoever answers for the record and may read of the students.</summary>
    public static async Task<CaseChangeOutcome> JoinRecordAsync(
        this UnitOfWork unit, Reader reader, CaseId id, RecordId record, IReadOnlyList<StrandId> strands, CancellationToken cancellation)
    {
        if (strands.Count == 0 || await unit.FindAsync(reader, id, strands, cancellation) is not { } found
            || !await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, record).AnyAsync(cancellation))
            return unit.NotFound();
        if (await unit.Context.StrandItems.AnyAsync(held => held.Record == record && strands.Contains(held.Strand), cancellation))
        {
            unit.Nothing();
            return new CaseChangeOutcome.Saved();
        }
        unit.AddRecordItem(id, reader.Id, record, strands);
        await unit.ReopenAsync(strands, isSeen: true, cancellation);
        await unit.ShutOutTheirFamiliesAsync(reader, id, cancellation);
        unit.About(id);
        unit.About(record);
        unit.Concerning(await unit.KeyAsync(found.KeyId, cancellation));
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Links another student to a case.</summary>
    public static async Task<CaseChangeOutcome> LinkStudentAsync(
        this UnitOfWork unit, Reader reader, CaseId id, PersonId student, StrandContent content, CancellationToken cancellation)
    {
        var rule = new CaseRule(unit.Context, unit.School, reader, unit.Now);
        var found = await rule.Cases.SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (found is null || reader.Directory.Find(student)?.Is(PersonKind.Student) != true)
            return unit.NotFound();
        // Only where the reader sees it: a student who is linked unseen is linked anew, so that nothing tells of it.
        if (await rule.Strands.AnyAsync(row => row.Case == id && row.Student == student, cancellation))
        {
            unit.Nothing();
            return new CaseChangeOutcome.Saved();
        }
        var key = await unit.KeyAsync(found.KeyId, cancellation);
        unit.AddStrand(id, key, new LinkedStudent(student, content, HoldsRecord: false));
        if (content.Role == RoleInCase.Alleged)
            await unit.ShutOutTheirFamiliesAsync(reader, id, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Says what became of an action, or gives the second view on a decision not to refer. Once, and never changed.</summary>
    public static async Task<CaseChangeOutcome> AnswerItemAsync(
        this UnitOfWork unit, Reader reader, CaseId id, CaseItemId item, CaseItemAnswer answer, CancellationToken cancellation)
    {
        var row = await new CaseRule(unit.Context, unit.School, reader, unit.Now).Items.SingleOrDefaultAsync(found => found.Id == item && found.Case == id, cancellation);
        if (row is null || (!row.IsOpen && row.AnsweredAt is null))
            return unit.NotFound();
        if (!row.IsOpen || (row.Owner is null && row.By == reader.Id))
        {
            unit.Nothing();
            return row.IsOpen ? new CaseChangeOutcome.NotASecondPerson() : new CaseChangeOutcome.AnsweredBefore();
        }
        var key = await unit.KeyAsync(await unit.Context.Cases.Where(found => found.Id == id).Select(found => found.KeyId).SingleAsync(cancellation), cancellation);
        (row.IsOpen, row.AnsweredAt, row.AnsweredBy) = (false, unit.Now, reader.Id);
        row.Answer = unit.Seal(key, CaseFields.Answer, answer);
        if (row.Owner is null && !answer.IsDone)
            await unit.DecideAgainAsync(reader, key, row, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Where the second person would refer it, the decision is open again: by the next working day whoever took it decides anew (L2).</summary>
    private static async Task DecideAgainAsync(this UnitOfWork unit, Reader reader, RecordKey key, CaseItemRow decision, CancellationToken cancellation)
    {
        var strands = await unit.Context.StrandItems.Where(held => held.Item == decision.Id).Select(held => held.Strand).ToListAsync(cancellation);
        unit.AddItem(decision.Case, key, reader.Id, new NewItem(
            CaseItemId.From(unit.NewId()), CaseItemKind.Action, strands,
            new CaseItemContent { Words = "Decide again whether to refer: the second person would." },
            Owner: await unit.MayReadAsync(reader, decision.By, strands, cancellation) ? decision.By : reader.Id,
            DueAt: reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1)));
    }

    /// <summary>The case, where the reader may read of all of these students.</summary>
    internal static async Task<CaseRow?> FindAsync(this UnitOfWork unit, Reader reader, CaseId id, IReadOnlyList<StrandId> strands, CancellationToken cancellation)
    {
        var readable = await new CaseRule(unit.Context, unit.School, reader, unit.Now).Strands
            .CountAsync(strand => strand.Case == id && strands.Contains(strand.Id), cancellation);
        return readable == strands.Distinct().Count() ? await unit.Context.Cases.SingleOrDefaultAsync(row => row.Id == id, cancellation) : null;
    }

    /// <summary>Whether somebody may read of all of these students with both factors.</summary>
    internal static async Task<bool> MayReadAsync(this UnitOfWork unit, Reader asker, PersonId person, IReadOnlyList<StrandId> strands, CancellationToken cancellation) =>
        asker.Directory.Find(person) is { } found
        && await new CaseRule(unit.Context, unit.School, Linking.WithBothFactors(found, asker), unit.Now).Strands
            .CountAsync(strand => strands.Contains(strand.Id), cancellation) == strands.Distinct().Count();

    internal static CaseChangeOutcome NotFound(this UnitOfWork unit)
    {
        unit.Nothing();
        return new CaseChangeOutcome.NotFound();
    }

    internal static void AddItem(this UnitOfWork unit, CaseId id, RecordKey key, PersonId by, NewItem item)
    {
        var row = new CaseItemRow
        {
            Id = item.Id,
            School = unit.School.Id,
            Case = id,
            Kind = item.Kind,
            At = unit.Now,
            By = by,
            Owner = item.Owner,
            DueAt = item.DueAt,
            IsOpen = item.Owner is not null || item.Content.IsNotToRefer,
            Content = unit.Seal(key, CaseFields.Item, item.Content),
        };
        unit.Context.CaseItems.Add(row);
        unit.Belongs(row, item.Strands);
    }

    private static async Task ReopenAsync(this UnitOfWork unit, IReadOnlyList<StrandId> strands, bool isSeen, CancellationToken cancellation)
    {
        foreach (var strand in await unit.Context.Strands.Where(row => strands.Contains(row.Id)).ToListAsync(cancellation))
            (strand.ClosedAt, strand.ClosedBy, strand.SeenAt) = (null, null, isSeen ? unit.Now : strand.SeenAt);
    }
}
