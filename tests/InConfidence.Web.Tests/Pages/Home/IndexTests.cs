using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Recording;

namespace InConfidence.Web.Tests.Pages.Home;

public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn() =>
        Assert.Equal("/sign-in", (await school.Application.Visit().GetAsync("/")).Location);

    [Fact]
    public async Task Get_BySomebodyWhoDoesNotWorkHere_OffersNothingToWrite()
    {
        var page = await (await school.VisitAsync(school.Chair)).GetAsync("/");

        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("A student told me something", RecordKind.Disclosure)]
    [InlineData("I noticed something", RecordKind.Concern)]
    [InlineData("Something about an adult", RecordKind.ConcernAboutAdult)]
    public async Task Post_OneOfTheThree_BeginsADraftOfThatKindAndIsInTheLedger(string way, RecordKind kind)
    {
        var before = (await school.Test.EntriesAsync()).Count;

        var journey = await Journey.BeginAsync(school, way);

        Assert.Equal(kind, (await journey.KeptAsync()).Kind);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.DraftStarted);
        Assert.Contains("anybody-here-records", entry.Decision!.Rules);
    }

    [Fact]
    public async Task Post_Twice_BeginsOneDraft()
    {
        var visitor = await school.VisitAsync(school.Writer);
        var page = await visitor.GetAsync("/");

        var once = await visitor.SubmitAsync(page, button: "I noticed something");
        var twice = await visitor.SubmitAsync(page, button: "I noticed something");

        Assert.Equal(once.Location, twice.Location);
    }

    [Fact]
    public async Task Post_WithTheNameOfAnothersDraft_BeginsOneOfItsOwn()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("theirs");
        var visitor = await school.VisitAsync(school.Lead);

        var answer = await visitor.PostAsync("/", new Dictionary<string, string> { ["draft"] = journey.Draft.ToString() }, "I noticed something");

        Assert.NotEqual(journey.Path + "/danger", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(answer)).Status);
        Assert.Equal("theirs", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_NoneOfTheThree_SaysWhatToChoose()
    {
        var visitor = await school.VisitAsync(school.Writer);

        var page = await visitor.PostAsync("/", new Dictionary<string, string> { ["kind"] = "9" });

        Assert.Equal(["Choose which of the three it is"], page.Errors);
    }

    [Fact]
    public async Task Get_WithSomethingUnfinished_ShowsWhenItWasBegunAndNothingOfIt()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("canary words");

        var page = await (await school.Application.VisitAsync(school.Writer, secondFactor: false)).GetAsync("/");

        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == journey.Path);
        Assert.DoesNotContain("canary", page.Body, StringComparison.Ordinal);
    }
}
