using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Pictures;
using InConfidence.Web.Tests.Pages.Referrals;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A pack holds what was chosen and no more, bears its copy's number, and stands in the log (L2, L4).</summary>
public sealed class PackTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_OfChosenItems_ShowsThemWithTheFootAndLeavesAnEntry()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await lead.PostAsync($"{opened.Path}/add/meeting", new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "We spoke with the ward", ["With"] = "the ward" });
        var items = (await opened.ViewAsync()).Items;
        var record = items.Single(item => item.Record is not null);

        var page = await lead.PostAsync($"{opened.Path}/pack", Form(record.Id.ToString()));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var copy = page.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}$", copy);
        Assert.Contains("for Ines Moreau, Children’s social care. Made by Lena Lead,", page.Document.QuerySelector("[data-copy]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(record.Id.ToString(), page.Document.QuerySelectorAll("[data-packed]").Single().GetAttribute("data-packed"));
        Assert.Contains("<b>my dad</b>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We spoke with the ward", page.Text, StringComparison.Ordinal);
        var made = (await school.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.PackMade);
        Assert.Equal($"Copy {copy}. Ines Moreau, Children’s social care: strategy meeting on Friday", made.Reason);
        Assert.Equal((opened.Id.Value, opened.Record.Value), (made.Cases.Single(), made.Records.Single()));
    }

    /// <summary>What does not fit on paper is named, so that nobody believes it was all; and whether somebody has been told already.</summary>
    [Fact]
    public async Task Post_OfARecordWithPicturesAndAReferral_SaysWhatIsLeftOutAndWhoWasReferredTo()
    {
        await using var own = await DeskSchool.OpenAsync();
        var opened = await OpenedCase.OfAsync(own);
        var lead = await own.VisitAsync(own.Lead);
        foreach (byte shade in new byte[] { 1, 2 })
            Assert.Equal(HttpStatusCode.Found, (await lead.SendPictureAsync($"/records/{opened.Record}/picture", PictureSamples.Screenshot(shade: shade))).Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.PostAsync($"/records/{opened.Record}/refer", ReferredRecord.Beginning("SocialCare"))).Status);
        var record = (await opened.ViewAsync()).Items.Single(item => item.Record is not null);

        var page = await lead.PostAsync($"{opened.Path}/pack", Form(record.Id.ToString()));

        Assert.StartsWith("2 pictures belong to this record and are not in this pack", page.Document.QuerySelector("[data-left-out]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nobody has been phoned", Assert.Single(page.Document.QuerySelectorAll("[data-packed-referrals] li")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PressedTwice_IsOneCopy_AndAnotherIsAnother()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        var form = Form((await opened.ViewAsync()).Items[0].Id.ToString());
        var twice = new Dictionary<string, string>(form) { ["offered"] = Guid.NewGuid().ToString("N") };
        async Task<string?> CopyAsync(Dictionary<string, string> with) => (await lead.PostAsync($"{opened.Path}/pack", with)).Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy");

        Assert.Equal(await CopyAsync(twice), await CopyAsync(twice));
        Assert.NotEqual(await CopyAsync(form), await CopyAsync(form));
    }

    [Fact]
    public async Task Post_WithNothingSaid_SaysWhatToDoAndKeepsTheRest()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);

        var answer = await lead.PostAsync($"{opened.Path}/pack", new Dictionary<string, string> { ["For"] = "the meeting" });

        Assert.Equal(["Choose what goes into it", "Choose for whom it is", "Enter the name of the one person who gets this copy"], answer.Errors);
        Assert.Equal("the meeting", answer.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Get_ByWhoeverMayNotReadTheCase_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school);

        await opened.AssertHiddenAsync($"{opened.Path}/pack", school.Writer, school.Head);
    }

    [Fact]
    public async Task Post_OfAnItemThatBecameHidden_MakesNothing()
    {
        var opened = await OpenedCase.OfAsync(school);
        var deputy = await school.VisitAsync(school.Deputy);
        var item = (await opened.ViewAsync()).Items[0].Id.ToString();
        var page = await deputy.GetAsync($"{opened.Path}/pack");
        var lead = await school.Test.ReaderAsync(school.Lead);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, opened.Record, PartInRecord.KeptOut, school.Deputy, token), TestSchool.Cancellation);
        var before = (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.PackMade);

        var answer = await deputy.SubmitAsync(page, Form(item));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(before, (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.PackMade));
    }

    private static Dictionary<string, string> Form(string item) => new()
    {
        ["Chosen"] = item, ["Body"] = "social-care", ["Name"] = "Ines Moreau", ["For"] = "strategy meeting on Friday",
    };
}
