using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>Saves people, their roles and relations, and the duty rota.</summary>
public static class PeopleStore
{
    internal const string ProfileField = "person.profile";

    public static PersonId AddPerson(this UnitOfWork unit, PersonKind kind, PersonProfile profile, PersonId? id = null)
    {
        var key = unit.NewKey();
        var row = new PersonRow
        {
            Id = id ?? PersonId.From(unit.NewId()),
            School = unit.School.Id,
            Kind = kind,
            KeyId = key.Id,
            Profile = unit.Seal(key, ProfileField, profile),
            RosterLookup = RosterLookup(unit, profile),
        };
        unit.Context.People.Add(row);
        unit.About(row.Id);
        unit.DirectoryChanges();
        return row.Id;
    }

    public static async Task ChangePersonAsync(
        this UnitOfWork unit, PersonId person, PersonKind kind, PersonProfile profile, DateOnly? leftOn, CancellationToken cancellation)
    {
        var row = await unit.Context.People.SingleAsync(row => row.School == unit.School.Id && row.Id == person, cancellation);
        await unit.DisposeAsync(row.Profile, cancellation);
        row.Profile = unit.Seal(await unit.KeyAsync(row.KeyId, cancellation), ProfileField, profile);
        row.Kind = kind;
        row.LeftOn = leftOn;
        row.RosterLookup = RosterLookup(unit, profile);
        unit.About(person);
        unit.DirectoryChanges();
    }

    public static async Task RelateAsync(this UnitOfWork unit, PersonRelation relation, CancellationToken cancellation)
    {
        var known = unit.Context.Relations.Local.Any(row => row.From == relation.From && row.To == relation.To && row.Kind == relation.Kind)
            || await unit.Context.Relations.AnyAsync(
                row => row.School == unit.School.Id && row.From == relation.From && row.To == relation.To && row.Kind == relation.Kind, cancellation);
        if (!known)
            unit.Context.Relations.Add(
                new PersonRelationRow { School = unit.School.Id, From = relation.From, To = relation.To, Kind = relation.Kind });
        unit.DirectoryChanges();
    }

    public static async Task SeverAsync(this UnitOfWork unit, PersonRelation relation, CancellationToken cancellation)
    {
        var rows = await unit.Context.Relations.Where(
            row => row.School == unit.School.Id && row.From == relation.From && row.To == relation.To && row.Kind == relation.Kind).ToListAsync(cancellation);
        unit.Context.Relations.RemoveRange(rows);
        unit.DirectoryChanges();
    }

    /// <summary>Writes a grant down as it is. Whether one may be made is decided by <see cref="Appointing"/>.</summary>
    public static void GrantRole(this UnitOfWork unit, PersonId person, RoleGrant grant, bool isWaiting = false)
    {
        unit.Context.RoleGrants.Add(new RoleGrantRow
        {
            Id = unit.NewId(),
            School = unit.School.Id,
            Person = person,
            Role = grant.Role,
            From = grant.From,
            Until = grant.Until,
            GrantedBy = unit.Because.Who.Person,
            Waiting = isWaiting,
        });
        unit.About(person);
        unit.DirectoryChanges();
    }

    /// <summary>Ends every grant of the role to the person that reaches beyond the day.</summary>
    public static async Task EndRoleAsync(this UnitOfWork unit, PersonId person, Role role, DateOnly lastDay, CancellationToken cancellation)
    {
        var rows = await unit.Context.RoleGrants
            .Where(row => row.School == unit.School.Id && row.Person == person && row.Role == role && (row.Until == null || row.Until > lastDay))
            .ToListAsync(cancellation);
        foreach (var row in rows)
            row.Until = lastDay;
        unit.About(person);
        unit.DirectoryChanges();
    }

    public static DutyId AddDuty(this UnitOfWork unit, DutyKind kind, PersonId person, DateTimeOffset from, DateTimeOffset until)
    {
        var row = new DutyLineRow
        {
            Id = DutyId.From(unit.NewId()),
            School = unit.School.Id,
            Kind = kind,
            Person = person,
            From = from,
            Until = until,
        };
        unit.Context.DutyLines.Add(row);
        unit.About(person);
        unit.DirectoryChanges();
        return row.Id;
    }

    /// <summary>False when there is no such line.</summary>
    public static async Task<bool> RemoveDutyAsync(this UnitOfWork unit, DutyId line, CancellationToken cancellation)
    {
        var row = await unit.Context.DutyLines.SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == line, cancellation);
        if (row is null)
        {
            unit.Nothing();
            return false;
        }
        unit.Context.DutyLines.Remove(row);
        unit.DirectoryChanges();
        return true;
    }

    private static byte[]? RosterLookup(UnitOfWork unit, PersonProfile profile) =>
        profile.RosterId is { } id ? unit.School.Keys.Lookup("roster.id", id) : null;
}
