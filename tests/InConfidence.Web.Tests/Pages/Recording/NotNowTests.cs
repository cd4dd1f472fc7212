using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class NotNowTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithAnEarlyTime_TellsTheLeadAndPromisesIt()
    {
        var journey = await Journey.BeginAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await PromiseAsync(journey, "15:30");

        Assert.Equal(journey.Path + "/sent", answer.Location);
        Assert.Contains("a meeting is promised for 24 November 2026, 15:30", (await journey.GetAsync("/sent")).Text, StringComparison.Ordinal);
        Assert.Equal("You did right to come.", (await journey.KeptAsync()).Answers["reassurance"]["words"]);
        var desk = await (await school.VisitAsync(school.Lead)).GetAsync("/desk");
        Assert.Contains("with Ada Writer, by 24 November 2026, 15:30", desk.Text, StringComparison.Ordinal);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.MeetingPromised);
    }

    [Theory]
    [InlineData("17:30", "Choose a time from now until 17:00: a student who wants to talk is heard the same day (D2)")]
    [InlineData("09:00", "Choose a time from now until 17:00: a student who wants to talk is heard the same day (D2)")]
    [InlineData("soon", "Enter the time as hours and minutes, such as 15:30")]
    public async Task Post_WithATimeThatIsTooLate_SaysWhatToChooseAndKeepsTheWords(string at, string sentence)
    {
        var journey = await Journey.BeginAsync(school);

        var page = await PromiseAsync(journey, at);

        Assert.Equal([sentence], page.Errors);
        Assert.Equal("You did right to come.", page.Document.QuerySelector("textarea")!.TextContent);
        Assert.Null(await journey.RecordAsync());
    }

    [Fact]
    public async Task Post_WithNobody_SaysWhatToChoose()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/not-now", new() { ["At"] = "15:00" });

        Assert.Equal(["Choose whom they will talk to"], page.Errors);
    }

    [Fact]
    public async Task Get_WhereSomebodyIsInDanger_LeadsToTellingNow()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.DangerAsync("yes");

        Assert.Equal(journey.Path + "/tell", (await journey.GetAsync("/not-now")).Location);
    }

    [Fact]
    public async Task Get_ForAConcern_IsMissing()
    {
        var journey = await Journey.BeginAsync(school, "I noticed something");

        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync("/not-now")).Status);
    }

    [Fact]
    public async Task Post_AfterSchool_IsTonightWithinTwoHours()
    {
        await using var own = await DeskSchool.OpenAsync();
        own.Test.Time.Advance(TimeSpan.FromHours(13));
        var journey = await Journey.BeginAsync(own);

        Assert.Contains("Before 01:00: tonight, within two hours.", (await journey.GetAsync("/not-now")).Text, StringComparison.Ordinal);
        var late = await PromiseAsync(journey, "01:30", own.Lead);
        var soon = await PromiseAsync(journey, "00:30", own.Lead);

        Assert.Single(late.Errors);
        Assert.Equal(journey.Path + "/sent", soon.Location);
    }

    [Fact]
    public async Task Promise_ThatPasses_CallsTheLead()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await PromiseAsync(journey, "11:00", own.Writer);
        var before = (await own.Test.EntriesAsync()).Count;
        var mails = await own.Test.MailsAsync();

        await own.PassAsync(61);

        var entry = Assert.Single((await own.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.MeetingPassed);
        Assert.Equal((await journey.RecordAsync())!.Value.Value, Assert.Single(entry.Records));
        var alarmed = (await own.Test.MailsAsync()).Except(mails).Select(mail => mail.To).ToHashSet();
        Assert.Superset(new HashSet<PersonId> { own.Lead, own.Deputy, own.Writer }, alarmed);

        var desk = await (await own.VisitAsync(own.Lead)).GetAsync("/desk");
        Assert.Contains("Overdue", desk.Document.QuerySelector("[data-meetings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterSchool_OffersWhoeverIsOnDutyAndNobodyElse()
    {
        await using var own = await DeskSchool.OpenAsync();
        own.Test.Time.Advance(TimeSpan.FromHours(10));
        Assert.Equal([own.Deputy, own.Lead], await OfferedAsync(own));
        await OnDutyAsync(own, own.Deputy);

        Assert.Equal([own.Deputy], await OfferedAsync(own));
    }

    [Fact]
    public async Task Get_WhereTheMatterGoesPastTheTeam_OffersNobodyOfIt()
    {
        await using var own = await DeskSchool.OpenAsync();
        await OnDutyAsync(own, own.Lead);
        await own.RelateAsync(own.Deputy, own.Student, RelationKind.GuardianOf);

        Assert.Equal([own.Head, own.Writer], await OfferedAsync(own, AdultInvolved.SafeguardingTeam));
        Assert.Equal([own.Lead, own.Writer], await OfferedAsync(own));
    }

    [Fact]
    public async Task Promise_WithALeadWhomTheMatterTurnsOutToGoPast_IsNeitherShownToThemNorCallsThem()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await PromiseAsync(journey, "11:00", own.Lead);
        await journey.AdultAsync(AdultInvolved.SafeguardingTeam);
        var mails = await own.Test.MailsAsync();

        await own.PassAsync(61);

        Assert.DoesNotContain("A student was promised a meeting", (await (await own.VisitAsync(own.Lead)).GetAsync("/mine")).Text, StringComparison.Ordinal);
        var alarmed = (await own.Test.MailsAsync()).Except(mails).Select(mail => mail.To).ToHashSet();
        Assert.Contains(own.Head, alarmed);
        Assert.DoesNotContain(own.Lead, alarmed);
    }

    [Fact]
    public async Task Post_WithoutReassurance_TakesNothingAwayThatWasWritten()
    {
        var journey = await Journey.BeginAsync(school);
        await PromiseAsync(journey, "15:00");

        Assert.Equal("You did right to come.", (await journey.GetAsync("/not-now")).Document.QuerySelector("textarea")!.TextContent);
        await journey.PostAsync("/not-now", new() { ["Reassurance"] = "", ["With"] = school.Writer.ToString(), ["At"] = "15:30" });

        Assert.Equal("You did right to come.", (await journey.KeptAsync()).Answers["reassurance"]["words"]);
    }

    [Fact]
    public async Task Post_Twice_PromisesOneMeeting()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        var page = await journey.GetAsync("/not-now");
        var fields = new Dictionary<string, string> { ["With"] = own.Writer.ToString(), ["At"] = "15:00" };

        await journey.Visitor.SubmitAsync(page, fields);
        await journey.Visitor.SubmitAsync(page, fields);

        Assert.Single((await (await own.VisitAsync(own.Lead)).GetAsync("/desk")).Document.QuerySelectorAll("[data-meetings] form"));
        Assert.Single(await own.Test.EntriesAsync(), entry => entry.Act == LedgerAct.MeetingPromised);
    }

    private Task<Testing.Answer> PromiseAsync(Journey journey, string at, PersonId? with = null) => journey.PostAsync(
        "/not-now", new() { ["Reassurance"] = "You did right to come.", ["With"] = (with ?? school.Writer).ToString(), ["At"] = at });

    private static async Task<IReadOnlyList<PersonId>> OfferedAsync(DeskSchool own, AdultInvolved adult = AdultInvolved.No)
    {
        var journey = await Journey.BeginAsync(own);
        await journey.FindAsync("who", "Sam", own.Student);
        await journey.AdultAsync(adult);
        var page = await journey.GetAsync("/not-now");
        var directory = await own.Test.School.DirectoryAsync(Testing.TestSchool.Cancellation);
        return [.. page.Document.QuerySelectorAll("input[name=With]").Select(choice => PersonId.Parse(choice.GetAttribute("value")!, null)).OrderBy(person => directory.NameOf(person)).OrderBy(person => directory.Find(person)!.Profile.FamilyName)];
    }

    private static Task OnDutyAsync(DeskSchool own, PersonId person) => own.Test.School.CommitAsync(
        Testing.TestSchool.Because(LedgerAct.DutyChanged),
        (unit, _) => Task.FromResult(unit.AddDuty(DutyKind.Night, person, unit.Now.AddHours(-1), unit.Now.AddHours(6))),
        Testing.TestSchool.Cancellation);
}
