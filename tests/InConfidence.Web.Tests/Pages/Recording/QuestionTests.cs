using System.Net;
using System.Text.Json;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class QuestionTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    public static TheoryData<string> Names => [.. Questionnaire.All.Where(question => question.Kinds.Contains(RecordKind.Disclosure) && question.Name != "parents").Select(question => question.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Post_ItDidNotComeUp_CompletesEveryQuestion(string name)
    {
        var journey = await Journey.BeginAsync(school);

        await journey.PostAsync($"/question/{name}", button: Questionnaire.Find(name)!.DidNotComeUp);

        Assert.Equal(AnswerState.DidNotComeUp, (await journey.KeptAsync()).Answers[name].State);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Post_DontKnowYet_CompletesEveryQuestion(string name)
    {
        var journey = await Journey.BeginAsync(school);

        await journey.PostAsync($"/question/{name}", button: "Don’t know yet");

        Assert.Equal(AnswerState.DontKnowYet, (await journey.KeptAsync()).Answers[name].State);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Get_EveryQuestion_HasNothingFilledIn(string name)
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.GetAsync($"/question/{name}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Questionnaire.OnlyWhatCameUp, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main textarea"), field => field.TextContent.Length > 0);
        Assert.Empty(page.Document.QuerySelectorAll("main input[checked], main input[type=text][value]"));
    }

    [Fact]
    public async Task Post_EveryField_IsKeptAndShownAgainAndRead()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");

        await AnswerAsync(journey, "limits", ("explained", "before"), ("words", "  I cannot keep this secret. \r\n"));
        await AnswerAsync(journey, "injuries", ("1.place", "forearm"), ("1.side", "left"), ("1.size", "2 cm"), ("1.colour", "yellow"));
        await AnswerAsync(journey, "injuries", ("2.place", "cheek"));

        var kept = await journey.KeptAsync();
        Assert.Equal("  I cannot keep this secret. \n", kept.Answers["limits"]["words"]);
        Assert.Equal(("forearm", "left", "cheek"), (kept.Answers["injuries"]["1.place"], kept.Answers["injuries"]["1.side"], kept.Answers["injuries"]["2.place"]));
        Assert.Equal("before", (await journey.GetAsync("/question/limits")).Document.QuerySelector("input[checked]")!.GetAttribute("value"));
        await journey.SendAsync();
        var read = await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value);
        Assert.Contains("Yes, before they told me", read.Text, StringComparison.Ordinal);
        Assert.Contains("forearm", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25", "11", "2026", "", "That is still to come: check the day and the time")]
    [InlineData("24", "11", "2026", "10:30", "That is still to come: check the day and the time")]
    [InlineData("31", "6", "2026", "", "The day must be a real date")]
    [InlineData("24", "", "2026", "", "The day must include a month")]
    [InlineData("24", "11", "26", "", "The day: the year must have four numbers")]
    [InlineData("23", "11", "2026", "half two", "Enter the time as hours and minutes, such as 14:05")]
    [InlineData("29", "3", "2026", "01:30", "The clocks went forward that night, so there was no such time: check it")]
    public async Task Post_ATimeThatCannotBe_SaysWhyAndKeepsWhatWasTyped(string day, string month, string year, string time, string sentence)
    {
        var journey = await Journey.BeginAsync(school);
        var typed = new Dictionary<string, string> { ["Days[day].Day"] = day, ["Days[day].Month"] = month, ["Days[day].Year"] = year, ["Values[time]"] = time };

        var page = await journey.PostAsync("/question/said-at", typed, "Save and continue");

        Assert.Equal([sentence], page.Errors);
        Assert.All(typed, field => Assert.Equal(field.Value, page.Document.QuerySelector($"input[name='{field.Key}']")!.GetAttribute("value") ?? ""));
        Assert.DoesNotContain("said-at", (await journey.KeptAsync()).Answers.Keys);
    }

    [Fact]
    public async Task Post_ATimeThatHappenedTwice_IsKeptAsItWasSaid()
    {
        var journey = await Journey.BeginAsync(school);

        await journey.PostAsync(
            "/question/said-at",
            new() { ["Days[day].Day"] = "25", ["Days[day].Month"] = "october", ["Days[day].Year"] = "2026", ["Values[time]"] = "1:30", ["Values[late]"] = "I was away" },
            "Save and continue");

        Assert.Equal(("2026-10-25", "01:30"), ((await journey.KeptAsync()).Answers["said-at"]["day"], (await journey.KeptAsync()).Answers["said-at"]["time"]));
    }

    [Fact]
    public async Task Post_Nothing_SaysWhatCompletesIt()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/question/opinion", button: "Save and continue");

        Assert.Equal(["Write something, or choose “I have no opinion to add” or “Don’t know yet”"], page.Errors);
    }

    [Fact]
    public async Task Post_ItDidNotComeUpWithSomethingTyped_LosesNothing()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/question/opinion", new() { ["Values[opinion]"] = "I think so" }, "I have no opinion to add");

        Assert.Equal(["You wrote something here: save it, or empty it first"], page.Errors);
        Assert.Equal("I think so", page.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Post_AnOptionThatThereIsNot_IsNotKept()
    {
        var journey = await Journey.BeginAsync(school);

        await AnswerAsync(journey, "place", ("place", "corridor"), ("private", "nonsense"));

        Assert.Equal(["place"], (await journey.KeptAsync()).Answers["place"].Values.Keys);
    }

    [Theory]
    [InlineData("home", false)]
    [InlineData("unknown", false)]
    [InlineData("online", true)]
    public async Task Parents_AreAskedAboutOnlyWhereTheSourceIsKnownToBeElsewhere(string source, bool asked)
    {
        var journey = await Journey.BeginAsync(school);
        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync("/question/parents")).Status);

        await journey.PostAsync("/question/source", new() { ["Ticked[source]"] = source }, "Save and continue");

        Assert.Equal(asked, (await journey.GetAsync("/question/parents")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_LeadsToTheNextOpenQuestionAndAtLastToTheList()
    {
        var journey = await Journey.BeginAsync(school);

        Assert.Equal(journey.Path + "/question/passing-on", (await journey.PostAsync("/question/limits", button: "Don’t know yet")).Location);
        Assert.Equal(journey.Path, (await journey.PostAsync("/question/source", button: "Don’t know yet")).Location);
    }

    [Fact]
    public async Task Post_FromTwoPages_OverwritesNothingUnseen()
    {
        var journey = await Journey.BeginAsync(school);
        var one = await journey.GetAsync("/question/opinion");
        var other = await journey.GetAsync("/question/opinion");
        await journey.Visitor.SubmitAsync(one, new Dictionary<string, string> { ["Values[opinion]"] = "one" }, "Save and continue");

        var page = await journey.Visitor.SubmitAsync(other, new Dictionary<string, string> { ["Values[opinion]"] = "other" }, "Save and continue");

        Assert.Contains("changed on another page meanwhile", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("one", (await journey.KeptAsync()).Answers["opinion"]["opinion"]);
    }

    [Fact]
    public async Task Autosave_OfWhatIsHalfTyped_KeepsIt()
    {
        var journey = await Journey.BeginAsync(school);
        var page = await journey.GetAsync("/question/questions");
        var fields = page.Document.QuerySelectorAll("#draft input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields["Values[asked]"] = "I asked whe";
        fields["pasted"] = "questions.asked";

        using var request = new HttpRequestMessage(HttpMethod.Post, page.Document.QuerySelector("#draft")!.GetAttribute("data-autosave")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await journey.Visitor.Client.SendAsync(request, TestSchool.Cancellation);

        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestSchool.Cancellation)).RootElement.TryGetProperty("savedAt", out _));
        Assert.Equal("I asked whe", (await journey.KeptAsync()).Answers["questions"]["asked"]);
        Assert.Contains("questions.asked", (await journey.KeptAsync()).Pasted);
    }

    private static Task<Answer> AnswerAsync(Journey journey, string question, params (string Field, string Value)[] values) =>
        journey.PostAsync($"/question/{question}", values.ToDictionary(value => $"Values[{value.Field}]", value => value.Value), "Save and continue");
}
