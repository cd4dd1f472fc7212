using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class EndTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private static readonly Dictionary<string, string> Now = new() { ["When"] = "now" };

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page(school.Head, "head"), school.Teacher, school.Lead);

    [Fact]
    public Task Get_OfARoleTheyDoNotHold_IsMissing() =>
        school.AssertMissingAsync(Page(school.Teacher, "head"), Page(school.Teacher, "nonsense"), Page(PersonId.From(Guid.NewGuid()), "head"));

    [Theory]
    [InlineData("", null, "Choose when it ends")]
    [InlineData("day", null, "The last day is missing")]
    [InlineData("day", -1, "Choose today or a later day, or end it now")]
    public async Task Post_WithABadAnswer_SaysWhatToDo(string when, int? days, string sentence)
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(school.Head, "head"), OnADay(when, days));

        Assert.Equal([sentence], answer.Errors);
        Assert.Null((await school.FindAsync(school.Head)).Roles.Single(grant => grant.Role == Role.Head).Until);
    }

    [Fact]
    public async Task Post_Now_EndsWhatItAllowedAtTheNextRequestOfTheSameSession()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await own.AddTeacherAsync("Deputy", Role.DeputyLead);
        var atTheDesk = await own.Application.VisitAsync(deputy);
        Assert.Equal(HttpStatusCode.OK, (await atTheDesk.GetAsync("/desk")).Status);
        var visitor = await own.AsAdministratorAsync();

        var entries = await own.EntriesDuringAsync(() => visitor.PostAsync(Page(deputy, "deputylead"), Now));

        Assert.Equal("/mine", (await atTheDesk.GetAsync("/desk")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await atTheDesk.GetAsync("/duty")).Status);
        Assert.Equal(HttpStatusCode.OK, (await atTheDesk.GetAsync("/")).Status);
        Assert.Equal([(LedgerAct.RoleEnded, (Guid?)own.Administrator.Value)], entries.Select(entry => (entry.Act, entry.Who)));
    }

    [Fact]
    public async Task Post_OnADay_HoldsUntilTheEndOfIt()
    {
        var person = await school.AddTeacherAsync("Ending", Role.DeputyLead);

        await (await school.AsAdministratorAsync()).PostAsync(Page(person, "deputylead"), OnADay("day", 3));

        Assert.Equal(school.Today.AddDays(3), (await school.FindAsync(person)).Roles.Single().Until);
    }

    [Fact]
    public async Task Post_OfTheOnlyLead_SaysWhatToDoFirst()
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(school.Lead, "safeguardinglead"), OnADay("day", 5));

        Assert.Equal(["Nobody else would be the safeguarding lead on 30 November 2026. First grant somebody else that role"], answer.Errors);
        Assert.True((await school.FindAsync(school.Lead)).Holds(Role.SafeguardingLead, school.Today.AddDays(100)));
    }

    [Fact]
    public async Task Post_OfTheLastAdministratorWithAnAccount_SaysWhatToDoFirst()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        // One who has no account could let nobody in.
        await own.AddTeacherAsync("Accountless", Role.Administrator);
        Assert.Equal(HttpStatusCode.Found, (await visitor.PostAsync(Page(own.OtherAdministrator, "administrator"), Now)).Status);

        var entries = await own.EntriesDuringAsync(async () => Assert.Equal(
            ["Nobody else would run the place on 24 November 2026. First make somebody else an administrator, with an account"],
            (await visitor.PostAsync(Page(own.Administrator, "administrator"), Now)).Errors));

        Assert.Empty(entries);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/people")).Status);
    }

    [Fact]
    public async Task Post_ByTwoAdministratorsOfEachOtherAtOnce_LeavesOne()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var one = await own.AsAdministratorAsync();
        var other = await own.Application.VisitAsync(own.OtherAdministrator);
        var pages = (One: await one.GetAsync(Page(own.OtherAdministrator, "administrator")), Other: await other.GetAsync(Page(own.Administrator, "administrator")));

        await Task.WhenAll(one.SubmitAsync(pages.One, Now), other.SubmitAsync(pages.Other, Now));

        Assert.Single((await own.DirectoryAsync()).Holding(Role.Administrator, own.Today));
    }

    [Fact]
    public async Task Post_OfOnesOwnAdministration_LeadsAwayFromIt()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();

        var answer = await visitor.PostAsync(Page(own.Administrator, "administrator"), Now);

        Assert.Equal("/", answer.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/people")).Status);
    }

    private static string Page(PersonId person, string role) => $"/people/{person}/end/{role}";

    private Dictionary<string, string> OnADay(string when, int? days) =>
        StaffedSchool.Fields(new Dictionary<string, string> { ["When"] = when }, StaffedSchool.Date("LastDay", days is { } known ? school.Today.AddDays(known) : null));
}
