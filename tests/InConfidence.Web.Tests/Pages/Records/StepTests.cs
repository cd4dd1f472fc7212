using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>What the policy requires of a record stands on it until it is done, or somebody has written why not (R22, R23).</summary>
public sealed class StepTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Review = "Look at the decision again.";

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var path = await PathAsync(await InDangerAsync());

        var answer = await school.Application.Visit().GetAsync(path);

        Assert.StartsWith("/sign-in?next=%2Frecords%2F", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAndPost_ByTheWriterOrALeadWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await InDangerAsync(new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null));
        var path = await PathAsync(record);
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{record}/step/{Guid.NewGuid():N}")).Body);
            foreach (var answer in new[] { await visitor.GetAsync(path), await PostAsync(visitor, path, ("Became", "done")) })
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.Equal(missing, FormTokens.Without(answer.Body));
            }
        }

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act is LedgerAct.StepAnswered or LedgerAct.RecordOpened);
        Assert.Contains(Review, await OpenStepsAsync(school.Lead, record));
    }

    [Fact]
    public async Task Get_OfAStepOfAnotherRecord_IsNotFound()
    {
        var (one, other) = (await InDangerAsync(), await InDangerAsync());
        var step = (await PathAsync(other)).Split('/')[^1];

        var answer = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{one}/step/{step}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Record_ByTheLead_SaysWhatWhoByWhenAndWhy_AndWhatTellingHasDone()
    {
        var page = await school.ReadAsync(school.Lead, await InDangerAsync());

        Assert.Equal(
            "Look at the decision again. Safeguarding lead, by 25 November 2026, 17:00 Z1: Emergencies Say what became of it: Look at the decision again.",
            Folded(page.Document.QuerySelector("[data-steps] > ul > li")!.TextContent));
        Assert.Contains("Tell the safeguarding lead or a deputy. Done: this record told them", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ByTheWriter_SaysNothingOfIt()
    {
        var page = await school.ReadAsync(school.Writer, await InDangerAsync());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("[data-steps]"));
        Assert.DoesNotContain("/step/", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysSoAndKeepsWhatWasTyped()
    {
        var path = await PathAsync(await InDangerAsync());

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(path, new Dictionary<string, string> { ["Note"] = "  asked\nhim ", ["Reason"] = "later" });

        Assert.Equal(["Choose whether it is done, or write why not"], answer.Errors);
        Assert.Equal("  asked\nhim ", answer.Document.QuerySelector("textarea[name=Note]")!.TextContent);
        Assert.Equal("later", answer.Document.QuerySelector("textarea[name=Reason]")!.TextContent);
    }

    [Theory, InlineData(""), InlineData(" \n ")]
    public async Task Post_NotDoneWithoutAReason_AsksForIt(string reason)
    {
        var record = await InDangerAsync();

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(await PathAsync(record), new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = reason, ["Note"] = "kept" });

        Assert.Equal(["Write why it is not done, in a few words"], answer.Errors);
        Assert.Equal("not", answer.Document.QuerySelector("input[name=Became][checked]")!.GetAttribute("value"));
        Assert.Equal("kept", answer.Document.QuerySelector("textarea[name=Note]")!.TextContent);
        Assert.Contains(Review, await OpenStepsAsync(school.Lead, record));
    }

    [Theory]
    [InlineData("done", "Note", "we met\non Tuesday", "Done: Lena Lead")]
    [InlineData("done", "Note", "", "Done: Lena Lead")]
    [InlineData("not", "Reason", " he \0 moved <b>away</b>", "Not done: Lena Lead")]
    public async Task Post_OfAnAnswer_ShowsWhoSaidWhatAndIsInTheLedger(string became, string field, string words, string said)
    {
        var record = await InDangerAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync(await PathAsync(record), new Dictionary<string, string> { ["Became"] = became, [field] = words });

        Assert.Equal($"/records/{record}", answer.Location);
        var page = await school.ReadAsync(school.Deputy, record);
        Assert.DoesNotContain(Review, await OpenStepsAsync(school.Lead, record));
        var step = page.Document.QuerySelectorAll("[data-steps] details li").First(item => item.TextContent.Contains(Review, StringComparison.Ordinal));
        Assert.StartsWith(said, Folded(step.QuerySelector("[data-answer]")!.TextContent), StringComparison.Ordinal);
        Assert.Equal(words.Replace("\0", "\u2400", StringComparison.Ordinal), step.QuerySelector(".ic-words")?.TextContent ?? "");
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.StepAnswered);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Post_BySecondDecider_ShowsWhatTheFirstSaidAndOverwritesNothing()
    {
        var record = await InDangerAsync();
        var path = await PathAsync(record);
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        var (first, second) = (await lead.GetAsync(path), await deputy.GetAsync(path));
        await lead.SubmitAsync(first, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "the police asked us to wait" });
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await deputy.SubmitAsync(second, new Dictionary<string, string> { ["Became"] = "done", ["Note"] = "I have looked" });

        Assert.Equal(["Lena Lead has answered this before you. What they said stands, and nothing of yours was saved"], answer.Errors);
        Assert.Contains("Not done: Lena Lead", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["the police asked us to wait", "I have looked"], answer.Document.QuerySelectorAll("main .ic-words").Select(words => words.TextContent));
        Assert.Empty(answer.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.StepAnswered);
        Assert.DoesNotContain("I have looked", (await school.ReadAsync(school.Deputy, record)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_ByTwoAtTheSameMoment_AreOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var record = await InDangerAsync();
            var path = await PathAsync(record);
            var visitors = new[] { await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy) };
            var pages = new[] { await visitors[0].GetAsync(path), await visitors[1].GetAsync(path) };
            var before = (await school.Test.EntriesAsync()).Count;

            var answers = await Task.WhenAll(visitors.Zip(pages).Select((pair, which) =>
                pair.First.SubmitAsync(pair.Second, new Dictionary<string, string> { ["Became"] = "done", ["Note"] = $"by {which}" })));

            var won = Assert.Single(answers.Index(), answer => answer.Item.Location == $"/records/{record}").Index;
            Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.StepAnswered);
            Assert.Contains($"by {won}", (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
        }
    }

    private Task<RecordId> InDangerAsync(params PersonInRecord[] others) => school.TellAsync(DeskSchool.About(school.Student, others) with { Danger = true });

    private async Task<string> PathAsync(RecordId record) => (await school.ReadAsync(school.Lead, record)).Document
        .QuerySelectorAll("[data-steps] a[href*='/step/']").First(link => link.TextContent.Contains(Review, StringComparison.Ordinal)).GetAttribute("href")!;

    private async Task<IReadOnlyList<string>> OpenStepsAsync(PersonId person, RecordId record) =>
        [.. (await school.ReadAsync(person, record)).Document.QuerySelectorAll("[data-steps] > ul h3").Select(heading => heading.TextContent)];

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Answer> PostAsync(Visitor visitor, string path, params (string Field, string Value)[] fields)
    {
        var token = (await visitor.GetAsync("/mine")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]);
        return await Answer.ReadAsync(await visitor.Client.PostAsync(path, form, TestSchool.Cancellation), path);
    }
}
