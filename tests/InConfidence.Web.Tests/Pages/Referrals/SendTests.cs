using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>What is sent stands as it was written, and is sent after phoning or with a reason, which danger does not wait for (L2).</summary>
public sealed class SendTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_OrWithNothingWritten_LeadsElsewhere()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/send");
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/send")).Location);
    }

    [Fact]
    public async Task Post_BeforePhoning_AsksWhyInASentence_AndHowItIsSent()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();

        var page = await referred.Lead.PostAsync($"{referred.Path}/send");
        Assert.Equal(["Choose how it is sent", "Write why it is sent before anybody was phoned, in a sentence"], page.Errors);
        Assert.NotNull(page.Document.QuerySelector("[data-phone-first]"));
        await referred.SendAsync("Nobody  answers the telephone");

        Assert.Equal("Sent", await referred.StateAsync());
        Assert.Contains("Nobody  answers the telephone", (await referred.ShowAsync()).Document.QuerySelector("[data-act='Sent']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InDanger_NeedsNoReason()
    {
        var referred = await ReferredRecord.OfAsync(school, content: DeskSchool.About(school.Student) with { Danger = true });
        await referred.WriteAsync();

        await referred.SendAsync();

        Assert.Equal("Sent", await referred.StateAsync());
    }

    [Fact]
    public async Task Post_AfterPhoning_KeepsTheWordsByteForByte_AndLeavesAnEntry()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;

        await referred.PhoneWriteAndSendAsync();

        var lead = await school.Test.ReaderAsync(school.Lead);
        var kept = (await Data.Records.RecordOpening.OpenRecordAsync(school.Test.School, lead, referred.Record, TestSchool.Cancellation))!.Referrals[0];
        Assert.Equal((ReferredRecord.Letter, ""), (kept.Words, kept.Draft));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReferralSent);
        Assert.Equal((school.Lead.Value, referred.Record.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Contains("<b>brother</b>", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterTheWordsWereChanged_SendsNothingUntilTheyWereReadAgain()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.CallAsync();
        await referred.WriteAsync("Old");
        var page = await referred.Lead.GetAsync($"{referred.Path}/send");
        await referred.WriteAsync("New");

        var answer = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Channel"] = "channel=letter" });
        Assert.StartsWith("What is sent was changed", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Contains("New", answer.Text, StringComparison.Ordinal);
        await referred.Lead.SubmitAsync(answer);

        Assert.Equal("Sent", await referred.StateAsync());
    }
}
