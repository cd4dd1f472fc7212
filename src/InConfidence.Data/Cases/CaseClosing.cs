using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
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
    public sealed record StillOpen(OpenInCase Open) : CloseOutcome;

    public sealed record NotFound : CloseOutcome;
}

/// <summary>What keeps a case from being closed.</summary>
/// <param name="Items">How many of its own items are to be done or wait for a second view.</param>
/// <param name="Records">Its records of which something is: a step, a meeting that was promised, a referral that nobody outside has answered.</param>
public sealed record OpenInCase(int Items, IReadOnlyList<RecordId> Records)
{
    public int Count => Items + Records.Count;
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
        if (await unit.School.OpenOfCaseAsync(unit.Context, rule, reader, id, cancellation) is { Count: > 0 } open)
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

    /// <summary>What of a case that the reader may read keeps it from being closed.</summary>
    public static async Task<OpenInCase> OpenOfCaseAsync(this OpenSchool school, Reader reader, CaseId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await school.OpenOfCaseAsync(context, new CaseRule(context, school, reader, school.Sources.Now()), reader, id, cancellation);
    }

    /// <summary>
    /// What is to be done of the case itself, and of those of its records for which the reader answers: of others nothing is known here, or only
    /// that they were told.
    /// </summary>
    private static async Task<OpenInCase> OpenOfCaseAsync(this OpenSchool school, StoreContext context, CaseRule rule, Reader reader, CaseId id, CancellationToken cancellation)
    {
        var items = rule.Items.Where(item => item.Case == id);
        var records = context.Records.Where(row => row.School == school.Id && items.Any(item => item.Record == row.Id))
            .Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader));
        var open = records.Where(row => context.Steps.Any(step => step.Record == row.Id && step.AnsweredAt == null)
            || context.Meetings.Any(meeting => meeting.Record == row.Id && meeting.KeptAt == null)
            || context.Referrals.Any(referral => referral.Record == row.Id && referral.EndedAt == null));
        return new OpenInCase(
            await items.CountAsync(item => item.IsOpen, cancellation), await open.OrderBy(row => row.ReleasedAt).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation));
    }
}
