using InConfidence.Data.Mail;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Homes;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Homes;

/// <summary>What became of lifting the bar on the way home, agreeing to it, or shutting it again.</summary>
public abstract record HomeLiftOutcome
{
    private HomeLiftOutcome() { }

    /// <summary>It is done. Where a second person must agree, the way stays shut until they have.</summary>
    public sealed record Done : HomeLiftOutcome;

    /// <summary>Somebody has lifted it, agreed or shut it since: nothing was saved.</summary>
    public sealed record Meanwhile : HomeLiftOutcome;

    /// <summary>The police or social care must have agreed, and nobody is named.</summary>
    public sealed record NeedsAgency : HomeLiftOutcome;

    public sealed record NotFound : HomeLiftOutcome;
}

/// <summary>
/// Lifts the bar that a record puts on the way home (R2, R48): the safeguarding lead or whoever stands in, with a reason.
/// Where the policy asks for a second person, they sign in themselves and agree; never the one who lifted it, and nobody
/// whom the record shuts out.
/// </summary>
public static class HomeLifting
{
    /// <summary>Whether somebody who answers for a record may lift its bar: the lead and deputies, and whom it reached as head or chair.</summary>
    internal static bool MayLift(Reader reader, RecordRow record) =>
        reader.Holds(Role.SafeguardingLead) || reader.Holds(Role.DeputyLead)
        || record.Alerts.Exists(alert => alert.Person == reader.Id && alert.AsRole is Role.Head or Role.Chair);

    /// <param name="unit">The act.</param>
    /// <param name="reader">Who lifts it.</param>
    /// <param name="id">The record.</param>
    /// <param name="lift">What the page offered: pressing twice lifts once.</param>
    /// <param name="reason">Why, as it was typed.</param>
    /// <param name="agency">Who of the police or social care agreed, as it was typed.</param>
    /// <param name="cancellation">To give up.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static async Task<HomeLiftOutcome> LiftWayHomeAsync(
        this UnitOfWork unit, Reader reader, RecordId id, HomeLiftId lift, string reason, string agency, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("The bar is lifted with a reason.", nameof(reason));
        if (await RecordAsync(unit, reader, id, cancellation) is not { } record || !MayLift(reader, record))
            return Not(unit, new HomeLiftOutcome.NotFound());
        var rows = await unit.Context.HomeLifts.Where(row => row.Record == id).OrderBy(row => row.Number).ToListAsync(cancellation);
        if (rows.Exists(row => row.Id == lift))
            return Not(unit, new HomeLiftOutcome.Done());
        var facts = HomeRule.FactsOf(await unit.SituationOfAsync(record, reader.Directory, cancellation));
        if (await unit.StandingLiftAsync(record, cancellation) is { } standing && standing.Holds(facts))
            return Not(unit, new HomeLiftOutcome.Meanwhile());
        var state = HomeRule.Of(reader.Policy, new HomeBar { Matter = Routes.MatterOf(record), Facts = facts });
        if (!state.IsBarred)
            return Not(unit, new HomeLiftOutcome.Meanwhile());
        if (state.NeedsAgency && string.IsNullOrWhiteSpace(agency))
            return Not(unit, new HomeLiftOutcome.NeedsAgency());
        // What was lifted before more became known no longer holds.
        foreach (var before in rows.Where(row => row.EndedAt is null))
            (before.EndedAt, before.EndedBy) = (unit.Now, reader.Id);
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        unit.Context.HomeLifts.Add(new HomeLiftRow
        {
            Id = lift,
            School = unit.School.Id,
            Record = id,
            Number = rows.Count + 1,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, WayHomeKeeping.LiftField, new HomeLiftContent(reason, agency, facts, state.NeedsSecond)),
        });
        if (state.NeedsSecond)
            CallSecond(unit, reader, record);
        return await KeepAsync(unit, reader, record, cancellation);
    }

    /// <summary>The second person agrees.</summary>
    public static async Task<HomeLiftOutcome> AgreeToLiftAsync(this UnitOfWork unit, Reader reader, RecordId id, HomeLiftId lift, CancellationToken cancellation)
    {
        var record = await RecordAsync(unit, reader, id, cancellation);
        var row = record is null ? null : await unit.Context.HomeLifts.SingleOrDefaultAsync(row => row.Record == id && row.Id == lift, cancellation);
        if (row is null || row.By == reader.Id)
            return Not(unit, new HomeLiftOutcome.NotFound());
        if (row.EndedAt is not null || row.AgreedAt is not null)
            return Not(unit, new HomeLiftOutcome.Meanwhile());
        (row.AgreedBy, row.AgreedAt) = (reader.Id, unit.Now);
        return await KeepAsync(unit, reader, record!, cancellation);
    }

    /// <summary>The way is shut again; or the second person says no. Anybody who answers for the record may: shutting needs nobody's word.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static async Task<HomeLiftOutcome> ShutWayHomeAsync(
        this UnitOfWork unit, Reader reader, RecordId id, HomeLiftId lift, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("The way is shut with a reason.", nameof(reason));
        var record = await RecordAsync(unit, reader, id, cancellation);
        var row = record is null ? null : await unit.Context.HomeLifts.SingleOrDefaultAsync(row => row.Record == id && row.Id == lift, cancellation);
        if (row is null)
            return Not(unit, new HomeLiftOutcome.NotFound());
        if (row.EndedAt is not null)
            return Not(unit, new HomeLiftOutcome.Meanwhile());
        (row.EndedAt, row.EndedBy) = (unit.Now, reader.Id);
        row.Ending = unit.Seal(await unit.KeyAsync(record!.KeyId, cancellation), WayHomeKeeping.EndingField, reason);
        return await KeepAsync(unit, reader, record, cancellation);
    }

    /// <summary>How many liftings wait for this reader's word, and of which records.</summary>
    public static async Task<IReadOnlyList<RecordId>> LiftsWaitingAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var me = reader.Id;
        var found = await context.HomeLifts.AsNoTracking().Where(lift => lift.School == school.Id && lift.EndedAt == null && lift.AgreedAt == null && lift.By != me)
            .Join(context.Records.Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader)), lift => lift.Record, record => record.Id, (lift, record) => new { lift.Content, record.Id })
            .Join(context.SealedTexts, one => one.Content, text => text.Id, (one, text) => new { one.Id, text }).ToListAsync(cancellation);
        var waiting = new List<RecordId>();
        foreach (var one in found)
        {
            using var key = await school.Keys.FindAsync(one.text.KeyId, cancellation);
            if (key is not null && Keys.SealedJson.Read<HomeLiftContent>(school.Keys.Open(key, one.text, WayHomeKeeping.LiftField)).NeedsSecond)
                waiting.Add(one.Id);
        }
        return waiting;
    }

    /// <summary>Whoever else was told as holder of an office gets the constant mail; where nobody was, the next ones up are told of the record.</summary>
    private static void CallSecond(UnitOfWork unit, Reader reader, RecordRow record)
    {
        var told = record.Alerts.Where(alert => alert.AsRole != Role.Staff && alert.Person != reader.Id).Select(alert => alert.Person).Distinct().ToList();
        var route = Routes.Of(reader.Directory, record, unit.Now);
        told = [.. told.Where(route.Reaches)];
        foreach (var person in told)
            unit.QueueMail(person);
        if (told.Count == 0 && route.Climb.Prepend(route.Recipients).Select(step => step.Where(holder => holder.Person != reader.Id).ToList()).FirstOrDefault(step => step.Count > 0) is { } next)
            foreach (var holder in next)
                unit.Alert(record, holder.Person, holder.Role, AlertCause.SecondPersonNeeded, step: 0);
    }

    private static async Task<HomeLiftOutcome> KeepAsync(UnitOfWork unit, Reader reader, RecordRow record, CancellationToken cancellation)
    {
        await unit.KeepWayHomeAsync(record, reader.Directory, cancellation);
        unit.About(record.Id);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
        return new HomeLiftOutcome.Done();
    }

    private static HomeLiftOutcome Not(UnitOfWork unit, HomeLiftOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }

    private static Task<RecordRow?> RecordAsync(UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation) =>
        RecordOpening.AnsweredFor(unit.School, unit.Context, reader, id).Include(row => row.People).Include(row => row.Alerts).SingleOrDefaultAsync(cancellation);
}
