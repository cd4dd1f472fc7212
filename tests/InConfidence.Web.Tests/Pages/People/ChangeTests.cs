using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class ChangeTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page(school.Teacher), school.Teacher, school.Lead);

    [Fact]
    public Task Get_OfNobodyOrAStudent_IsMissing() =>
        school.AssertMissingAsync(Page(PersonId.From(Guid.NewGuid())), "/people/nonsense/change", Page(school.Student));

    [Fact]
    public async Task Post_OfPostMailAndPhone_ChangesThemAndTheNameToSignInWith()
    {
        var person = await school.AddTeacherAsync("Changed");
        await school.AddAccountAsync(person);
        var visitor = await school.AsAdministratorAsync();

        var entries = await school.EntriesDuringAsync(async () => Assert.Equal($"/people/{person}", (await visitor.PostAsync(Page(person), new Dictionary<string, string>
        {
            ["Form.Post"] = "Head of boarding",
            ["Form.Mail"] = "nell@school.example",
            ["Form.Phone"] = "+86 10 6552 9988",
        })).Location));

        var profile = (await school.FindAsync(person)).Profile;
        Assert.Equal(("Head of boarding", "nell@school.example", "+861065529988", "Nell"), (profile.Post, profile.Mail, profile.Phone, profile.GivenName));
        Assert.Equal("nell@school.example", (await school.AccountAsync(person))!.Secrets.Name);
        var entry = Assert.Single(entries);
        Assert.Equal(LedgerAct.PersonChanged, entry.Act);
        Assert.Contains(person.Value, entry.People);
    }

    [Fact]
    public async Task Post_OfAMailWithWhichSomebodyElseSignsIn_IsRefused()
    {
        var person = await school.AddTeacherAsync("Twin");
        await school.AddAccountAsync(person);

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(person), new Dictionary<string, string> { ["Form.Mail"] = "LENA.lead@school.example" });

        Assert.Equal(["Somebody else signs in with that address: enter another"], answer.Errors);
        Assert.Equal("nell.twin@school.example", (await school.FindAsync(person)).Profile.Mail);
    }

    [Fact]
    public async Task Post_WithoutTheMailWithWhichTheySignIn_IsRefused()
    {
        var person = await school.AddTeacherAsync("Mailed");
        await school.AddAccountAsync(person);

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(person), new Dictionary<string, string> { ["Form.Mail"] = "" });

        Assert.Equal(["They sign in with their work mail address: enter the new one, or switch their account off first"], answer.Errors);
    }

    [Fact]
    public async Task Post_OfALeavingDay_LetsThemInUntilMidnightOfThatDay()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.Application.VisitAsync(own.Teacher);

        await (await own.AsAdministratorAsync()).PostAsync(Page(own.Teacher), StaffedSchool.Date("LeftOn", own.Today.AddDays(1)));
        var before = await visitor.GetAsync("/mine");
        own.Test.Time.Advance(TimeSpan.FromHours(14) - TimeSpan.FromMinutes(1));
        visitor = await own.Application.VisitAsync(own.Teacher);
        var lastMinute = await visitor.GetAsync("/mine");
        own.Test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.Status, lastMinute.Status));
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/mine")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfALeavingDayForTheOnlyLead_SaysWhatToDoFirst()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var visitor = await own.AsAdministratorAsync();
        var leaves = StaffedSchool.Date("LeftOn", new DateOnly(2026, 12, 18));

        var refused = await visitor.PostAsync(Page(own.Lead), leaves);
        await own.AddTeacherAsync("Successor", Role.SafeguardingLead);
        var accepted = await visitor.PostAsync(Page(own.Lead), leaves);

        Assert.Equal(["Nobody else would be the safeguarding lead on 18 December 2026. First grant somebody else that role"], refused.Errors);
        Assert.Equal("18", refused.Document.QuerySelector("input[name='LeftOn.Day']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, accepted.Status);
    }

    [Fact]
    public async Task Post_OfSomebodyFromTheRoster_KeepsTheName()
    {
        var person = await school.AddTeacherAsync("Rostered");
        var known = await school.FindAsync(person);
        await school.School.CommitAsync(
            TestSchool.Because(LedgerAct.RosterImported), (unit, token) => unit.ChangePersonAsync(person, known.Kind, known.Profile with { RosterId = "t-17" }, null, token), TestSchool.Cancellation);
        var visitor = await school.AsAdministratorAsync();
        var page = await visitor.GetAsync(Page(person));

        await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.GivenName"] = "Another", ["Form.Post"] = "Teacher" });

        Assert.Null(page.Document.QuerySelector("input[name='Form.GivenName']"));
        Assert.Equal(("Nell", "Teacher"), ((await school.FindAsync(person)).Profile.GivenName, (await school.FindAsync(person)).Profile.Post));
    }

    [Fact]
    public async Task Post_WithADateThatIsNone_SaysWhatToDo()
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(
            Page(school.Teacher), new Dictionary<string, string> { ["LeftOn.Day"] = "31", ["LeftOn.Month"] = "2", ["LeftOn.Year"] = "2027" });

        Assert.Equal(["The first day on which they are gone must be a real date"], answer.Errors);
    }

    private static string Page(PersonId person) => $"/people/{person}/change";
}
