using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class CheckTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithoutWords_SaysWhatIsMissing()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.SendAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("There are no words yet", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TheWholeJourney_ReachesTheLeadAndIsInTheLedger()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.DangerAsync();
        await journey.FindAsync("who", "sam", school.Student);
        await journey.PostAsync("/people/who", button: "Continue");
        await journey.AdultAsync();
        await journey.WordsAsync("He said: \u201cnot again\u201d.");
        var before = (await school.Test.EntriesAsync()).Count;

        var sent = await journey.SendAsync();

        Assert.Equal(journey.Path + "/sent", sent.Location);
        var record = (await journey.RecordAsync())!.Value;
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordSigned);
        Assert.Equal((school.Writer.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        var page = await school.ReadAsync(school.Lead, record);
        Assert.Contains("He said: \u201cnot again\u201d.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Student", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdultInvolved.No, "No")]
    [InlineData(AdultInvolved.Unknown, "Not known")]
    [InlineData(AdultInvolved.AdultHere, "Yes: staff, supply, contractor or volunteer")]
    public async Task Post_WhatWasAnsweredOfAdults_IsWhatIsRead(AdultInvolved answered, string read)
    {
        var journey = await Journey.BeginAsync(school);
        await journey.PostAsync("/tell", button: "Tell them now");
        await journey.AdultAsync(answered);
        await journey.WordsAsync("words");
        await journey.SendAsync();

        var page = await school.ReadAsync(answered == AdultInvolved.AdultHere ? school.Head : school.Lead, (await journey.RecordAsync())!.Value);

        var row = page.Document.QuerySelectorAll("dt").Single(key => key.TextContent.Contains("An adult here", StringComparison.Ordinal));
        Assert.Equal(read, row.NextElementSibling!.TextContent.Trim());
    }

    [Fact]
    public async Task Post_Twice_IsOneRecord()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("once");
        var page = await journey.GetAsync("/check");
        var before = (await school.Test.EntriesAsync()).Count;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => journey.Visitor.SubmitAsync(page, button: "Sign and send")));

        Assert.All(answers, answer => Assert.Equal(journey.Path + "/sent", answer.Location));
        var record = await journey.RecordAsync();
        Assert.Equal([record!.Value.Value], Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordSigned).Records);
        Assert.Single((await school.ReadAsync(school.Lead, record!.Value)).Document.QuerySelectorAll("main > section > .ic-words"));
    }

    [Fact]
    public async Task Post_WhatIsNoLongerWhatWasShown_IsNotSigned()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("first");
        var page = await journey.GetAsync("/check");
        school.Test.Time.Advance(TimeSpan.FromSeconds(1));
        await journey.WordsAsync("first, and then more");

        var again = await journey.Visitor.SubmitAsync(page, button: "Sign and send");

        Assert.Equal(["This was changed on another page meanwhile: look at it once more, then sign"], again.Errors);
        Assert.Contains("first, and then more", again.Text, StringComparison.Ordinal);
        Assert.Null(await journey.RecordAsync());
        Assert.Equal(journey.Path + "/sent", (await journey.Visitor.SubmitAsync(again, button: "Sign and send")).Location);
    }

    [Fact]
    public async Task Get_WithQuestionsThatMayHaveLed_TellsTheWriterAloneAndChangesNothing()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");
        await journey.PostAsync("/question/questions", new() { ["Values[asked]"] = "What happened?\nDid he hit you?" }, "Save and continue");

        var page = await journey.GetAsync("/check");
        await journey.SendAsync();
        var read = await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value);

        Assert.Equal("Did he hit you?", Assert.Single(page.Document.QuerySelectorAll("[data-leading] li")).TextContent.Trim());
        Assert.Null(read.Document.QuerySelector("[data-leading]"));
        Assert.Equal("What happened?\nDid he hit you?", (await journey.KeptAsync()).Answers["questions"]["asked"]);
    }

    [Fact]
    public async Task Post_WrittenLate_AsksWhyAndSaysSoToTheReader()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");
        var said = new Dictionary<string, string> { ["Days[day].Day"] = "20", ["Days[day].Month"] = "11", ["Days[day].Year"] = "2026", ["Values[time]"] = "09:00" };

        var asked = await journey.PostAsync("/question/said-at", said, "Save and continue");
        await journey.PostAsync("/question/said-at", new(said) { ["Values[late]"] = "I was ill" }, "Save and continue");
        await journey.SendAsync();
        var read = await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value);

        Assert.Equal(["That was more than a day ago: say in a few words why it is written now"], asked.Errors);
        Assert.Contains("4 days after it was said", read.Text, StringComparison.Ordinal);
        Assert.Contains("I was ill", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ShowsWhatWasAnsweredAndWhatWasNot()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");
        await journey.PostAsync("/people/who", new() { ["Description"] = "a visiting student" }, "Add");
        await journey.PostAsync("/question/opinion", new() { ["Values[opinion]"] = "my view" }, "Save and continue");

        var page = await journey.GetAsync("/check");

        Assert.Contains("a visiting student Not on the list", page.Text, StringComparison.Ordinal);
        Assert.Contains("my view", page.Text, StringComparison.Ordinal);
        Assert.Contains("These were left open", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AboutTheHead_GoesToTheChairAlone()
    {
        var journey = await Journey.BeginAsync(school, "Something about an adult");
        await journey.AdultAsync(AdultInvolved.Head);
        await journey.WordsAsync("about the head");
        await journey.SendAsync();

        var record = (await journey.RecordAsync())!.Value;
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Chair, record)).Status);
        foreach (var other in new[] { school.Head, school.Lead, school.Deputy })
            Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(other, record)).Status);
    }
}
