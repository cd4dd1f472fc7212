using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>What became of closing a case.</summary>
public abstract record CloseOutcome
{
    private CloseOutcome() { }

    /// <summary>It is closed, or was before by the same person.</summary>
    public sealed record Closed : CloseOutcome;

    /// <summary>Somebody else has closed it before: their reason stands, and nothing was saved.</summary>
    public sealed record ClosedBefore(PersonId By) : CloseOutcome;

    /// <summary>Something is still to be done, waits for a second view, or was referred and not answered.</summary>
    public sealed record StillOpen(int Items) : CloseOutcome;

    public sealed record NotFound : CloseOutcome;
}

/// <summary>Closes what somebody may read of a case. Nothing is closed while something of it is open (R24).</summary>
public static class CaseClosing
{
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static async Task<CloseOutcome> CloseCaseAsync(this UnitOfWork unit, Reader reader, CaseId id, string reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var rule = new CaseRule(unit.Context, unit.School, reader, unit.Now);
        var strands = await rule.Strands.Where(strand => strand.Case == id).ToListAsync(cancellation);
        if (strands.Count == 0)
        {
            unit.Nothing();
            return new CloseOutcome.NotFound();
        }
        if (await unit.School.OpenOfCaseAsync(unit.Context, rule, id, cancellation) is > 0 and var open)
        {
            unit.Nothing();
            return new CloseOutcome.StillOpen(open);
        }
        var toClose = strands.Where(strand => strand.ClosedAt is null).ToList();
        if (toClose.Count == 0)
        {
            unit.Nothing();
            return strands.Find(strand => strand.ClosedBy != reader.Id)?.ClosedBy is { } by ? new CloseOutcome.ClosedBefore(by) : new CloseOutcome.Closed();
        }
        var key = await unit.KeyAsync(await unit.Context.Cases.Where(row => row.Id == id).Select(row => row.KeyId).SingleAsync(cancellation), cancellation);
        foreach (var strand in toClose)
            (strand.ClosedAt, strand.ClosedBy, strand.Closing) = (unit.Now, reader.Id, unit.Seal(key, CaseFields.Closing, reason));
        unit.About(id);
        unit.Concerning(key);
        return new CloseOutcome.Closed();
    }

    /// <summary>How much of a case that the reader may read keeps it from being closed.</summary>
    public static async Task<int> OpenOfCaseAsync(this OpenSchool school, Reader reader, CaseId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await school.OpenOfCaseAsync(context, new CaseRule(context, school, reader, school.Sources.Now()), id, cancellation);
    }

    /// <summary>What is to be done or waits for a second view, and referrals of its records to which nobody outside has answered.</summary>
    private static async Task<int> OpenOfCaseAsync(this OpenSchool school, StoreContext context, CaseRule rule, CaseId id, CancellationToken cancellation)
    {
        var items = rule.Items.Where(item => item.Case == id);
        var referrals = context.Referrals.Where(referral => referral.School == school.Id && referral.EndedAt == null && items.Any(item => item.Record == referral.Record));
        return await items.CountAsync(item => item.IsOpen, cancellation) + await referrals.CountAsync(cancellation);
    }
}
