using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class TellTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task EveryPageOfADraft_LeadsHere()
    {
        var journey = await Journey.BeginAsync(school);

        foreach (var page in new[] { "", "/danger", "/people/who", "/adult", "/check" })
            Assert.Equal(journey.Path + "/tell", (await journey.GetAsync(page)).Document.QuerySelector(".ic-tell-now")!.GetAttribute("href"));
        foreach (var page in new[] { "/words", "/question/opinion" })
            Assert.Equal(("draft", "tell"), (await ButtonAsync(journey, page)));
    }

    [Fact]
    public async Task Post_WithoutWordsOrAnswers_TellsTheLeadAtOnce()
    {
        var journey = await Journey.BeginAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await journey.PostAsync("/tell", button: "Tell them now");

        Assert.Equal(journey.Path + "/sent", answer.Location);
        Assert.Contains("Go on writing", (await journey.GetAsync("/sent")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value)).Status);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordReleased);
    }

    [Fact]
    public async Task Post_AboutTheTeam_GoesPastThem()
    {
        var journey = await Journey.BeginAsync(school);

        await journey.PostAsync("/tell", new() { ["Adult"] = nameof(AdultInvolved.SafeguardingTeam) }, "Tell them now");

        var record = (await journey.RecordAsync())!.Value;
        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Lead, record)).Status);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Head, record)).Status);
    }

    [Fact]
    public async Task Post_ThenWritingOn_ReachesTheLeadByItself()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await journey.PostAsync("/tell", button: "Tell them now");
        await own.PassAsync(0.1);
        await journey.WordsAsync("more of it");

        await own.PassAsync(10.5);

        Assert.Contains("more of it", (await own.ReadAsync(own.Lead, (await journey.RecordAsync())!.Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutWordsThenSayingWhoItIs_ReachesTheLeadByItself()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await journey.PostAsync("/tell", button: "Tell them now");
        await own.PassAsync(0.1);
        await journey.FindAsync("who", "Sam", own.Student);

        await own.PassAsync(10.5);

        Assert.Contains("Sam Student", (await own.ReadAsync(own.Lead, (await journey.RecordAsync())!.Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Twice_IsInTheLedgerForEachTimeThatSomethingWasSent()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");
        var page = await journey.GetAsync("/tell");
        await journey.SendAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        await journey.Visitor.SubmitAsync(page, button: "Tell them now");

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordReleased);
    }

    private static async Task<(string?, string?)> ButtonAsync(Journey journey, string page)
    {
        var button = (await journey.GetAsync(page)).Document.QuerySelector("button.ic-tell-now")!;
        return (button.GetAttribute("form"), button.GetAttribute("value"));
    }
}
