using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Referrals;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A case is closed with a reason, and not while something of it is open (P1).</summary>
public sealed class CloseTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithAReason_ClosesIt()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await opened.AssertHiddenAsync(opened.Path + "/close", school.Writer, school.Head);
        Assert.Equal(["Say why it is over"], (await lead.PostAsync(opened.Path + "/close")).Errors);
        Assert.StartsWith("What is still watched is not over", Assert.Single((await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "We keep an eye on it" })).Errors), StringComparison.Ordinal);

        Assert.Equal(opened.Path, (await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "They made up" })).Location);

        Assert.True((await opened.ViewAsync()).IsClosed);
    }

    [Fact]
    public async Task Post_ByTwoAtOnce_IsSavedForOne_AndTheOtherSeesWhoClosedItAndWhy()
    {
        var opened = await OpenedCase.OfAsync(school);
        var people = new[] { (Name: "Lena Lead", Visitor: await school.VisitAsync(school.Lead), Why: "They made up"), (Name: "Dee Deputy", Visitor: await school.VisitAsync(school.Deputy), Why: "She has left") };
        var pages = await Task.WhenAll(people.Select(person => person.Visitor.GetAsync(opened.Path + "/close")));
        var before = (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.CaseClosed);

        var answers = await Task.WhenAll(people.Zip(pages, (person, page) => person.Visitor.SubmitAsync(page, new Dictionary<string, string> { ["Reason"] = person.Why })));

        var saved = Array.FindIndex(answers, answer => answer.Location == opened.Path);
        var other = answers[1 - saved];
        Assert.Equal([$"{people[saved].Name} has closed this case already. Their reason stands, and nothing of yours was saved"], other.Errors);
        Assert.Contains(people[saved].Why, other.Text, StringComparison.Ordinal);
        Assert.Equal(people[1 - saved].Why, other.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.All((await opened.ViewAsync()).Strands, strand => Assert.Equal(people[saved].Why, strand.Closing));
        Assert.Equal(before + 1, (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.CaseClosed));
        Assert.Equal(opened.Path, (await people[saved].Visitor.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "pressed twice" })).Location);
    }

    [Fact]
    public async Task Post_WithAnOpenAction_IsRefused()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await lead.PostAsync($"{opened.Path}/add/action", StaffedSchool.Fields(
            new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "Ring", ["Owner"] = school.Lead.ToString() },
            StaffedSchool.Date("Until", new DateOnly(2026, 11, 25))));

        var answer = await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" });

        Assert.Equal(["Still open: 1. Say what became of each before the case is closed"], answer.Errors);
        Assert.False((await opened.ViewAsync()).IsClosed);
    }

    /// <summary>What the policy requires of a record, and a meeting that a student was promised, are not over either (P1).</summary>
    [Fact]
    public async Task Post_WhileAStepOfItsRecordIsOpen_IsRefused_AndLeadsThere()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await lead.PostAsync($"/records/{opened.Record}/known", new Dictionary<string, string> { ["Known[harm.immediate]"] = "yes" }, "Save");
        var step = Assert.Single((await school.ReadAsync(school.Lead, opened.Record)).Document.QuerySelectorAll("[data-steps] > ul > li a")).GetAttribute("href")!;

        var answer = await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" });

        Assert.Equal(["Still open: 1. Say what became of each before the case is closed"], answer.Errors);
        Assert.Equal($"/records/{opened.Record}", answer.Document.QuerySelector("[data-open] a")!.GetAttribute("href"));
        await lead.PostAsync(step, new Dictionary<string, string> { ["Became"] = "done" });
        Assert.Equal(opened.Path, (await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" })).Location);
    }

    /// <summary>What was referred outside and not answered is not over.</summary>
    [Fact]
    public async Task Post_WhileAReferralOfItsRecordWaits_IsRefused()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        var referral = (await lead.PostAsync($"/records/{opened.Record}/refer", ReferredRecord.Beginning("SocialCare"))).Location;
        Assert.Contains("1 of it is still open", (await lead.GetAsync(opened.Path + "/close")).Text, StringComparison.Ordinal);

        var answer = await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" });

        Assert.Equal(["Still open: 1. Say what became of each before the case is closed"], answer.Errors);
        Assert.Contains(referral!, (await lead.GetAsync(opened.Path)).Body, StringComparison.Ordinal);
        Assert.False((await opened.ViewAsync()).IsClosed);
    }
}
