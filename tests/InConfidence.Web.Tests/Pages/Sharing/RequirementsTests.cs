using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>What the policy requires because of one telling is said before it is decided, and becomes a step once it is, whatever was decided (R60).</summary>
public sealed class RequirementsTests
{
    private const string Check = "Check who asks, for whom, why, and by which power.";

    [Fact]
    public async Task Decide_NotToAnswerARequestOfThePolice_RaisesThatItIsChecked()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, record, "prompt=police-request");
        page = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Known[request.complete]"] = "no" }, "Ask the policy again");
        Assert.Contains(Check, page.Document.QuerySelector("[data-required]")!.TextContent, StringComparison.Ordinal);

        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Not", ["Form.Why"] = "Nobody knows who rang" }, "Save the decision");

        Assert.Empty(answer.Errors);
        Assert.Contains(Check, (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ToTellThePoliceUnasked_RequiresNoCheckOfARequest()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);

        var page = await AskAsync(visitor, record, "prompt=own-initiative");
        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Not", ["Form.Why"] = "Too early" }, "Save the decision");

        Assert.Empty(answer.Errors);
        Assert.DoesNotContain(Check, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Check, (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(Visitor visitor, RecordId record, string prompt) => visitor.PostAsync(
        $"/records/{record}/share",
        new Dictionary<string, string> { ["Form.Recipient"] = "Police", ["Form.Content"] = "content=summary", ["Form.Channel"] = "channel=work-phone", ["Form.Prompt"] = prompt, ["Form.Person"] = "" },
        "See what the policy says");
}
