using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Still;

/// <summary>A list that is open hears that something on it is over for whoever looks (R18).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/cases")]
    public async Task Get_OfAList_OnceShutOutOfARecordOnIt_SaysThatItMayNotBeShown(string list)
    {
        await using var own = await DeskSchool.OpenAsync();
        var opened = await OpenedCase.OfAsync(own);
        var deputy = await own.VisitAsync(own.Deputy);
        var still = await StillOfAsync(deputy, list);
        Assert.Equal(HttpStatusCode.NoContent, (await deputy.GetAsync(still)).Status);
        var stranger = await own.Test.AddPersonAsync("Tomas", "Tutor", PersonKind.Staff, Role.Staff);
        Assert.Equal(HttpStatusCode.NotFound, (await (await own.VisitAsync(stranger)).GetAsync(still)).Status);

        await LinkAsync(own, opened.Record, PartInRecord.KeptOut, own.Deputy);

        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync(still)).Status);
    }

    [Fact]
    public async Task Get_OfWhatSomebodyWasTold_OnceThePartEnds_SaysThatItMayNotBeShown()
    {
        await using var own = await DeskSchool.OpenAsync();
        var opened = await OpenedCase.OfAsync(own);
        await opened.TellAsync(own.Writer);
        var writer = await own.VisitAsync(own.Writer);
        var still = await StillOfAsync(writer, "/told");
        Assert.Equal(HttpStatusCode.NoContent, (await writer.GetAsync(still)).Status);

        await (await own.VisitAsync(own.Lead)).PostAsync(opened.Path, button: "End it now");

        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(still)).Status);
    }

    [Fact]
    public async Task Get_OfAQuestionAboutARecord_OnceShutOutOfIt_SaysThatItMayNotBeShown()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        await (await own.VisitAsync(own.Writer)).PostAsync($"/records/{record}/ask", new Dictionary<string, string> { ["Words"] = "May I tell her tutor?" }, button: "Ask");
        var lead = await own.VisitAsync(own.Lead);
        var question = (await lead.GetAsync("/questions")).Document.QuerySelector("main a[href^='/questions/']")!.GetAttribute("href")!;
        string[] open = [await StillOfAsync(lead, "/questions"), await StillOfAsync(lead, question)];
        foreach (var still in open)
            Assert.Equal(HttpStatusCode.NoContent, (await lead.GetAsync(still)).Status);

        await LinkAsync(own, record, PartInRecord.Alleged, own.Lead);

        foreach (var still in open)
            Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(still)).Status);
    }

    [Fact]
    public async Task Get_AfterSigningOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        var still = await StillOfAsync(lead, "/desk");
        Assert.Contains("records=", still, StringComparison.Ordinal);
        Assert.NotEqual(default, record);

        Assert.StartsWith("/sign-in", (await school.Application.Visit().GetAsync(still)).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?records=")]
    [InlineData("?records=abc")]
    [InlineData("?records=%00%ff&cases=!!&parts=*")]
    [InlineData("?notes=AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Get_OfNothingThatIsThere_IsNotFound(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync("/still" + query)).Status);

    private static async Task<string> StillOfAsync(Visitor visitor, string page) => (await visitor.GetAsync(page)).Document.Body!.GetAttribute("data-still") ?? throw new InvalidOperationException(page);

    private static async Task LinkAsync(DeskSchool school, RecordId record, PartInRecord part, PersonId person)
    {
        var head = await school.Test.ReaderAsync(part == PartInRecord.Alleged ? school.Deputy : school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(head, record, part, person, token), TestSchool.Cancellation));
    }
}
