using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Data.Schools;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Schools;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>Reads the directory from the database, opening every profile once.</summary>
internal static class DirectoryLoading
{
    public static async Task<SchoolDirectory> LoadAsync(OpenSchool school, StoreContext context, CancellationToken cancellation)
    {
        var row = await context.Schools.AsNoTracking().SingleAsync(row => row.Id == school.Id, cancellation);
        var settingsText = await context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == row.Settings, cancellation);
        var settings = SealedJson.Read<SchoolSettings>(school.Keys.Open(school.Keys.SchoolKey, settingsText, SettingsStore.Field));
        var grants = await context.RoleGrants.AsNoTracking().Where(grant => grant.School == school.Id).ToListAsync(cancellation);
        var roles = grants.Where(grant => !grant.Waiting).ToLookup(grant => grant.Person, grant => new RoleGrant(grant.Role, grant.From, grant.Until));
        var appointments = grants.Where(grant => grant.Waiting)
            .Select(grant => new Appointment(AppointmentId.From(grant.Id), grant.Person, new RoleGrant(grant.Role, grant.From, grant.Until), grant.GrantedBy)).ToList();
        var people = await LoadPeopleAsync(school, context, roles, cancellation);
        var relations = await context.Relations.AsNoTracking().Where(relation => relation.School == school.Id)
            .Select(relation => new PersonRelation(relation.From, relation.To, relation.Kind)).ToListAsync(cancellation);
        var duty = await context.DutyLines.AsNoTracking().Where(line => line.School == school.Id)
            .OrderBy(line => line.From)
            .Select(line => new DutyLine(line.Id, line.Kind, line.Person, line.From, line.Until)).ToListAsync(cancellation);
        var policies = await school.Policies.LoadAsync(school, context, cancellation);
        return new SchoolDirectory(row.DirectoryVersion, settings, people, relations, duty) { Appointments = appointments, Policies = policies };
    }

    private static async Task<List<DirectoryPerson>> LoadPeopleAsync(
        OpenSchool school, StoreContext context, ILookup<PersonId, RoleGrant> roles, CancellationToken cancellation)
    {
        var rows = await context.People.AsNoTracking().Where(person => person.School == school.Id)
            .Join(context.SealedTexts.AsNoTracking(), person => person.Profile, text => text.Id, (person, text) => new { person, text })
            .ToListAsync(cancellation);
        var wraps = await school.Keys.FindManyAsync([.. rows.Select(row => row.person.KeyId)], cancellation);
        var people = new List<DirectoryPerson>(rows.Count);
        foreach (var row in rows)
            if (wraps.TryGetValue(row.person.KeyId, out var wrap))
                people.Add(Open(school, row.person, row.text, wrap, [.. roles[row.person.Id]]));
        return people;
    }

    private static DirectoryPerson Open(OpenSchool school, PersonRow row, SealedTextRow text, WrappedKey wrap, IReadOnlyList<RoleGrant> roles)
    {
        using var key = school.Keys.Open(wrap);
        var profile = SealedJson.Read<PersonProfile>(school.Keys.Open(key, text, PeopleStore.ProfileField));
        return new DirectoryPerson(row.Id, row.Kind, profile, row.LeftOn, roles);
    }
}
