using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Rosters;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Rosters;

/// <summary>Writes an accepted difference in one unit: people, what is known of them, and who belongs to whom. Never a role.</summary>
internal static class RosterApplying
{
    /// <summary>False, and nothing is written, when the directory has changed since the difference was made.</summary>
    public static async Task<bool> ApplyAsync(this UnitOfWork unit, KnownRoster known, RosterProposal proposal, CancellationToken cancellation)
    {
        var version = await unit.Context.Schools.Where(row => row.Id == unit.School.Id).Select(row => row.DirectoryVersion).SingleAsync(cancellation);
        if (version != known.Directory.Version)
        {
            unit.Nothing();
            return false;
        }
        var difference = proposal.Difference;
        await unit.OpenPeopleAsync(difference.Changes.Select(change => change.RosterId).Concat(difference.Leavers.Select(leaver => leaver.RosterId)), known, cancellation);
        foreach (var change in difference.Changes)
            await unit.ChangeAsync(known.Find(change.RosterId)!, change.After, cancellation);
        foreach (var leaver in difference.Leavers)
            await unit.LeaveAsync(known.Find(leaver.RosterId)!, known.Today, cancellation);
        var joined = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var joiner in difference.Joiners)
            joined[joiner.RosterId] = known.FindGone(joiner.RosterId) is { } gone
                ? await unit.ReturnAsync(gone, proposal.Reading.Snapshot.OverReturner(KnownRoster.Told(gone), joiner), cancellation)
                : unit.AddPerson(joiner.Kind, joiner.Profile);
        new RosterTies(unit, id => joined.TryGetValue(id, out var person) ? person : known.Find(id)!.Id).Apply(difference, known.Directory);
        unit.DirectoryChanges();
        return true;
    }

    /// <summary>Reads the keys and rows of everybody who changes at once, and not one by one while others wait.</summary>
    private static async Task OpenPeopleAsync(this UnitOfWork unit, IEnumerable<string> rosterIds, KnownRoster known, CancellationToken cancellation)
    {
        var ids = rosterIds.Select(id => known.Find(id)!.Id).ToHashSet();
        var rows = (await unit.Context.People.Where(row => row.School == unit.School.Id && row.RosterLookup != null).ToListAsync(cancellation))
            .Where(row => ids.Contains(row.Id));
        await unit.OpenKeysAsync(rows.Select(row => row.KeyId), cancellation);
    }

    private static Task ChangeAsync(this UnitOfWork unit, DirectoryPerson person, RosterPerson after, CancellationToken cancellation) =>
        unit.ChangePersonAsync(person.Id, after.Kind, after.Profile, person.LeftOn, cancellation);

    private static Task LeaveAsync(this UnitOfWork unit, DirectoryPerson person, DateOnly today, CancellationToken cancellation) =>
        unit.ChangePersonAsync(person.Id, person.Kind, person.Profile, today, cancellation);

    /// <summary>Grants that still ran when somebody left would come back with them: they end with the last day on which the person was here.</summary>
    private static async Task<PersonId> ReturnAsync(this UnitOfWork unit, DirectoryPerson gone, RosterPerson told, CancellationToken cancellation)
    {
        await unit.ChangePersonAsync(gone.Id, told.Kind, told.Profile, leftOn: null, cancellation);
        foreach (var role in gone.Roles.Select(grant => grant.Role).Distinct())
            await unit.EndRoleAsync(gone.Id, role, gone.LeftOn!.Value.AddDays(-1), cancellation);
        return gone.Id;
    }
}

/// <summary>
/// Writes who belongs to whom. A tie is severed between two people who both stay; with somebody who leaves it stays
/// as it was, since it still shuts people out of what concerns their own family.
/// </summary>
internal sealed class RosterTies(UnitOfWork unit, Func<string, PersonId> find)
{
    public void Apply(RosterDifference difference, SchoolDirectory directory)
    {
        var known = directory.Relations.ToHashSet();
        var leavers = difference.Leavers.Select(leaver => leaver.RosterId).ToHashSet(StringComparer.Ordinal);
        foreach (var row in difference.RelationsAdded.Select(Row).Where(row => !known.Contains(new(row.From, row.To, row.Kind))))
            unit.Context.Relations.Add(row);
        foreach (var row in difference.RelationsRemoved.Where(link => !leavers.Contains(link.From) && !leavers.Contains(link.To)).Select(Row))
            unit.Context.Relations.Remove(row);
    }

    private PersonRelationRow Row(RosterRelation link)
    {
        var (from, to) = (find(link.From), find(link.To));
        unit.About(from);
        unit.About(to);
        return new() { School = unit.School.Id, From = from, To = to, Kind = link.Kind };
    }
}
