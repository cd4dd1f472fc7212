using System.Net;
using System.Text;
using System.Text.Json;
using InConfidence.Data.Records;
using InConfidence.Testing;
using InConfidence.Web.Platform.Texts;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class WordsTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    public static TheoryData<string> Texts => new(
        "plain",
        "  blanks before and after, and a line\n\n\n",
        "nothing \0 lost \u0007 here",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script> &amp; \"quotes\"",
        "مرحبا ‮abc‬ שלום",
        "e\u0301 and \u00e9, 👩‍👩‍👧‍👦 and \ud83c\udff4\u200d\u2620\ufe0f",
        new string('x', 1024 * 1024));

    [Theory, MemberData(nameof(Texts))]
    public async Task Post_AnyText_IsKeptByteForByteAndShownAgain(string words)
    {
        var journey = await Journey.BeginAsync(school);

        var next = await journey.WordsAsync(words);

        Assert.True(next.Location == journey.Path, next.Status + next.Text);
        Assert.Equal(words, (await journey.KeptAsync()).Words);
        var shown = (await journey.GetAsync("/words")).Document.QuerySelector("textarea")!.TextContent;
        Assert.Equal(words.Replace('\0', '\u2400'), shown);
    }

    [Fact]
    public async Task Post_WhatCannotAllBeShown_StaysAsItWasWhenNothingWasTyped()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("a \0 b");

        await journey.PostAsync("/words", button: "Save and continue");

        Assert.Equal("a \0 b", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_BytesThatAreNoText_AreRefusedInOneSentence()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("before");

        var answer = await journey.Visitor.Client.PostAsync(
            journey.Path + "/words", new StringContent("Words=%ff%fe", Encoding.ASCII, "application/x-www-form-urlencoded"), TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(StrictForms.Refusal, await answer.Content.ReadAsStringAsync(TestSchool.Cancellation));
        Assert.Equal("before", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_FromTwoPagesOnOneDraft_OverwritesNothingUnseen()
    {
        var journey = await Journey.BeginAsync(school);
        var one = await journey.GetAsync("/words");
        var other = await journey.GetAsync("/words");
        await journey.Visitor.SubmitAsync(one, new Dictionary<string, string> { ["Words"] = "from one" }, "Save and continue");

        var page = await journey.Visitor.SubmitAsync(other, new Dictionary<string, string> { ["Words"] = "from the other" }, "Save and continue");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("changed on another page meanwhile", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("from one", page.Document.QuerySelector("[data-saved-elsewhere] .ic-words")!.TextContent);
        Assert.Equal("from the other", page.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal("from one", (await journey.KeptAsync()).Words);
        await journey.Visitor.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "both" }, "Save and continue");
        Assert.Equal("both", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_AfterAnotherPageWasSent_KeepsTheWordsAsANewDraft()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("sent");
        var stale = await journey.GetAsync("/words");
        await journey.SendAsync();

        var answer = await journey.Visitor.SubmitAsync(stale, new Dictionary<string, string> { ["Words"] = "sent, and more" }, "Save and continue");

        Assert.EndsWith("?kept=yes", answer.Location, StringComparison.Ordinal);
        var page = await journey.Visitor.FollowAsync(answer);
        Assert.Contains("What you wrote since is kept here as something new", page.Text, StringComparison.Ordinal);
        var kept = await journey.Visitor.GetAsync(answer.Location!.Replace("?kept=yes", "/words", StringComparison.Ordinal));
        Assert.Equal("sent, and more", kept.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal("sent", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_WithSomethingPasted_SaysSoToTheReader()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.PostAsync("/words", new() { ["Words"] = "pasted", ["pasted"] = "words" });
        await journey.SendAsync();

        var page = await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value);

        Assert.Contains("Some of this was pasted or dictated", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TellNow_SavesFirst()
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.PostAsync("/words", new() { ["Words"] = "quick", ["then"] = "tell" });

        Assert.Equal(journey.Path + "/tell", answer.Location);
        Assert.Equal("quick", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Autosave_SavesAndSaysWhen_AndTheNextStandsOnIt()
    {
        var journey = await Journey.BeginAsync(school);
        var page = await journey.GetAsync("/words");

        var first = await AutosaveAsync(journey, page, "She sa", null);
        var second = await AutosaveAsync(journey, page, "She said", first.GetProperty("version").GetString());

        Assert.Equal("2026-11-24T10:00:00+00:00", second.GetProperty("savedAt").GetString());
        Assert.Equal("She said", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Autosave_OfAStalePage_ReplacesNothing()
    {
        var journey = await Journey.BeginAsync(school);
        var stale = await journey.GetAsync("/words");
        await journey.WordsAsync("newer");

        var answer = await AutosaveAsync(journey, stale, "older", null, HttpStatusCode.Conflict);

        Assert.Contains("changed on another page", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("newer", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Autosave_InANewSessionWithOneFactor_DoesNotTellWhetherTheWordsWereGuessed()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("the secret");
        var page = await journey.GetAsync("/words");
        var elsewhere = await school.Application.VisitAsync(school.Writer, secondFactor: false);
        await elsewhere.GetAsync("/");

        var right = await GuessAsync(elsewhere, page, "the secret");
        var wrong = await GuessAsync(elsewhere, page, "something else");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (right.StatusCode, wrong.StatusCode));
        Assert.Equal("the secret", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Post_WithAFile_IsRefusedAndKeepsNothing()
    {
        var journey = await Journey.BeginAsync(school);
        using var form = new MultipartFormDataContent { { new StringContent("words"), "Words" }, { new ByteArrayContent([0xFF, 0xD8]), "picture", "picture.jpg" } };

        var answer = await journey.Visitor.Client.PostAsync(journey.Path + "/words", form, TestSchool.Cancellation);

        Assert.False(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Found);
        Assert.Equal("", (await journey.KeptAsync()).Words);
    }

    [Fact]
    public async Task Autosave_AfterSending_StartsNoDraftEachTime()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("sent");
        var stale = await journey.GetAsync("/words");
        await journey.SendAsync();
        var before = await school.Test.School.OpenDraftsOfAsync(school.Writer, TestSchool.Cancellation);

        for (var time = 0; time < 3; time++)
            await AutosaveAsync(journey, stale, "more", null, HttpStatusCode.Conflict);

        Assert.Equal(before, await school.Test.School.OpenDraftsOfAsync(school.Writer, TestSchool.Cancellation));
    }

    [Fact]
    public async Task Words_TenMinutesAfterTheFirst_ReachTheLeadUnsigned()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await journey.WordsAsync("She said that");
        await own.PassAsync(9);
        Assert.Null(await journey.RecordAsync());

        await own.PassAsync(1.5);

        var page = await own.ReadAsync(own.Lead, (await journey.RecordAsync())!.Value);
        Assert.Contains("Being written", page.Text, StringComparison.Ordinal);
        Assert.Contains("She said that", page.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GuessAsync(Visitor visitor, Answer page, string words)
    {
        var token = (await visitor.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Document.QuerySelector("#draft")!.GetAttribute("data-autosave"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Words"] = words, ["Version"] = "0", ["__RequestVerificationToken"] = token }),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return await visitor.Client.SendAsync(request, TestSchool.Cancellation);
    }

    private static async Task<JsonElement> AutosaveAsync(Journey journey, Answer page, string words, string? version, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var fields = page.Document.QuerySelectorAll("#draft input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        fields["Words"] = words;
        fields["Version"] = version ?? fields["Version"];
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Document.QuerySelector("#draft")!.GetAttribute("data-autosave")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await journey.Visitor.Client.SendAsync(request, TestSchool.Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestSchool.Cancellation)).RootElement;
    }
}
