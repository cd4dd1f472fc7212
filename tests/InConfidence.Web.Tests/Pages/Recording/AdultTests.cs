using System.Net;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class AdultTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithoutAnAnswer_SaysWhatToChoose()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/adult");

        Assert.Equal(["Choose an answer, or that you don’t know"], page.Errors);
    }

    [Fact]
    public async Task Post_NoInAConcernAboutAnAdult_IsNoAnswer()
    {
        var journey = await Journey.BeginAsync(school, "Something about an adult");

        var page = await journey.PostAsync("/adult", new() { ["Adult"] = nameof(AdultInvolved.No) });

        Assert.Equal(["Choose an answer, or that you don’t know"], page.Errors);
    }

    [Theory]
    [InlineData(AdultInvolved.No, false, "/words")]
    [InlineData(AdultInvolved.Unknown, false, "/words")]
    [InlineData(AdultInvolved.No, true, "/people/kept-out")]
    [InlineData(AdultInvolved.Head, false, "/people/alleged")]
    public async Task Post_WithAnAnswer_LeadsOn(AdultInvolved adult, bool keepOut, string next)
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.AdultAsync(adult, keepOut);

        Assert.Equal(journey.Path + next, answer.Location);
        Assert.Equal(adult, (await journey.KeptAsync()).AdultInvolved);
    }

    [Fact]
    public async Task Post_AnAdultAndSomebodyToKeepOut_AsksForBothInTurn()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.AdultAsync(AdultInvolved.AdultHere, keepOut: true);

        Assert.Equal(journey.Path + "/people/kept-out", (await journey.PostAsync("/people/alleged", button: "Continue: I don’t know")).Location);
        Assert.Equal(journey.Path + "/words", (await journey.PostAsync("/people/kept-out", button: "Continue: I don’t know")).Location);
    }

    [Fact]
    public async Task Post_SomebodyKeptOut_IsNotTold()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.AdultAsync(keepOut: true);
        await journey.FindAsync("kept-out", "Dee", school.Deputy);
        await journey.WordsAsync("Please not the deputy.");
        await journey.SendAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(school.Deputy, (await journey.RecordAsync())!.Value)).Status);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value)).Status);
    }
}
