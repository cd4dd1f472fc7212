using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class AccountTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page(school.Lead), school.Teacher, school.Head);

    [Fact]
    public Task Get_OfNobodyOneselfOrAStudent_IsMissing() =>
        school.AssertMissingAsync(Page(PersonId.From(Guid.NewGuid())), Page(school.Administrator), Page(school.Student));

    [Fact]
    public async Task Make_ForSomebodyWithAWorkMail_ShowsAPasswordOnceThatIsGoodForChoosingAnother()
    {
        var person = await school.AddTeacherAsync("Newcomer");
        var visitor = await school.AsAdministratorAsync();
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page(person), button: "Make an account"));

        var password = answer!.Document.QuerySelector("[data-password]")!.TextContent;
        Assert.Matches("^([a-z2-7]{4}-){3}[a-z2-7]{4}$", password);
        Assert.Contains("no-store", answer.Message.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(password, (await visitor.GetAsync(Page(person))).Body, StringComparison.Ordinal);
        Assert.Equal([(LedgerAct.AccountCreated, (Guid?)school.Administrator.Value)], entries.Select(entry => (entry.Act, entry.Who)));
        var newcomer = school.Application.Visit();
        var signedIn = await newcomer.PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = "nell.newcomer@school.example", ["Password"] = password });
        Assert.Equal("/", signedIn.Location);
        Assert.Equal("/account/password", (await newcomer.GetAsync("/")).Location);
    }

    [Fact]
    public async Task Make_Twice_KeepsTheFirst()
    {
        var person = await school.AddTeacherAsync("Twice");
        var visitor = await school.AsAdministratorAsync();
        var page = await visitor.GetAsync(Page(person));
        await visitor.SubmitAsync(page, button: "Make an account");

        var again = await visitor.SubmitAsync(page, button: "Make an account");

        Assert.Null(again.Document.QuerySelector("[data-password]"));
    }

    [Fact]
    public async Task Make_WithoutAWorkMail_SaysWhatToDo()
    {
        var person = await school.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) => Task.FromResult(InConfidence.Data.People.PeopleStore.AddPerson(unit, PersonKind.Contractor, new PersonProfile { GivenName = "Con", FamilyName = "Tractor" })),
            TestSchool.Cancellation);

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(person), button: "Make an account");

        Assert.Equal(["Enter a work mail address for them first: they sign in with it"], answer.Errors);
        Assert.Null(await school.AccountAsync(person));
    }

    [Fact]
    public async Task Make_WithAMailThatSomebodyElseSignsInWith_SaysWhatToDo()
    {
        await school.AddAccountAsync(await school.AddTeacherAsync("Same"));
        var second = await school.AddTeacherAsync("Same");

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(second), button: "Make an account");

        Assert.Equal(["Somebody else signs in with that work mail address: change one of the two first"], answer.Errors);
    }

    [Fact]
    public async Task Password_GivenAnew_SignsThemOutAndEndsTheOldOne()
    {
        var person = await school.AddTeacherAsync("Forgetful");
        await school.AddAccountAsync(person);
        var inside = await school.Application.VisitAsync(person);
        var visitor = await school.AsAdministratorAsync();
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page(person), button: "Give a new one-time password"));

        Assert.NotNull(answer!.Document.QuerySelector("[data-password]"));
        Assert.StartsWith("/sign-in", (await inside.GetAsync("/")).Location, StringComparison.Ordinal);
        Assert.Equal([(LedgerAct.AccountChanged, "password given out")], entries.Select(entry => (entry.Act, entry.Reason)));
        var old = await school.Application.Visit().PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = "nell.forgetful@school.example", ["Password"] = RunningSchool.Password });
        Assert.Equal(["That name and password do not belong together. After five wrong tries, wait a few minutes, or ask the administrator"], old.Errors);
    }

    [Fact]
    public async Task Password_AfterTooManyWrongOnes_LetsThemInAtOnce()
    {
        var person = await school.AddTeacherAsync("Locked");
        await school.AddAccountAsync(person);
        for (var attempt = 0; attempt < 5; attempt++)
            await SignInAsync("wrong");
        Assert.Equal(["That name and password do not belong together. After five wrong tries, wait a few minutes, or ask the administrator"], (await SignInAsync(RunningSchool.Password)).Errors);

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(person), button: "Give a new one-time password");

        Assert.Equal("/", (await SignInAsync(answer.Document.QuerySelector("[data-password]")!.TextContent)).Location);

        Task<Answer> SignInAsync(string password) =>
            school.Application.Visit().PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = "nell.locked@school.example", ["Password"] = password });
    }

    [Fact]
    public async Task Reset_OfSomebodyWhoReadsNothing_TakesTheAuthenticatorOffAtOnce()
    {
        var person = await school.AddTeacherAsync("Phoneless");
        await school.AddAccountAsync(person, secrets => secrets with { AuthenticatorKey = "AAAA", AuthenticatorConfirmed = true, RecoveryCodeHashes = ["x"] });
        var inside = await school.Application.VisitAsync(person);

        await (await school.AsAdministratorAsync()).PostAsync(Page(person), button: "Take the authenticator off");

        var secrets = (await school.AccountAsync(person))!.Secrets;
        Assert.Equal((false, null, 0), (secrets.AuthenticatorConfirmed, secrets.AuthenticatorKey, secrets.RecoveryCodeHashes.Count));
        Assert.StartsWith("/sign-in", (await inside.GetAsync("/")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_OfSomebodyBeforeWhomRecordsLieOpen_WaitsForASecondPerson()
    {
        var deputy = await school.AddTeacherAsync("Deputy", Role.DeputyLead);
        await school.AddAccountAsync(deputy, secrets => secrets with { AuthenticatorKey = "AAAA", AuthenticatorConfirmed = true });

        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(deputy), button: "Take the authenticator off");

        Assert.Equal(Page(deputy), answer.Location);
        var secrets = (await school.AccountAsync(deputy))!.Secrets;
        Assert.Equal((true, school.Administrator), (secrets.AuthenticatorConfirmed, secrets.ResetAsked!.By));
    }

    [Fact]
    public async Task Sessions_Ended_AreOverAtTheNextRequest()
    {
        var person = await school.AddTeacherAsync("Elsewhere");
        await school.AddAccountAsync(person);
        var inside = await school.Application.VisitAsync(person);
        var visitor = await school.AsAdministratorAsync();

        var entries = await school.EntriesDuringAsync(() => visitor.PostAsync(Page(person), button: "End every session"));

        Assert.StartsWith("/sign-in", (await inside.GetAsync("/")).Location, StringComparison.Ordinal);
        Assert.Equal([LedgerAct.SessionsEnded], entries.Select(entry => entry.Act));
        Assert.Equal([person.Value], entries[0].People);
    }

    [Fact]
    public async Task Switch_OffAndOn_ShutsAndOpens()
    {
        var person = await school.AddTeacherAsync("Switched");
        await school.AddAccountAsync(person);
        var inside = await school.Application.VisitAsync(person);
        var visitor = await school.AsAdministratorAsync();

        await visitor.PostAsync(Page(person), button: "Switch the account off");
        var shut = await inside.GetAsync("/");
        await visitor.PostAsync(Page(person), button: "Switch it on again");
        var opened = await (await school.Application.VisitAsync(person)).GetAsync("/");

        Assert.StartsWith("/sign-in", shut.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
    }

    private static string Page(PersonId person) => $"/people/{person}/account";
}
