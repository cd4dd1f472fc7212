using System.Net;
using InConfidence.Data.Mail;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class GrantTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page(school.Teacher), school.Teacher, school.Lead);

    [Fact]
    public Task Get_OfNobodyOneselfOrAStudent_IsMissing() =>
        school.AssertMissingAsync(Page(PersonId.From(Guid.NewGuid())), Page(school.Administrator), Page(school.Student));

    [Theory]
    [InlineData("", 0, null, "Choose a role")]
    [InlineData("99", 0, null, "Choose a role")]
    [InlineData("Administrator", -1, null, "Begin today or later: a role is not granted for days that are over")]
    [InlineData("Administrator", 3, 2, "The last day must not come before the first")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndLosesNothing(string role, int from, int? until, string sentence)
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(school.Teacher), Fields(role, from, until));

        Assert.Equal([sentence], answer.Errors);
        Assert.Equal($"{school.Today.AddDays(from).Day}", answer.Document.QuerySelector("input[name='From.Day']")!.GetAttribute("value"));
        Assert.Single((await school.FindAsync(school.Teacher)).Roles);
    }

    [Fact]
    public async Task Post_OfARoleThatReadsNothing_HoldsAtOnce()
    {
        var person = await school.AddTeacherAsync("Officer");
        var visitor = await school.AsAdministratorAsync();

        var entries = await school.EntriesDuringAsync(() => visitor.PostAsync(Page(person), Fields("DataProtectionOfficer", 0, 30)));

        Assert.Equal([new RoleGrant(Role.DataProtectionOfficer, school.Today, school.Today.AddDays(30))], (await school.FindAsync(person)).Roles);
        Assert.Equal([(LedgerAct.RoleGranted, (Guid?)school.Administrator.Value)], entries.Select(entry => (entry.Act, entry.Who)));
    }

    [Theory]
    [InlineData("SafeguardingLead")]
    [InlineData("DeputyLead")]
    [InlineData("Head")]
    [InlineData("Chair")]
    public async Task Post_OfAnOfficeThatReads_HasNoPowerUntilASecondPersonConfirms(string role)
    {
        await using var own = await StaffedSchool.OpenAsync();

        await (await own.AsAdministratorAsync()).PostAsync(Page(own.Teacher), Fields(role, 0, null));

        Assert.False((await own.FindAsync(own.Teacher)).Holds(Enum.Parse<Role>(role), own.Today));
        Assert.Equal("/mine", (await (await own.Application.VisitAsync(own.Teacher)).GetAsync("/desk")).Location);
        Assert.Equal(own.Teacher, Assert.Single((await own.DirectoryAsync()).Appointments).Person);
        // Whoever could confirm it is told by mail: everybody who reads, and nobody else.
        var told = await own.School.MailsDueAsync(TestSchool.Cancellation);
        Assert.Equal(new[] { own.Lead, own.Head }.Order(Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value))), told.Select(mail => mail.To).Order(Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value))));
    }

    [Fact]
    public async Task Post_InASchoolWhereNobodyElseReads_HoldsAtOnce()
    {
        await using var application = await TestApplication.StartAsync();
        var administrator = await application.Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        var first = await application.Test.AddPersonAsync("Lena", "Lead", PersonKind.Staff);

        await (await application.VisitAsync(administrator)).PostAsync(Page(first), Fields("SafeguardingLead", 0, null));

        Assert.True((await application.Test.School.DirectoryAsync(TestSchool.Cancellation)).Find(first)!.Holds(Role.SafeguardingLead, new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public async Task Post_ToOneself_IsNotThereAndGrantsNothing()
    {
        var visitor = await school.AsAdministratorAsync();
        var page = await visitor.GetAsync(Page(school.Teacher));

        page.Document.QuerySelector("main form")!.SetAttribute("action", Page(school.Administrator));
        var answer = await visitor.SubmitAsync(page, Fields("SafeguardingLead", 0, null));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal([Role.Administrator], (await school.FindAsync(school.Administrator)).Roles.Select(grant => grant.Role));
    }

    [Fact]
    public async Task Post_OfARoleThatIsHeldThen_SaysWhatToDo()
    {
        var person = await school.AddTeacherAsync("Again", Role.DataProtectionOfficer);

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(person), Fields("DataProtectionOfficer", 5, 9));

        Assert.Equal(["They hold that role in some of those days already: choose other days, or end it first"], answer.Errors);
    }

    [Fact]
    public async Task Post_FromTomorrow_BeginsAtMidnightInTheSchoolsZone()
    {
        var test = await TestSchool.CreateAsync(settings: new() { Name = "Fenmarsh School", Zone = "Asia/Shanghai", WorkMailDomains = ["school.example"] });
        await using var application = await TestApplication.StartAsync(test);
        var administrator = await test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        var person = await test.AddPersonAsync("Robin", "Runner", PersonKind.Staff);
        await (await application.VisitAsync(administrator)).PostAsync(Page(person), Fields("Administrator", 1, 1));

        // It is 18:00 of the 24th there.
        test.Time.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        var before = await (await application.VisitAsync(person)).GetAsync("/people");
        test.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await (await application.VisitAsync(person)).GetAsync("/people");
        test.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        var lastMinute = await (await application.VisitAsync(person)).GetAsync("/people");
        test.Time.Advance(TimeSpan.FromMinutes(1));
        var over = await (await application.VisitAsync(person)).GetAsync("/people");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (before.Status, after.Status, lastMinute.Status, over.Status));
    }

    [Fact]
    public async Task Withdraw_OfWhatWaits_TakesItBack()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        await visitor.PostAsync(Page(own.Teacher), Fields("DeputyLead", 0, null));

        var answer = await visitor.PostAsync($"/people/{own.Teacher}", button: "Withdraw");

        Assert.Equal($"/people/{own.Teacher}", answer.Location);
        Assert.Empty((await own.DirectoryAsync()).Appointments);
    }

    internal static string Page(PersonId person) => $"/people/{person}/grant";

    internal static Dictionary<string, string> Fields(string role, int from, int? until)
    {
        var today = new DateOnly(2026, 11, 24);
        return StaffedSchool.Fields(
            new Dictionary<string, string> { ["Role"] = role }, StaffedSchool.Date("From", today.AddDays(from)), StaffedSchool.Date("Until", until is { } days ? today.AddDays(days) : null));
    }
}
