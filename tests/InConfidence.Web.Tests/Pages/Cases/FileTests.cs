using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>The file of a case, and what of it is hidden from whom (L1, P2).</summary>
public sealed class FileTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverMayNotReadIt_IsAsIfItWereMissing() =>
        await (await OpenedCase.OfAsync(school)).AssertHiddenAsync((await OpenedCase.OfAsync(school)).Path, school.Writer, school.Head, school.Chair);

    [Fact]
    public async Task Get_ByADeputyWhomTheWriterKeepsOut_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null));

        await opened.AssertHiddenAsync(opened.Path, school.Deputy);
    }

    [Fact]
    public async Task Get_ByTheLead_ShowsEachStudentWithTheirRole()
    {
        var opened = await OpenedCase.OfAsync(school);

        var page = await (await school.VisitAsync(school.Lead)).GetAsync(opened.Path);

        var strands = page.Document.QuerySelectorAll("[data-strand]").ToDictionary(strand => strand.QuerySelector("h3")!.TextContent, strand => strand.TextContent);
        Assert.Contains("Was harmed", strands["Sam Student"], StringComparison.Ordinal);
        Assert.Contains("Is said to have harmed", strands["Ben Student"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_End_TakesThePartAwayAtOnce()
    {
        var opened = await OpenedCase.OfAsync(school);
        var grant = await opened.TellAsync(school.Writer);
        var writer = await school.VisitAsync(school.Writer);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await writer.GetAsync($"/told/{grant}")).Status);

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(opened.Path, button: "End it now");

        Assert.Equal(opened.Path + "#circle", answer.Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await writer.GetAsync($"/told/{grant}")).Status);
    }

    [Fact]
    public async Task Get_ByWhoeverAnswersForARecordOfIt_LeadsToItsReferrals()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        Assert.Contains((await lead.GetAsync(opened.Path)).Document.QuerySelectorAll("#items a"), link => link.GetAttribute("href") == $"/records/{opened.Record}/refer");

        var begun = await lead.PostAsync($"/records/{opened.Record}/refer", Referrals.ReferredRecord.Beginning("SocialCare"));

        var page = await lead.GetAsync(opened.Path);
        Assert.Contains("Referral to children’s social care: draft", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("#items a"), link => link.GetAttribute("href") == begun.Location);
    }

    [Fact]
    public async Task Get_AfterThePartWasRead_SaysWhen()
    {
        var opened = await OpenedCase.OfAsync(school);
        var grant = await opened.TellAsync(school.Writer);
        var lead = await school.VisitAsync(school.Lead);
        Assert.Contains("Not read yet", (await lead.GetAsync(opened.Path)).Document.QuerySelector("[data-grant]")!.TextContent, StringComparison.Ordinal);

        await (await school.VisitAsync(school.Writer)).GetAsync($"/told/{grant}");

        Assert.DoesNotContain("Not read yet", (await lead.GetAsync(opened.Path)).Document.QuerySelector("[data-grant]")!.TextContent, StringComparison.Ordinal);
    }
}
