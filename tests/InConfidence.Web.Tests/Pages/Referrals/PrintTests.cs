using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>A printed copy bears its reader, its time and its number, and stands in the log (L2, L4).</summary>
public sealed class PrintTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_OrWithNothingWritten_LeadsElsewhere()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/print");
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/print")).Location);
    }

    [Fact]
    public async Task Post_ForOnePerson_ShowsTheWordsWithTheFoot_AndLeavesAnEntry()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.PhoneWriteAndSendAsync();

        var missing = await referred.Lead.PostAsync($"{referred.Path}/print");
        Assert.Equal("Enter the name of the one person who gets this copy", Assert.Single(missing.Errors));
        var page = await referred.Lead.SubmitAsync(missing, new Dictionary<string, string> { ["Name"] = "Ines Moreau" });

        var copy = page.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}$", copy);
        Assert.Contains("for Ines Moreau. Made by Lena Lead, ", page.Document.QuerySelector("[data-copy]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>brother</b>", page.Text, StringComparison.Ordinal);
        var entry = (await school.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.ReferralPrinted);
        Assert.Equal(($"Copy {copy}. Ines Moreau", referred.Record.Value), (entry.Reason, Assert.Single(entry.Records)));
        Assert.Contains($"Printed: copy {copy}", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("Sent", await referred.StateAsync());
    }

    [Fact]
    public async Task Post_OfTheSamePageForSomebodyElse_OrAfterTheWordsWereChanged_MakesNoCopy()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync("Old");
        var page = await referred.Lead.GetAsync($"{referred.Path}/print");
        var made = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Name"] = "Ines" });
        Assert.EndsWith(": not sent", made.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var other = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Name"] = "Omar" });
        Assert.StartsWith("This page has saved something else before", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Contains("For Ines", other.Document.QuerySelector("[data-between]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Omar", other.Document.QuerySelector("input[name='Name']")!.GetAttribute("value"));
        await referred.WriteAsync("New");
        Assert.Null((await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Name"] = "Ines" })).Document.QuerySelector("[data-copy]"));
        var again = await referred.Lead.SubmitAsync(other);

        Assert.Contains("for Omar. Made by Lena Lead", again.Document.QuerySelector("[data-copy]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await referred.ShowAsync()).Document.QuerySelectorAll("[data-act='Printed']").Length);
    }

    [Fact]
    public async Task Post_OfWhatIsNotSent_SaysSo()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();
        await referred.WithdrawAsync();

        var page = await referred.Lead.PostAsync($"{referred.Path}/print", new Dictionary<string, string> { ["Name"] = "Ines" });

        Assert.Equal("Referral to children’s social care: not sent", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Post_PressedTwice_IsOneCopy()
    {
        var referred = await ReferredRecord.OfAsync(school);
        await referred.WriteAsync();
        var page = await referred.Lead.GetAsync($"{referred.Path}/print");
        var form = new Dictionary<string, string> { ["Name"] = "Ines" };

        var (one, other) = (await referred.Lead.SubmitAsync(page, form), await referred.Lead.SubmitAsync(page, form));

        Assert.Equal(one.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy"), other.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.Single((await referred.ShowAsync()).Document.QuerySelectorAll("[data-act='Printed']"));
    }
}
