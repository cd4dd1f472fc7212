using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Demonstration;

/// <summary>How somebody signs in to a demonstration school.</summary>
public sealed record DemonstrationAccess(string PasswordHash, Func<string> NewAuthenticatorKey);

/// <summary>Saves a made-up school as if a year had gone by in it: every act at its own time, in the ledger like any other.</summary>
public static class DemonstrationSchool
{
    private const string Marker = "demonstration";
    private const int Seed = 20261124;

    /// <summary>Whether everybody in the school is made up.</summary>
    public static bool IsOne(OpenSchool school) => File.Exists(Path.Combine(school.Places.Data, Marker));

    public static async Task<OpenSchool> MakeAsync(
        InstallationPlaces places, Database database, string? connection, string roster, DemonstrationAccess access, WorldSources sources, CancellationToken cancellation)
    {
        var now = sources.Now();
        var plan = DemonstrationPlan.Create(RosterReader.Read(roster).Snapshot, Seed, DateOnly.FromDateTime(now.UtcDateTime));
        var time = new DemonstrationTime(now.AddYears(-1));
        await using (var school = await Installation.CreateAsync(places, database, connection, plan.Settings, sources with { Time = time }, cancellation))
        {
            await AddPeopleAsync(school, plan, access, cancellation);
            foreach (var act in DemonstrationActs.Of(plan, now).OrderBy(act => act.At))
            {
                time.MoveTo(act.At);
                await act.RunAsync(school, cancellation);
            }
            time.MoveTo(now);
            await school.KeepAsync(
                Actor.Machine("demonstration"),
                (unit, token) => unit.Context.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, mail => mail.QueuedAt), token),
                cancellation);
        }
        await File.WriteAllTextAsync(Path.Combine(places.Data, Marker), "Everybody in this school is made up.\n", cancellation);
        return await Installation.OpenAsync(places, sources, cancellation);
    }

    private static Task AddPeopleAsync(OpenSchool school, DemonstrationPlan plan, DemonstrationAccess access, CancellationToken cancellation) =>
        school.CommitAsync(
            new Because(Actor.Machine("demonstration"), LedgerAct.RosterImported),
            async (unit, token) =>
            {
                foreach (var person in plan.People)
                    unit.AddPerson(person.Kind, person.Profile, person.Id);
                foreach (var relation in plan.Relations)
                    await unit.RelateAsync(relation, token);
                foreach (var role in plan.Roles)
                    unit.GrantRole(role.Person, role.Grant);
                foreach (var line in plan.Duty)
                    unit.AddDuty(line.Kind, line.Person, line.From, line.Until);
                foreach (var account in plan.Accounts)
                    unit.AddAccount(account.Person, new AccountSecrets
                    {
                        Name = account.Name,
                        PasswordHash = access.PasswordHash,
                        AuthenticatorKey = access.NewAuthenticatorKey(),
                        AuthenticatorConfirmed = true,
                    });
            },
            cancellation);
}
