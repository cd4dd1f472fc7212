using InConfidence.Data.Mail;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>What became of granting a role.</summary>
public abstract record GrantOutcome
{
    private GrantOutcome() { }

    public sealed record Granted : GrantOutcome;

    /// <summary>It has no power until a second person confirms it.</summary>
    public sealed record Waits : GrantOutcome;

    /// <summary>Nobody gives a role to themselves.</summary>
    public sealed record ToOneself : GrantOutcome;

    /// <summary>A student holds none.</summary>
    public sealed record ToAStudent : GrantOutcome;

    /// <summary>The person holds the role in some of that time already, or it waits.</summary>
    public sealed record HeldAlready : GrantOutcome;
}

/// <summary>
/// Grants roles. An office before which records lie open needs two people: who grants it and who holds such an office
/// already. Where nobody else could confirm, as in a school just made, it holds at once.
/// </summary>
public static class Appointing
{
    public static async Task<GrantOutcome> AppointAsync(this UnitOfWork unit, PersonId person, RoleGrant grant, CancellationToken cancellation)
    {
        if (await RefusalAsync(unit, person, grant, cancellation) is { } refusal)
        {
            unit.Nothing();
            return refusal;
        }
        var seconds = Offices.ThatRead.Contains(grant.Role) ? await unit.SecondPeopleAsync(person, cancellation) : [];
        unit.GrantRole(person, grant, isWaiting: seconds.Count > 0);
        foreach (var second in seconds)
            unit.QueueMail(second);
        return seconds.Count > 0 ? new GrantOutcome.Waits() : new GrantOutcome.Granted();
    }

    /// <summary>The second person's word. False when there is no such appointment, or it is not theirs to confirm.</summary>
    public static async Task<bool> ConfirmAppointmentAsync(this UnitOfWork unit, AppointmentId id, PersonId by, CancellationToken cancellation)
    {
        var today = (await unit.School.DirectoryAsync(cancellation)).Calendar.Day(unit.Now);
        if (await FindAsync(unit, id, by, cancellation) is not { } row || row.Until < today)
        {
            unit.Nothing();
            return false;
        }
        row.Waiting = false;
        // Nobody held it while it waited.
        row.From = row.From < today ? today : row.From;
        unit.About(row.Person);
        unit.DirectoryChanges();
        return true;
    }

    /// <summary>The second person says no. False when there is no such appointment, or it is not theirs to refuse.</summary>
    public static async Task<bool> RefuseAppointmentAsync(this UnitOfWork unit, AppointmentId id, PersonId by, CancellationToken cancellation)
    {
        var row = await FindAsync(unit, id, by, cancellation);
        Remove(unit, row);
        return row is not null;
    }

    /// <summary>It is taken back before anybody has confirmed it. False when there is none.</summary>
    public static async Task<bool> WithdrawAppointmentAsync(this UnitOfWork unit, AppointmentId id, PersonId person, CancellationToken cancellation)
    {
        var row = await unit.Context.RoleGrants.SingleOrDefaultAsync(
            row => row.School == unit.School.Id && row.Id == id.Value && row.Person == person && row.Waiting, cancellation);
        Remove(unit, row);
        return row is not null;
    }

    private static void Remove(UnitOfWork unit, RoleGrantRow? row)
    {
        if (row is null)
        {
            unit.Nothing();
            return;
        }
        unit.Context.RoleGrants.Remove(row);
        unit.About(row.Person);
        unit.DirectoryChanges();
    }

    private static async Task<RoleGrantRow?> FindAsync(UnitOfWork unit, AppointmentId id, PersonId by, CancellationToken cancellation) =>
        await unit.Context.RoleGrants.SingleOrDefaultAsync(
            row => row.School == unit.School.Id && row.Id == id.Value && row.Waiting && row.Person != by && row.GrantedBy != by, cancellation);

    private static async Task<GrantOutcome?> RefusalAsync(UnitOfWork unit, PersonId person, RoleGrant grant, CancellationToken cancellation)
    {
        if (unit.Because.Who.Person == person)
            return new GrantOutcome.ToOneself();
        var kind = await unit.Context.People.Where(row => row.School == unit.School.Id && row.Id == person).Select(row => row.Kind).SingleAsync(cancellation);
        if (kind.HasFlag(PersonKind.Student))
            return new GrantOutcome.ToAStudent();
        var until = grant.Until ?? DateOnly.MaxValue;
        var held = await unit.Context.RoleGrants.AnyAsync(
            row => row.School == unit.School.Id && row.Person == person && row.Role == grant.Role && row.From <= until
                && (row.Until == null || (row.Until >= grant.From && row.Until >= row.From)),
            cancellation);
        return held ? new GrantOutcome.HeldAlready() : null;
    }
}
