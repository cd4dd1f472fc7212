using InConfidence.Data.People;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Rosters;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Rosters;

/// <summary>A school of its own into which rosters are imported, as somebody would who looked at everything.</summary>
internal static class RosterSchool
{
    public static RosterReading Reading(RosterSnapshot snapshot) => new("OneRoster 1.1", snapshot, [], []);

    public static Because Because { get; } = TestSchool.Because(LedgerAct.RosterImported);

    public static Task<RosterProposal> ProposeAsync(this TestSchool test, RosterReading reading) =>
        test.School.ProposeAsync(reading, TestSchool.Cancellation);

    public static async Task<RosterOutcome> ImportAsync(this TestSchool test, RosterReading reading, bool byTwo = true)
    {
        var proposal = await test.ProposeAsync(reading);
        return await test.AcceptAsync(reading, RosterAcceptance.OfAll(proposal, byTwo));
    }

    public static Task<RosterOutcome> AcceptAsync(this TestSchool test, RosterReading reading, RosterAcceptance acceptance) =>
        test.School.ImportRosterAsync(Because, reading, acceptance, TestSchool.Cancellation);

    public static async Task<RosterOutcome> ImportAsync(this TestSchool test, RosterFolder folder) => await test.ImportAsync(folder.Read());

    public static Task<SchoolDirectory> DirectoryAsync(this TestSchool test) => test.School.DirectoryAsync(TestSchool.Cancellation);

    /// <summary>Whoever the roster knows by that id, here or gone.</summary>
    public static async Task<DirectoryPerson> OfRosterAsync(this TestSchool test, string rosterId) =>
        Assert.Single((await test.DirectoryAsync()).People, person => person.Profile.RosterId == rosterId);

    public static Task GrantAsync(this TestSchool test, PersonId person, Role role) => test.School.CommitAsync(
        TestSchool.Because(LedgerAct.RoleGranted),
        (unit, _) =>
        {
            unit.GrantRole(person, new RoleGrant(role, new DateOnly(2020, 1, 1), null));
            return Task.CompletedTask;
        },
        TestSchool.Cancellation);

    public static Task ChangeAsync(this TestSchool test, DirectoryPerson person, PersonProfile profile, DateOnly? leftOn = null) => test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonChanged),
        (unit, token) => unit.ChangePersonAsync(person.Id, person.Kind, profile, leftOn, token),
        TestSchool.Cancellation);
}
