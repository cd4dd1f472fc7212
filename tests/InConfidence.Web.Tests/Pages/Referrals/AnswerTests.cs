using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>What they decided ends a referral, unless it is not accepted: a refusal is not the end (R22, R26).</summary>
public sealed class AnswerTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_OrBeforeAnybodyWasTold_LeadsElsewhere()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/answer");
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/answer")).Location);
    }

    [Fact]
    public async Task Post_WithNothingSaid_SaysWhatIsMissing()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();

        var page = await referred.Lead.PostAsync($"{referred.Path}/answer", new Dictionary<string, string> { ["Form.Reference"] = "SC-2" });

        Assert.Equal(["Write who decided it", "Write what they decided", "Choose whether you accept it"], page.Errors);
        Assert.Equal("SC-2", page.Document.QuerySelector("input[name='Form.Reference']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_ByTelephone_AsksWhetherAnythingIsStillToBeSent_AndThenItIs()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.CallAsync();
        const string Make = "Phone children’s social care, then send the referral.";

        var missing = await referred.Lead.PostAsync($"{referred.Path}/answer", new Dictionary<string, string> { ["Form.Whom"] = "Jo", ["Form.Words"] = "Section 47", ["Accepted"] = "yes" });
        Assert.Equal("Choose whether anything is still to be sent", Assert.Single(missing.Errors));
        await referred.Lead.SubmitAsync(missing, new Dictionary<string, string> { ["ToBeSent"] = "yes" });
        Assert.Equal("Phoned", await referred.StateAsync());
        Assert.Contains(Make, await referred.StepsAsync());
        await referred.WriteAsync();
        await referred.SendAsync();

        Assert.Equal("Sent", await referred.StateAsync());
        Assert.DoesNotContain(Make, await referred.StepsAsync());
        Assert.Null((await referred.Lead.GetAsync($"{referred.Path}/answer")).Document.QuerySelector("input[name='ToBeSent']"));
        await referred.AnswerAsync();
        Assert.Equal("Answered", await referred.StateAsync());
    }

    [Fact]
    public async Task Post_ByTelephone_ThatIsNotAccepted_CanStillBeWrittenAndSent()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.CallAsync();

        await referred.AnswerAsync("no");
        await referred.WriteAsync("What is to be sent");
        await referred.CallAsync("escalate");
        await referred.AnswerAsync(toBeSent: "yes");
        Assert.Equal("Phoned", await referred.StateAsync());
        Assert.Contains("Phone children’s social care, then send the referral.", await referred.StepsAsync());
        await referred.WriteAsync();
        await referred.SendAsync();

        Assert.Equal("Sent", await referred.StateAsync());
        Assert.Contains("<b>brother</b>", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ThatIsAccepted_EndsIt_AndLeavesAnEntry()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.CallAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        await referred.AnswerAsync();

        Assert.Equal("Answered", await referred.StateAsync());
        Assert.Contains("Section 47", (await referred.ShowAsync()).Document.QuerySelector("[data-act='Answered']")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReferralAnswered);
        Assert.Empty((await referred.ShowAsync()).Document.QuerySelectorAll("[data-next] a"));
    }

    [Fact]
    public async Task Post_ThatIsAccepted_IsKnown_UntilSomebodySaysLaterThatItIsNotSo()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await SayAsync("referral.made");
        await referred.PassAsync(5);
        await referred.PhoneWriteAndSendAsync();
        await referred.AnswerAsync("no");
        Assert.Equal<(bool?, bool?)>((true, null), (await referred.KnownAsync("referral.made"), await referred.KnownAsync("referral.answered")));
        await referred.AnswerAsync();
        await referred.PassAsync(5);
        // Saying something else repeats what was said before the referral was made.
        await SayAsync("student.told");
        Assert.Equal<(bool?, bool?)>((true, true), (await referred.KnownAsync("referral.made"), await referred.KnownAsync("referral.answered")));

        await SayAsync("referral.answered");

        Assert.Equal<(bool?, bool?)>((true, false), (await referred.KnownAsync("referral.made"), await referred.KnownAsync("referral.answered")));

        async Task SayAsync(string fact) =>
            Assert.Equal($"/records/{referred.Record}", (await referred.Lead.PostAsync($"/records/{referred.Record}/known", new Dictionary<string, string> { [$"Known[{fact}]"] = "no" }, "Save")).Location);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseDidSomething_ShowsIt_AndIsSavedWhenSaidAgain()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();
        var page = await referred.Lead.GetAsync($"{referred.Path}/answer");
        await (await school.VisitAsync(school.Deputy)).PostAsync(
            $"{referred.Path}/call/chase", new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Omar", ["Form.Words"] = "Not yet" });

        var answer = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Whom"] = "Jo", ["Form.Words"] = "Section  47", ["Accepted"] = "yes" });

        Assert.StartsWith("Somebody has done something with this referral", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Contains("Not yet", answer.Document.QuerySelector("[data-between]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chased", await referred.StateAsync());
        await referred.Lead.SubmitAsync(answer);
        Assert.Equal("Answered", await referred.StateAsync());
        Assert.Contains("Section  47", (await referred.ShowAsync()).Document.QuerySelector("[data-act='Answered']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ThatIsNotAccepted_WaitsOn_AndIsToBeEscalated()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await referred.PhoneWriteAndSendAsync();

        await referred.AnswerAsync("no");
        Assert.Equal("Disputed", await referred.StateAsync());
        await referred.PassAsync(32 * 60);

        Assert.Contains(await referred.StepsAsync(), step => step.StartsWith("Escalate", StringComparison.Ordinal));
        await referred.CallAsync("escalate");
        await referred.AnswerAsync();
        Assert.DoesNotContain(await referred.StepsAsync(), step => step.StartsWith("Escalate", StringComparison.Ordinal));
    }
}
