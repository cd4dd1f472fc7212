using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>A referral that is not sent has a reason and a second view (L2, R23).</summary>
public sealed class NotSentTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Ask = "Give a second view: a referral to children’s social care is not to be sent.";

    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_IsAsIfItWereMissing()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/not-sent");
    }

    [Fact]
    public async Task Post_NeedsAReason_AndWaitsForSomebodyElse()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();

        var missing = await referred.Lead.PostAsync($"{referred.Path}/not-sent", new Dictionary<string, string> { ["Reason"] = " " });
        Assert.Equal("A decision not to refer needs its reason", Assert.Single(missing.Errors));
        await referred.WithdrawAsync();

        Assert.Equal("Withdrawn", await referred.StateAsync());
        Assert.Contains(Ask, await referred.StepsAsync());
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/not-sent")).Location);
        var shown = await referred.ShowAsync();
        Assert.Contains("She was  mistaken", shown.Document.QuerySelector("[data-act='Withdrawn']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>brother</b>", shown.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Document.QuerySelectorAll("[data-next] a"));
    }

    [Fact]
    public async Task View_ByASecondPersonWhoAgrees_EndsIt_AndIsNobodyElses()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WithdrawAsync();
        var deputy = await school.VisitAsync(school.Deputy);
        var page = await deputy.GetAsync($"{referred.Path}/not-sent");

        var missing = await deputy.SubmitAsync(page);
        Assert.Equal(["Choose whether you agree", "Write your view, in a few words"], missing.Errors);
        var form = new Dictionary<string, string> { ["Agrees"] = "yes", ["Note"] = "I spoke  with her" };
        Assert.Equal(HttpStatusCode.NotFound, await ForgeAsync(referred, form));
        var before = (await school.Test.EntriesAsync()).Count;
        await deputy.SubmitAsync(missing, form);

        Assert.Equal("NotSent", await referred.StateAsync());
        Assert.DoesNotContain(Ask, await referred.StepsAsync());
        Assert.Contains("I spoke  with her", (await referred.ShowAsync()).Document.QuerySelector("[data-act='Viewed']")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReferralViewed && entry.Who == school.Deputy.Value);
    }

    /// <summary>Whoever took it back gives no second view, whatever they post.</summary>
    private static async Task<HttpStatusCode> ForgeAsync(ReferredRecord referred, Dictionary<string, string> form)
    {
        var token = (await referred.Lead.GetAsync($"/records/{referred.Record}/refer")).Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["__RequestVerificationToken"] = token });
        using var answer = await referred.Lead.Client.PostAsync($"{referred.Path}/not-sent?handler=view", content, TestSchool.Cancellation);
        return answer.StatusCode;
    }

    [Fact]
    public async Task View_ByASecondPersonWhoWouldSendIt_OpensItAgain()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();
        await referred.WithdrawAsync();
        var deputy = await school.VisitAsync(school.Deputy);

        await deputy.PostAsync($"{referred.Path}/not-sent", new Dictionary<string, string> { ["Agrees"] = "no", ["Note"] = "Too risky" });

        Assert.Equal("Drafted", await referred.StateAsync());
        Assert.Contains("Phone children’s social care, then send the referral.", await referred.StepsAsync());
        await referred.SendAsync("At once now");
        Assert.Equal("Sent", await referred.StateAsync());
    }

    /// <summary>That it was said to them is so; that they answered is not.</summary>
    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, true, null)]
    public async Task View_ThatEndsIt_MakesNoAnswerOfIt(bool isPhoned, bool? isMade, bool? isAnswered)
    {
        var referred = await ReferredRecord.OfAsync(school);
        await (isPhoned ? referred.CallAsync() : referred.CallInVainAsync());
        await referred.WithdrawAsync();
        await (await school.VisitAsync(school.Deputy)).PostAsync($"{referred.Path}/not-sent", new Dictionary<string, string> { ["Agrees"] = "yes", ["Note"] = "Agreed" });

        Assert.Equal("NotSent", await referred.StateAsync());
        Assert.Equal<(bool?, bool?)>((isMade, isAnswered), (await referred.KnownAsync("referral.made"), await referred.KnownAsync("referral.answered")));
    }

    [Fact]
    public async Task Post_AfterSomebodyElsePhoned_ShowsIt_AndTakesNothingBack()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/not-sent");
        await (await school.VisitAsync(school.Deputy)).PostAsync(
            $"{referred.Path}/call/phone", new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = "Omar", ["Form.Words"] = "Send it" });

        var answer = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Reason"] = "A  mistake" });

        Assert.Contains("Send it", answer.Document.QuerySelector("[data-between]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A  mistake", answer.Document.QuerySelector("textarea[name='Reason']")!.TextContent);
        Assert.Equal("Phoned", await referred.StateAsync());
    }

    [Fact]
    public async Task View_OfAReasonThatWasReplacedMeanwhile_ShowsTheNewOne_AndEndsNothing()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WithdrawAsync();
        var deputy = await school.VisitAsync(school.Deputy);
        var page = await deputy.GetAsync($"{referred.Path}/not-sent");
        await deputy.SubmitAsync(page, new Dictionary<string, string> { ["Agrees"] = "no", ["Note"] = "Too risky" });
        await referred.Lead.PostAsync($"{referred.Path}/not-sent", new Dictionary<string, string> { ["Reason"] = "He has left the country" });

        var answer = await deputy.SubmitAsync(page, new Dictionary<string, string> { ["offered"] = $"{Guid.NewGuid():N}", ["Agrees"] = "yes", ["Note"] = "I  agree" });

        Assert.Contains("He has left the country", answer.Document.QuerySelector("[data-between]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("I  agree", answer.Document.QuerySelector("textarea[name='Note']")!.TextContent);
        Assert.Equal("Withdrawn", await referred.StateAsync());
    }

    [Fact]
    public async Task Withdrawn_WithoutASecondView_ClimbsAfterAWorkingDay()
    {
        await using var own = await DeskSchool.OpenAsync();
        var referred = await ReferredRecord.OfAsync(own);
        await referred.WithdrawAsync();

        await own.PassAsync(32 * 60);

        Assert.Contains(await own.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate && entry.People.Contains(own.Head.Value));
        var head = await (await own.VisitAsync(own.Head)).PostAsync($"{referred.Path}/not-sent", new Dictionary<string, string> { ["Agrees"] = "yes", ["Note"] = "Agreed" });
        Assert.Equal(referred.Path, head.Location);
    }
}
