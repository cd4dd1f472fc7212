using System.Net;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>What one person does not decide alone: not telling those who protect (R23), and what the policy leaves to two (R37).</summary>
public sealed class SecondPersonTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Save = "Save the decision";
    private const string Ask = "Ask a second person";

    [Theory]
    [InlineData("SocialCare")]
    [InlineData("Police")]
    [InlineData("DesignatedOfficer")]
    public async Task Decide_NotToTellThoseWhoProtect_NeedsTheViewOfSomebodyElse(string recipient)
    {
        var record = await school.TellAsync();
        await DecideNotAsync(record, recipient);
        var step = await StepAsync(record, "decided not to tell");
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));

        Assert.Contains("somebody else answers", (await lead.GetAsync(step)).Text, StringComparison.Ordinal);
        Assert.Equal($"/records/{record}", (await deputy.PostAsync(step, new Dictionary<string, string> { ["Became"] = "done", ["Note"] = "I see it so, too" })).Location);

        var page = await school.ReadAsync(school.Lead, record);
        Assert.Contains("Agrees: Dee Deputy", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide again", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ByWhoeverDecided_IsRefused_AndTheStepStaysOpen()
    {
        var record = await school.TellAsync();
        await DecideNotAsync(record, "SocialCare");
        var step = await StepAsync(record, "decided not to tell");
        var lead = await school.VisitAsync(school.Lead);
        var token = (await lead.GetAsync("/ask")).Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Became"] = "done" });
        var answer = await Answer.ReadAsync(await lead.Client.PostAsync(step, form, TestSchool.Cancellation), step);

        Assert.Equal(["You decided or asked it: somebody else gives the second view"], answer.Errors);
        Assert.Equal(step, await StepAsync(record, "decided not to tell"));
    }

    [Fact]
    public async Task Answer_ThatDisagrees_NeedsItsReason_AndRaisesTheDecisionAgain()
    {
        var record = await school.TellAsync();
        await DecideNotAsync(record, "Police");
        var step = await StepAsync(record, "decided not to tell");
        var deputy = await school.VisitAsync(school.Deputy);

        Assert.Equal(["Write why you do not agree, in a few words"], (await deputy.PostAsync(step, new Dictionary<string, string> { ["Became"] = "not" })).Errors);
        await deputy.PostAsync(step, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "It was a crime" });

        Assert.Contains("Does not agree: Dee Deputy", (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
        Assert.NotNull(await StepAsync(record, "Decide again, together"));
    }

    [Fact]
    public async Task Decide_NotToTellSomebodyElse_NeedsNoSecondView()
    {
        var record = await school.TellAsync();
        await DecideNotAsync(record, "Doctor");

        Assert.DoesNotContain("whether you agree", (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
    }

    /// <summary>No tick of the lead's own stands for another person.</summary>
    [Fact]
    public async Task Ask_WhereThePolicyLeavesItToTwo_AsksTheOtherByName_AndThenMayBeDecided()
    {
        var record = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        var page = await WorseThanSilenceAsync(lead, record);
        Assert.Equal(["Later", "Not"], Choices(page));
        Assert.DoesNotContain("second-person.agreed", page.Body, StringComparison.Ordinal);
        var forced = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Known[second-person.agreed]"] = "yes" }, "Ask the policy again");
        Assert.Equal(["Later", "Not"], Choices(forced));

        Assert.Equal($"/records/{record}", (await lead.SubmitAsync(page, button: Ask)).Location);
        await lead.SubmitAsync(page, button: Ask);
        var step = await StepAsync(record, "asks to tell");
        var deputy = await school.VisitAsync(school.Deputy);
        await deputy.PostAsync(step, new Dictionary<string, string> { ["Became"] = "done" });

        Assert.Equal(["Share", "SharePartly", "Later", "Not"], Choices(await WorseThanSilenceAsync(lead, record)));
        Assert.Equal(["Later", "Not"], Choices(await WorseThanSilenceAsync(lead, record, "Hospital")));
    }

    [Fact]
    public async Task Ask_WhereTheSecondPersonDoesNotAgree_StaysRefused_AndMayBeAskedAnew()
    {
        var record = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        await lead.SubmitAsync(await WorseThanSilenceAsync(lead, record), button: Ask);
        await (await school.VisitAsync(school.Deputy)).PostAsync(await StepAsync(record, "asks to tell"), new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "It would end their trust" });

        var page = await WorseThanSilenceAsync(lead, record);

        Assert.Equal(["Later", "Not"], Choices(page));
        await lead.SubmitAsync(page, button: Ask);
        Assert.NotNull(await StepAsync(record, "asks to tell"));
    }

    [Fact]
    public async Task PostSecond_ByTheWriter_AnswersAsIfItWereMissing()
    {
        var record = await school.TellAsync();
        var writer = await school.VisitAsync(school.Writer);
        var token = (await writer.GetAsync("/ask")).Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var answer = await writer.Client.PostAsync($"/records/{record}/share?handler=second", form, TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string?> Choices(Answer page) => page.Document.QuerySelectorAll("input[name='Form.Choice']").Select(radio => radio.GetAttribute("value"));

    private async Task DecideNotAsync(RecordId record, string recipient)
    {
        var lead = await school.VisitAsync(school.Lead);
        var page = await AskAsync(lead, record, recipient);
        var saved = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Not", ["Form.Why"] = "It is not so grave" }, Save);
        Assert.Equal($"/records/{record}", saved.Location);
    }

    private static Task<Answer> AskAsync(Visitor visitor, RecordId record, string recipient) => visitor.PostAsync(
        $"/records/{record}/share", new Dictionary<string, string> { ["Form.Recipient"] = recipient, ["Form.Content"] = "content=summary", ["Form.Channel"] = "channel=letter" }, "See what the policy says");

    /// <summary>The law would have it shared, and it would do more harm than silence.</summary>
    private static async Task<Answer> WorseThanSilenceAsync(Visitor visitor, RecordId record, string recipient = "Doctor")
    {
        var page = await AskAsync(visitor, record, recipient);
        var others = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Others"] = "no" }, "Ask the policy again");
        return await visitor.SubmitAsync(
            others,
            new[] { "law.sharing", "protection.concern", "telling.worse", "recipient.listed-body", "identity.checked" }.ToDictionary(fact => $"Form.Known[{fact}]", _ => "yes"),
            "Ask the policy again");
    }

    private async Task<string> StepAsync(RecordId record, string sentence) =>
        (await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-steps] > ul > li").First(item => item.TextContent.Contains(sentence, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
}
