using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

/// <summary>What holds of every page of a draft: whose it is, in which session it is read back, and when it is over.</summary>
public sealed class DraftPageTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    public static TheoryData<string> Pages => ["", "/danger", "/people/who", "/people/alleged", "/people/kept-out", "/adult", "/words", "/question/limits", "/check", "/tell", "/not-now"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Get_SignedOut_LeadsToSignIn(string page)
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await school.Application.Visit().GetAsync(journey.Path + page);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.StartsWith("/sign-in?next=", answer.Location, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Get_BySomebodyElse_AnswersAsIfItWereMissing(string page)
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("canary words");
        var visitor = await school.VisitAsync(school.Lead);

        var refused = await visitor.GetAsync(journey.Path + page);
        var missing = await visitor.GetAsync($"/record/{DraftId.From(Guid.NewGuid())}{page}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.Status, missing.Status));
        Assert.Equal(Same(missing), Same(refused));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Get_InAnotherSessionWithOneFactor_AsksForTheCode(string page)
    {
        var journey = await Journey.BeginAsync(school);
        var elsewhere = await school.Application.VisitAsync(school.Writer, secondFactor: false);

        var answer = await elsewhere.GetAsync(journey.Path + page);

        Assert.Equal($"/sign-in/code?next={Uri.EscapeDataString(journey.Path + page)}", answer.Location);
    }

    [Fact]
    public async Task Get_InAnotherSessionWithBothFactors_ResumesAndIsInTheLedgerOnce()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("what she said");
        var before = (await school.Test.EntriesAsync()).Count;
        var elsewhere = await school.VisitAsync(school.Writer);

        var page = await elsewhere.GetAsync(journey.Path + "/words");
        await elsewhere.GetAsync(journey.Path);

        Assert.Equal("what she said", page.Document.QuerySelector("textarea")!.TextContent);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.DraftResumed);
        Assert.Equal((school.Writer.Value, journey.Draft.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Contains("writer-resumes", entry.Decision!.Rules);
    }

    [Fact]
    public async Task Get_OfASignedDraft_LeadsToWhatWasSent()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("all of it");
        await journey.SendAsync();

        Assert.Equal(journey.Path + "/sent", (await journey.GetAsync("/words")).Location);
        Assert.Equal(journey.Path + "/sent", (await journey.GetAsync()).Location);
    }

    [Fact]
    public async Task Get_ByAWriterWhoWorksHereNoLonger_AnswersAsIfItWereMissing()
    {
        var leaver = await school.Test.AddPersonAsync("Lou", "Leaving", PersonKind.Staff, Role.Staff);
        var journey = await Journey.BeginAsync(school, writer: leaver);
        var profile = (await school.Test.School.DirectoryAsync(TestSchool.Cancellation)).Find(leaver)!.Profile;
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            (unit, token) => Data.People.PeopleStore.ChangePersonAsync(unit, leaver, PersonKind.Guardian, profile, null, token),
            TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync("/words")).Status);
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_GivesTheWordsBackAndSavesThemAfterSigningIn()
    {
        var journey = await Journey.BeginAsync(school);
        var page = await journey.GetAsync("/words");
        journey.Visitor.SignInWith(new string('0', 64));

        var tooLate = await journey.Visitor.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "  kept \r\n<all> of it " }, "Save and continue");

        Assert.Equal(HttpStatusCode.Unauthorized, tooLate.Status);
        Assert.Contains("You were signed out before this was saved", tooLate.Text, StringComparison.Ordinal);
        var again = await school.Application.VisitAsync(school.Writer);
        await again.GetAsync("/");
        var saved = await again.SubmitAsync(await CopyOfAsync(again, tooLate), button: "Save it now");
        Assert.Equal(journey.Path, saved.Location);
        Assert.Equal("  kept \n<all> of it ", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_InANewSessionWithOneFactor_GivesTheWordsBackUntilTheCodeIsGiven()
    {
        var journey = await Journey.BeginAsync(school);
        var page = await journey.GetAsync("/words");
        var again = await school.Application.VisitAsync(school.Writer, secondFactor: false);
        await again.GetAsync("/");

        var answer = await again.SubmitAsync(await CopyOfAsync(again, page), new Dictionary<string, string> { ["Words"] = "still here" }, "Save and continue");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("Give your code in a new tab", answer.Text, StringComparison.Ordinal);
        Assert.Contains("in the session in which they began, or with a second factor", answer.Document.QuerySelector("[data-policy-says]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("still here", answer.Document.QuerySelector("input[name=Words]")!.GetAttribute("value"));
    }

    /// <summary>The same form, with a form token that belongs to the visitor's own browser.</summary>
    private static async Task<Answer> CopyOfAsync(Visitor visitor, Answer page)
    {
        var own = (await visitor.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var theirs = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new Answer(page.Status, null, page.Body.Replace(theirs, own, StringComparison.Ordinal), page.Path, page.Message);
    }

    private static string Same(Answer answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.Body, "(__RequestVerificationToken\"[^>]*value=\")[^\"]*", "$1");
}
