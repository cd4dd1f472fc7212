using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>What is written to somebody outside is kept, sealed, as it is typed (L2).</summary>
public sealed class WordsTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverDoesNotAnswerForIt_IsAsIfItWereMissing()
    {
        var referred = await ReferredRecord.OfAsync(school);

        await referred.AssertHiddenAsync($"{referred.Path}/words");
    }

    [Fact]
    public async Task Autosave_KeepsWhatWasTyped_AndAnotherWhoAnswersForItGoesOn()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/words");
        var before = (await school.Test.EntriesAsync()).Count;

        var saved = await SaveAsync(referred.Lead, page, "He said:  don’t\ntell");
        var shown = await (await school.VisitAsync(school.Deputy)).GetAsync($"{referred.Path}/words");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("He said:  don’t\ntell", shown.Document.QuerySelector("textarea")!.TextContent);
        Assert.All((await school.Test.EntriesAsync()).Skip(before), entry => Assert.True(entry.Act is LedgerAct.RecordOpened or LedgerAct.SignedIn));
    }

    [Fact]
    public async Task Autosave_TenTimes_OpensNothing_AndIsNotForWhoeverDoesNotAnswerForIt()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/words");
        var before = (await school.Test.EntriesAsync()).Count;

        // The first has the version that the page was shown; what is the same as before conflicts with nothing.
        for (var time = 0; time < 10; time++)
            Assert.Equal(HttpStatusCode.OK, (await SaveAsync(referred.Lead, page, "He said:  don’t tell")).StatusCode);

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordOpened);
        // Whoever can open the form of their own record posts it to this one.
        var head = await school.VisitAsync(school.Head);
        var other = await ReferredRecord.OfAsync(school, content: DeskSchool.About(school.Student) with { AdultInvolved = AdultInvolved.AdultHere }, by: school.Head);
        var theirs = await head.GetAsync($"{other.Path}/words");
        Assert.Equal(HttpStatusCode.NotFound, (await SaveAsync(head, theirs, "Mine", $"{referred.Path}/words?handler=autosave")).StatusCode);
        Assert.Contains("don’t tell", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterItWasChangedElsewhere_ShowsBoth_AndOverwritesNothing()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var deputy = await school.VisitAsync(school.Deputy);
        var late = await deputy.GetAsync($"{referred.Path}/words");
        await referred.WriteAsync("Mine");

        Assert.Equal(HttpStatusCode.Conflict, (await SaveAsync(deputy, late, "Theirs")).StatusCode);
        var both = await deputy.SubmitAsync(late, new Dictionary<string, string> { ["Words"] = "Theirs" });
        Assert.StartsWith("These words were changed on another page", Assert.Single(both.Errors), StringComparison.Ordinal);
        Assert.Contains("Mine", both.Document.QuerySelector("[data-saved-elsewhere]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs", both.Document.QuerySelector("textarea")!.TextContent);

        await deputy.SubmitAsync(both, new Dictionary<string, string> { ["Words"] = "Mine and theirs" });
        Assert.Contains("Mine and theirs", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterItWasSent_ChangesNothing_AndShowsWhatWasTyped()
    {
        var referred = await ReferredRecord.OfAsync(school);
        var page = await referred.Lead.GetAsync($"{referred.Path}/words");
        await referred.PhoneWriteAndSendAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await SaveAsync(referred.Lead, page, "One more thing")).StatusCode);
        var answer = await referred.Lead.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "One  more thing" });

        Assert.Contains("One  more thing", answer.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("more thing", (await referred.ShowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(referred.Path, (await referred.Lead.GetAsync($"{referred.Path}/words")).Location);
    }

    private static async Task<HttpResponseMessage> SaveAsync(Visitor visitor, Answer page, string words, string? to = null)
    {
        var form = page.Document.QuerySelector("form[data-autosave]")!;
        string Value(string name) => form.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Value("__RequestVerificationToken"), ["Version"] = Value("Version"), ["Words"] = words,
        });
        return await visitor.Client.PostAsync(to ?? form.GetAttribute("data-autosave"), content, TestSchool.Cancellation);
    }
}
