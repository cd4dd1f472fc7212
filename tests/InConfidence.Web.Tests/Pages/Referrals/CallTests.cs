using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Homes;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>Calls about a referral are written down: phoned first, chased, escalated (L2, R26, R33).</summary>
public sealed class CallTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_OrOfAnotherKindOfCall_IsAsIfItWereMissing()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/call/phone");
        Assert.Equal(HttpStatusCode.NotFound, (await referred.Lead.GetAsync($"{referred.Path}/call/write")).Status);
    }

    [Fact]
    public async Task Post_WithNothingSaid_SaysWhatIsMissing_AndKeepsTheRest()
    {
        var referred = await ReferredRecord.OfAsync(school);

        var empty = await referred.Lead.PostAsync($"{referred.Path}/call/phone", new Dictionary<string, string> { ["Form.Time"] = "at tea", ["Form.Day.Day"] = "", ["Form.Reference"] = " SC  1" });
        var late = await referred.Lead.SubmitAsync(empty, new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Ines", ["Form.Words"] = "Yes", ["Form.Time"] = "23:59", ["Form.Day.Day"] = "24" });

        Assert.Equal(["Choose whether somebody spoke with you", "Write with whom you spoke", "The day must include a day", "Enter the time as hours and minutes, such as 14:05", "Write what they said, in a few words"], empty.Errors);
        Assert.Equal(" SC  1", empty.Document.QuerySelector("input[name='Form.Reference']")!.GetAttribute("value"));
        Assert.Equal("That is still to come: check the day and the time", Assert.Single(late.Errors));
        Assert.Equal("Drafted", await referred.StateAsync());
    }

    [Fact]
    public async Task Post_OfThePhoneCall_IsKeptAsItWasTyped_AndLeavesAnEntry()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await referred.CallAsync(words: "They  come\ntonight");
        var shown = await referred.Lead.FollowAsync(answer);

        Assert.Equal("Phoned", await referred.StateAsync());
        var card = shown.Document.QuerySelector("[data-act='Phoned']")!.TextContent;
        foreach (var part in new[] { "They  come\ntonight", "Ines Moreau, duty desk", "SC-1", "Lena Lead" })
            Assert.Contains(part, card, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReferralPhoned);
        Assert.Equal((school.Lead.Value, referred.Record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Post_OfACallThatNobodyAnswered_IsKept_AndTellsNobodyAnything()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();

        var wrong = await referred.Lead.PostAsync($"{referred.Path}/call/phone", new Dictionary<string, string> { ["Form.Spoke"] = "no", ["Form.Time"] = "at tea" });
        await referred.Lead.SubmitAsync(wrong, new Dictionary<string, string> { ["Form.Time"] = "09:05" });

        Assert.Equal("no", wrong.Document.QuerySelector("input[name='Form.Spoke'][checked]")!.GetAttribute("value"));
        Assert.Equal("Drafted", await referred.StateAsync());
        Assert.Contains("Nobody answered, 24 November 2026, 09:05", Text((await referred.ShowAsync()).Document.QuerySelector("[data-act='Phoned']")!), StringComparison.Ordinal);
        Assert.Contains("Phone children’s social care, then send the referral.", await referred.StepsAsync());
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/answer")).Location);
        Assert.NotNull((await referred.Lead.GetAsync($"{referred.Path}/send")).Document.QuerySelector("textarea[name='BeforePhoning']"));
    }

    [Fact]
    public async Task Post_OfAChaseOrEscalationThatNobodyAnswered_LeavesTheStepOpen_AndMovesNothing()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await referred.PhoneWriteAndSendAsync();
        await referred.PassAsync(32 * 60);

        await referred.CallInVainAsync("chase");
        Assert.Contains(await referred.StepsAsync(), step => step.StartsWith("Chase", StringComparison.Ordinal));
        Assert.Equal("Sent", await referred.StateAsync());
        await referred.PassAsync(24 * 60);
        await referred.CallInVainAsync("escalate");

        Assert.Contains(await referred.StepsAsync(), step => step.StartsWith("Escalate", StringComparison.Ordinal));
        Assert.Equal("Sent", await referred.StateAsync());
    }

    [Fact]
    public async Task DesignatedOfficer_WhoDidNotAnswerTheTelephone_HasNotBeenTold()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(DeskSchool.About(own.Student) with { AdultInvolved = AdultInvolved.AdultHere });
        var head = await own.VisitAsync(own.Head);
        var begun = await head.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("DesignatedOfficer"));
        await head.PostAsync($"{begun.Location}/call/phone", new Dictionary<string, string> { ["Form.Spoke"] = "no" });

        await head.PostAsync($"/records/{record}/known", new Dictionary<string, string> { ["Known[threshold.met]"] = "yes" }, "Save");

        Assert.DoesNotContain("Done: by a referral,", (await head.GetAsync($"/records/{record}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PressedTwice_IsOneCall()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/call/phone");
        var form = new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Ines", ["Form.Words"] = "Yes" };

        await referred.Lead.SubmitAsync(page, form);
        await referred.Lead.SubmitAsync(page, form);

        Assert.Single((await referred.ShowAsync()).Document.QuerySelectorAll("[data-act]"));
    }

    [Fact]
    public async Task Post_OfTheSamePageWithSomethingElse_SavesNothing_ShowsWhatStands_AndIsAnotherCallWhenSaidAgain()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/call/phone");
        await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Ines", ["Form.Words"] = "Yes" });

        var other = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Omar", ["Form.Words"] = "And  no" });
        Assert.StartsWith("This page has saved something else before", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Contains("Ines", other.Document.QuerySelector("[data-between]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("And  no", (await referred.ShowAsync()).Body, StringComparison.Ordinal);
        await referred.Lead.SubmitAsync(other);

        Assert.Equal(2, (await referred.ShowAsync()).Document.QuerySelectorAll("[data-act='Phoned']").Length);
    }

    [Fact]
    public async Task Post_OfAChase_BeforeItIsSent_ShowsTheReferral_AndKeepsWhatWasTyped()
    {
        var referred = await ReferredRecord.OfAsync(school);
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/call/chase")).Location);
        var page = await referred.Lead.GetAsync($"{referred.Path}/call/phone");
        await referred.PhoneWriteAndSendAsync();

        var answer = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Ines", ["Form.Words"] = "Too  late" });

        Assert.StartsWith("Somebody has done something with this referral", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Too  late", answer.Document.QuerySelector("textarea[name='Form.Words']")!.TextContent);
        Assert.Equal("Sent", await referred.StateAsync());
    }

    [Fact]
    public async Task Escalate_ShowsTheWordsOfTheLocalProcedure()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await referred.PhoneWriteAndSendAsync();
        Assert.Contains("Ask for the manager", (await referred.Lead.GetAsync($"{referred.Path}/call/escalate")).Document.QuerySelector("[data-escalation]")!.TextContent, StringComparison.Ordinal);
        await own.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SettingsChanged),
            async (unit, token) => await Data.Schools.SettingsStore.ChangeSettingsAsync(unit, (await own.Test.School.DirectoryAsync(token)).Settings with { EscalationProcedure = "Phone the board,  01632 960199" }, token),
            TestSchool.Cancellation);

        var page = await referred.Lead.GetAsync($"{referred.Path}/call/escalate");

        Assert.Contains("Phone the board,  01632 960199", page.Document.QuerySelector("[data-escalation]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DesignatedOfficer_Phoned_AnswersWhatThePolicyRequiresWithinAWorkingDay()
    {
        await using var own = await DeskSchool.OpenAsync();
        var content = DeskSchool.About(own.Student) with { AdultInvolved = AdultInvolved.AdultHere };
        var record = await own.TellAsync(content);
        var head = await own.VisitAsync(own.Head);
        const string Required = "Tell the local authority’s designated officer";
        await head.PostAsync($"/records/{record}/known", new Dictionary<string, string> { ["Known[threshold.met]"] = "yes" }, "Save");
        var open = (await head.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-steps] > ul > li h3").Select(step => step.TextContent).ToList();
        Assert.Contains(open, step => step.Replace('\'', '’').StartsWith(Required, StringComparison.Ordinal));

        var begun = await head.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("DesignatedOfficer"));
        await head.PostAsync($"{begun.Location}/call/phone", new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "The officer", ["Form.Words"] = "Suspend him" });

        var shown = await head.GetAsync($"/records/{record}");
        Assert.DoesNotContain(shown.Document.QuerySelectorAll("[data-steps] > ul > li h3"), step => step.TextContent.Replace('\'', '’').StartsWith(Required, StringComparison.Ordinal));
        Assert.Contains("Done by a referral.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await own.VisitAsync(own.Lead)).GetAsync(begun.Location!)).Status);
    }

    [Fact]
    public async Task DesignatedOfficer_PhonedBeforeItIsRequired_HasBeenTold()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(DeskSchool.About(own.Student) with { AdultInvolved = AdultInvolved.AdultHere });
        var head = await own.VisitAsync(own.Head);
        var begun = await head.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("DesignatedOfficer"));
        await head.PostAsync($"{begun.Location}/call/phone", new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "The officer", ["Form.Words"] = "Suspend him" });

        await head.PostAsync($"/records/{record}/known", new Dictionary<string, string> { ["Known[threshold.met]"] = "yes" }, "Save");

        Assert.Contains("Done: by a referral,", (await head.GetAsync($"/records/{record}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SocialCare_Phoned_IsKnownToThePolicy_AndTheStudentIsToBeTold()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await own.KnowAsync(referred.Record, "protection.concern");
        await referred.Lead.PostAsync($"/records/{referred.Record}/known", new Dictionary<string, string> { ["Known[student.told]"] = "no", ["Known[inquiry.at-risk]"] = "no", ["Known[harm.immediate]"] = "no" }, "Save");
        var before = await referred.StepsAsync();

        await referred.CallAsync();

        Assert.Contains((await referred.StepsAsync()).Except(before), step => step.Contains("student", StringComparison.OrdinalIgnoreCase));
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
