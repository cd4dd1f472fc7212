using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>
/// Corrects what a case says of a student, and to whom an item of it belongs (C3). What it was before stays to be read, beside the reason, by
/// whoever may read of that student. Nobody whom the mistake shut out is let in by its correction.
/// </summary>
public static class CaseCorrecting
{
    /// <summary>Gives a student of a case another role or category.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who corrects it.</param>
    /// <param name="id">The case.</param>
    /// <param name="strand">Of whom.</param>
    /// <param name="content">What is so.</param>
    /// <param name="change">What it was and what it is now, for people; and why, as it was typed.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<CaseChangeOutcome> CorrectStudentAsync(
        this UnitOfWork unit, Reader reader, CaseId id, StrandId strand, StrandContent content, CaseItemContent change, CancellationToken cancellation)
    {
        if (await unit.FindAsync(reader, id, [strand], cancellation) is not { } found)
            return unit.NotFound();
        var row = await unit.Context.Strands.SingleAsync(one => one.Id == strand, cancellation);
        var key = await unit.KeyAsync(found.KeyId, cancellation);
        if (await unit.OpenAsync<StrandContent>(row.Content, CaseFields.Strand, cancellation) == content)
        {
            unit.Nothing();
            return new CaseChangeOutcome.Saved();
        }
        await unit.DisposeAsync(row.Content, cancellation);
        row.Content = unit.Seal(key, CaseFields.Strand, content);
        unit.AddCorrection(id, key, reader, strand, change);
        await unit.SaveAsync(cancellation);
        if (content.Role == RoleInCase.Alleged)
            await unit.ShutOutTheirFamiliesAsync(reader, id, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Says anew to which students of a case an item of it belongs. The reader may read of all of them, before and after.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who corrects it.</param>
    /// <param name="id">The case.</param>
    /// <param name="item">The item.</param>
    /// <param name="strands">To whom it belongs; one at least.</param>
    /// <param name="taken">What stands with whomever it is taken from: not to whom it went. Its reason stands with the others as well.</param>
    /// <param name="given">What stands with whomever it is given to: not from whom it came.</param>
    /// <param name="cancellation">To give up.</param>
    /// <exception cref="ArgumentException">It would belong to nobody.</exception>
    public static async Task<CaseChangeOutcome> CorrectBelongingAsync(
        this UnitOfWork unit, Reader reader, CaseId id, CaseItemId item, IReadOnlyList<StrandId> strands, CaseItemContent taken, CaseItemContent given, CancellationToken cancellation)
    {
        if (strands.Count == 0)
            throw new ArgumentException("An item belongs to somebody.", nameof(strands));
        var row = await new CaseRule(unit.Context, unit.School, reader, unit.Now).Items.SingleOrDefaultAsync(one => one.Id == item && one.Case == id, cancellation);
        if (row is null || await unit.FindAsync(reader, id, strands, cancellation) is not { } found)
            return unit.NotFound();
        if (row.IsOpen && row.Owner is { } owner && !await unit.MayReadAsync(reader, owner, strands, cancellation))
        {
            unit.Nothing();
            return new CaseChangeOutcome.OwnerMayNotKnow();
        }
        var before = await unit.Context.StrandItems.Where(held => held.Item == item).ToListAsync(cancellation);
        var (gone, come) = (before.FindAll(held => !strands.Contains(held.Strand)), strands.Except(before.Select(held => held.Strand)).ToList());
        if (gone.Count == 0 && come.Count == 0)
        {
            unit.Nothing();
            return new CaseChangeOutcome.Saved();
        }
        var key = await unit.KeyAsync(found.KeyId, cancellation);
        unit.Context.StrandItems.RemoveRange(gone);
        unit.Belongs(row, come);
        await unit.EndGrantsAsync(reader, row, [.. gone.Select(held => held.Strand)], cancellation);
        foreach (var strand in gone)
            unit.AddCorrection(id, key, reader, strand.Strand, taken);
        foreach (var strand in come)
            unit.AddCorrection(id, key, reader, strand, given);
        await unit.SaveAsync(cancellation);
        await unit.SeeAnewAsync([.. gone.Select(held => held.Strand), .. come], cancellation);
        await unit.ShutOutTheirFamiliesAsync(reader, id, cancellation);
        unit.About(id);
        unit.Concerning(key);
        return new CaseChangeOutcome.Saved();
    }

    /// <summary>Whoever was told a record as that of a student whose it is not reads it no more.</summary>
    private static async Task EndGrantsAsync(this UnitOfWork unit, Reader reader, CaseItemRow item, IReadOnlyList<StrandId> gone, CancellationToken cancellation)
    {
        if (item.Record is not { } record)
            return;
        foreach (var grant in await unit.Context.Grants.Where(row => row.Record == record && gone.Contains(row.Strand) && row.EndedAt == null).ToListAsync(cancellation))
            (grant.EndedAt, grant.EndedBy) = (unit.Now, reader.Id);
    }

    private static void AddCorrection(this UnitOfWork unit, CaseId id, Sealing.RecordKey key, Reader reader, StrandId strand, CaseItemContent change) =>
        unit.AddItem(id, key, reader.Id, new NewItem(CaseItemId.From(unit.NewId()), CaseItemKind.Decision, [strand], change));
}
