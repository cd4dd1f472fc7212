using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.People;

namespace InConfidence.Web.Tests.Pages.Appointments;

public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/appointments";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Lead, Page, school.Teacher, school.Administrator);

    [Fact]
    public async Task Confirm_ByTheLead_GivesTheOfficeItsPower()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await GrantAsync(own, own.Teacher, "DeputyLead");
        var lead = await own.Application.VisitAsync(own.Lead);
        var teacher = await own.Application.VisitAsync(own.Teacher);
        Assert.Contains("Your word is needed", (await lead.GetAsync("/desk")).Text, StringComparison.Ordinal);

        var entries = await own.EntriesDuringAsync(() => lead.PostAsync(Page, button: "Confirm"));

        Assert.Equal([(LedgerAct.RoleConfirmed, (Guid?)own.Lead.Value)], entries.Select(entry => (entry.Act, entry.Who)));
        Assert.Equal([own.Teacher.Value], entries[0].People);
        Assert.Equal(HttpStatusCode.OK, (await teacher.GetAsync("/desk")).Status);
        Assert.DoesNotContain("Your word is needed", (await lead.GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_OfANewLead_TellsThemOfWhatIsWrittenFromThenOn()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await GrantAsync(own, own.Teacher, "SafeguardingLead");
        var writer = await own.AddTeacherAsync("Writer", Role.Staff);
        var before = await TellAsync(own, writer);
        Assert.DoesNotContain(before.ToString(), (await (await own.Application.VisitAsync(own.Teacher)).GetAsync("/desk")).Body, StringComparison.Ordinal);

        await (await own.Application.VisitAsync(own.Lead)).PostAsync(Page, button: "Confirm");
        var after = await TellAsync(own, writer);

        var desk = await (await own.Application.VisitAsync(own.Teacher)).GetAsync("/desk");
        Assert.NotNull(desk.Document.QuerySelector($"#new #record-{after}"));
        var answer = await (await own.Application.VisitAsync(own.Teacher)).PostAsync($"/records/{after}", button: "I have it");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    [Fact]
    public async Task Refuse_ByTheHead_TakesItAway()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await GrantAsync(own, own.Teacher, "Chair");
        var head = await own.Application.VisitAsync(own.Head);

        var entries = await own.EntriesDuringAsync(() => head.PostAsync(Page, button: "Refuse"));

        Assert.Equal([LedgerAct.RoleRefused], entries.Select(entry => entry.Act));
        Assert.Empty((await own.DirectoryAsync()).Appointments);
        Assert.False((await own.FindAsync(own.Teacher)).Holds(Role.Chair, own.Today));
    }

    [Fact]
    public async Task Confirm_ByWhoeverGrantedIt_IsNotThere()
    {
        await using var own = await StaffedSchool.OpenAsync();
        // The head runs the place as well.
        var both = await own.AddTeacherAsync("Both", Role.Administrator, Role.Head);
        await GrantAsync(own, own.Teacher, "DeputyLead", both);
        var appointment = Assert.Single((await own.DirectoryAsync()).Appointments).Id;

        var answer = await AnswerAsync(own, both, "confirm", "appointment", appointment.ToString());

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Single((await own.DirectoryAsync()).Appointments);
        Assert.Contains("Nothing waits for you.", (await (await own.Application.VisitAsync(both)).GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_ByWhoeverWouldHoldIt_IsNotThere()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await GrantAsync(own, own.Head, "SafeguardingLead");
        var appointment = Assert.Single((await own.DirectoryAsync()).Appointments).Id;

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(own, own.Head, "confirm", "appointment", appointment.ToString())).Status);
        Assert.False((await own.FindAsync(own.Head)).Holds(Role.SafeguardingLead, own.Today));
    }

    [Fact]
    public async Task Confirm_OfNothing_IsMissing()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(school, school.Lead, "confirm", "appointment", $"{Guid.NewGuid():N}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(school, school.Lead, "refuse", "appointment", "nonsense")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(school, school.Lead, "agree", "person", school.Head.ToString())).Status);
    }

    [Fact]
    public async Task Agree_ToAnotherAuthenticator_TakesTheOldOneOff()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await AskForResetAsync(own);
        var head = await own.Application.VisitAsync(own.Head);

        var entries = await own.EntriesDuringAsync(() => head.PostAsync(Page, button: "They told me: take it off"));

        Assert.False((await own.AccountAsync(deputy))!.Secrets.AuthenticatorConfirmed);
        Assert.Equal([(LedgerAct.AccountChanged, "authenticator reset, agreed")], entries.Select(entry => (entry.Act, entry.Reason)));
    }

    [Fact]
    public async Task Disagree_WithAnotherAuthenticator_LeavesTheOldOne()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await AskForResetAsync(own);

        await (await own.Application.VisitAsync(own.Lead)).PostAsync(Page, button: "Leave it as it is");

        var secrets = (await own.AccountAsync(deputy))!.Secrets;
        Assert.Equal((true, null), (secrets.AuthenticatorConfirmed, secrets.ResetAsked));
    }

    [Fact]
    public async Task Agree_ByWhoeverLostIt_IsNotThere()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await AskForResetAsync(own);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(own, deputy, "agree", "person", deputy.ToString())).Status);
        Assert.True((await own.AccountAsync(deputy))!.Secrets.AuthenticatorConfirmed);
    }

    private static async Task GrantAsync(StaffedSchool school, PersonId person, string role, PersonId? by = null) =>
        await (await school.Application.VisitAsync(by ?? school.Administrator)).PostAsync(GrantTests.Page(person), GrantTests.Fields(role, 0, null));

    private static async Task<PersonId> AskForResetAsync(StaffedSchool school)
    {
        var deputy = await school.AddTeacherAsync("Deputy", Role.DeputyLead);
        await school.AddAccountAsync(deputy, secrets => secrets with { AuthenticatorKey = "AAAA", AuthenticatorConfirmed = true });
        await (await school.AsAdministratorAsync()).PostAsync($"/people/{deputy}/account", button: "Take the authenticator off");
        return deputy;
    }

    private static async Task<Answer> AnswerAsync(StaffedSchool school, PersonId by, string handler, string field, string value)
    {
        var visitor = await school.Application.VisitAsync(by);
        // Any form of theirs, for its token: signing out stands on every page.
        var page = await visitor.GetAsync(Page);
        page.Document.QuerySelector("form[action='/sign-out']")!.SetAttribute("action", $"{Page}?handler={handler}");
        return await visitor.SubmitAsync(page, new Dictionary<string, string> { [field] = value }, form: $"form[action^='{Page}?handler={handler}']");
    }

    private static async Task<RecordId> TellAsync(StaffedSchool school, PersonId writer) =>
        await school.Test.SignAsync(writer, await school.Test.StartDraftAsync(writer, DeskSchool.About(school.Student)));
}
