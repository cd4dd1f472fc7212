using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>What became of ending a role.</summary>
public abstract record EndOutcome
{
    private EndOutcome() { }

    public sealed record Ended : EndOutcome;

    /// <summary>The person does not hold it beyond that day.</summary>
    public sealed record NotHeld : EndOutcome;

    /// <summary>Nobody would hold it on that day: somebody else comes first.</summary>
    public sealed record NobodyLeft(DateOnly Day) : EndOutcome;
}

/// <summary>Ends roles, and sees that there is always a safeguarding lead and an administrator.</summary>
public static class RoleEnding
{
    public static async Task<EndOutcome> EndAsync(this UnitOfWork unit, PersonId person, Role role, DateOnly lastDay, CancellationToken cancellation)
    {
        var next = lastDay.AddDays(1);
        var outcome = await OutcomeAsync(unit, person, role, next, cancellation);
        if (outcome is EndOutcome.Ended)
            await unit.EndRoleAsync(person, role, lastDay, cancellation);
        else
            unit.Nothing();
        return outcome;
    }

    /// <summary>The role that nobody would hold any more on the day on which the person has left, or null.</summary>
    internal static async Task<Role?> EmptiedByLeavingAsync(this UnitOfWork unit, PersonId person, DateOnly leftOn, CancellationToken cancellation)
    {
        var held = await unit.Context.RoleGrants
            .Where(row => row.School == unit.School.Id && row.Person == person && !row.Waiting && row.From <= leftOn && (row.Until == null || row.Until >= leftOn))
            .Select(row => row.Role).Distinct().ToListAsync(cancellation);
        foreach (var role in Offices.NeverEmpty.Where(held.Contains))
            if (!await IsHeldByAnotherAsync(unit, person, role, leftOn, cancellation))
                return role;
        return null;
    }

    private static async Task<EndOutcome> OutcomeAsync(UnitOfWork unit, PersonId person, Role role, DateOnly next, CancellationToken cancellation)
    {
        var beyond = await unit.Context.RoleGrants.Where(
            row => row.School == unit.School.Id && row.Person == person && row.Role == role && !row.Waiting && (row.Until == null || (row.Until >= next && row.Until >= row.From)))
            .ToListAsync(cancellation);
        if (beyond.Count == 0)
            return new EndOutcome.NotHeld();
        var isMissed = Offices.NeverEmpty.Contains(role) && beyond.Exists(row => row.From <= next);
        return isMissed && !await IsHeldByAnotherAsync(unit, person, role, next, cancellation) ? new EndOutcome.NobodyLeft(next) : new EndOutcome.Ended();
    }

    /// <summary>An administrator without an account could let nobody in, so only those who have one count.</summary>
    private static Task<bool> IsHeldByAnotherAsync(UnitOfWork unit, PersonId person, Role role, DateOnly day, CancellationToken cancellation) =>
        unit.Context.RoleGrants
            .Where(row => row.School == unit.School.Id && row.Person != person && row.Role == role && !row.Waiting)
            .Where(row => row.From <= day && (row.Until == null || row.Until >= day))
            .Join(unit.Context.People.Where(row => row.LeftOn == null || row.LeftOn > day), row => row.Person, other => other.Id, (row, other) => other.Id)
            .AnyAsync(other => role != Role.Administrator || unit.Context.Accounts.Any(account => account.Person == other && !account.Disabled), cancellation);
}
