using System.Net;
using InConfidence.Data.Saving;
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
        var late = await PromiseAsync(journey, "01:30", own);
        var soon = await PromiseAsync(journey, "00:30", own);

        Assert.Single(late.Errors);
        Assert.Equal(journey.Path + "/sent", soon.Location);
    }

    [Fact]
    public async Task Promise_ThatPasses_CallsTheLead()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await PromiseAsync(journey, "11:00", own);

        await own.PassAsync(61);

        var desk = await (await own.VisitAsync(own.Lead)).GetAsync("/desk");
        Assert.Contains("Overdue", desk.Document.QuerySelector("[data-meetings]")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Testing.Answer> PromiseAsync(Journey journey, string at, DeskSchool? own = null) => journey.PostAsync(
        "/not-now", new() { ["Reassurance"] = "You did right to come.", ["With"] = (own ?? school).Writer.ToString(), ["At"] = at });
}
