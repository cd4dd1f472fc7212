using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Schools;

namespace InConfidence.Data.Schools;

/// <summary>Whoever enters a new school first.</summary>
public sealed record FirstAdministrator(string GivenName, string FamilyName, string Mail, string PasswordHash);

/// <summary>Makes a school with nobody in it but its first administrator.</summary>
public static class NewSchool
{
    public static Task<OpenSchool> MakeAsync(
        InstallationPlaces places, Database database, string? connection, SchoolSettings settings, FirstAdministrator first, WorldSources sources, CancellationToken cancellation, KeySource? source = null) =>
        Installation.CreateAsync(places, database, connection, settings, sources, cancellation, source, school => AddAsync(school, first, cancellation));

    private static async Task AddAsync(OpenSchool school, FirstAdministrator first, CancellationToken cancellation)
    {
        var today = (await school.DirectoryAsync(cancellation)).Calendar.Day(school.Sources.Now());
        await school.CommitAsync(
            new Because(Actor.Machine("set-up"), LedgerAct.AccountCreated),
            (unit, _) =>
            {
                var person = unit.AddPerson(PersonKind.Staff, new PersonProfile { GivenName = first.GivenName, FamilyName = first.FamilyName, Mail = first.Mail });
                unit.GrantRole(person, new RoleGrant(Role.Administrator, today, null));
                unit.AddAccount(person, new AccountSecrets { Name = first.Mail, PasswordHash = first.PasswordHash, MustChangePassword = true });
                return Task.CompletedTask;
            },
            cancellation);
    }
}
