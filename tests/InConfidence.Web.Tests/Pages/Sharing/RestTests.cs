using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Homes;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>On what in law somebody outside is told, and the rest of telling those who may not wait for it (R36, R38, R42, R43).</summary>
public sealed class RestTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Save = "Save the decision";

    [Fact]
    public async Task Telling_ThoseWhoProtect_WaitsForNoGround_WhichIsAskedForWithinAWorkingDay()
    {
        var (visitor, record, sharing) = await ToldAsync();

        var page = await visitor.GetAsync($"/records/{record}");
        var step = page.Document.QuerySelectorAll("[data-steps] a").Single(link => link.GetAttribute("href") == $"/records/{record}/sharing/{sharing}");
        Assert.Contains("the rest about telling: police", step.TextContent, StringComparison.Ordinal);
        Assert.Contains("R38; R42", step.Closest("li")!.TextContent, StringComparison.Ordinal);
        var rest = await visitor.FollowAsync(await visitor.GetAsync($"/records/{record}/step/{await StepAsync(record)}"));
        Assert.Contains("He has a knife", rest.Text, StringComparison.Ordinal);
        Assert.Equal(["RecognisedInterest", "LegitimateInterests"], Values(rest, "Form.Ground.Basis"));
        Assert.Equal("Safeguarding", Values(rest, "Form.Ground.Condition")[0]);
        Assert.Equal("Safeguarding", rest.Document.QuerySelector("input[name='Form.Ground.Condition'][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_WithNothingChosen_SaysWhatIsMissing_AndKeepsWhatWasTyped()
    {
        var (visitor, record, sharing) = await ToldAsync();

        var page = await visitor.PostAsync($"/records/{record}/sharing/{sharing}", new Dictionary<string, string> { ["Advice"] = "The duty social worker", ["Form.Hears"] = "" }, "Save");

        Assert.Contains("Choose whether the student knows", page.Errors);
        Assert.Contains("Choose whether the school has the policy document that this condition needs", page.Errors);
        Assert.Contains("Say that each of the seven words holds, or write why it is told all the same", page.Errors);
        Assert.Equal("The duty social worker", page.Document.QuerySelector("textarea[name=Advice]")!.TextContent);
    }

    [Fact]
    public async Task Rest_OnceWritten_StandsBesideTheDecision_AndAnswersItsSteps()
    {
        var (visitor, record, sharing) = await ToldAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await WriteAsync(visitor, record, sharing, ("Advice", "The duty social worker"), ("Receipt", "PC 4711, today"));
        var page = await visitor.FollowAsync(answer);

        var cards = page.Document.QuerySelectorAll("[data-sharing]");
        Assert.Equal(2, cards.Length);
        foreach (var part in new[] { "and the rest of it", "Safeguarding, a recognised legitimate interest (6(1)(ea))", "Schedule 1, paragraph 18", "The school has the policy document for it.", "not accurate", "She said it an hour ago", "The duty social worker", "PC 4711, today", "How: " })
            Assert.Contains(part, cards[0].TextContent, StringComparison.Ordinal);
        Assert.Null(cards[1].QuerySelector("[data-ground]"));
        Assert.Empty(page.Document.QuerySelectorAll($"[data-steps] a[href$='/sharing/{sharing}']"));
        Assert.Contains("Written with the decision.", page.Text, StringComparison.Ordinal);
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.SharingCompleted && entry.Who == school.Lead.Value && entry.Records.Contains(record.Value));
    }

    [Fact]
    public async Task Rest_OfWhichTheSchoolHasNoPolicyDocument_RaisesAStep()
    {
        var (visitor, record, sharing) = await ToldAsync();

        var page = await visitor.FollowAsync(await WriteAsync(visitor, record, sharing, ("Form.Ground.PolicyDocument", "no")));

        Assert.Contains(page.Document.QuerySelectorAll("[data-steps] h3"), step => step.TextContent.StartsWith("Have the appropriate policy document written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rest_ThatSomebodyHasWritten_IsNotWrittenAgain_AndWhatWasTypedIsShown()
    {
        var (visitor, record, sharing) = await ToldAsync();
        var deputy = await school.VisitAsync(school.Deputy);
        var open = await deputy.GetAsync($"/records/{record}/sharing/{sharing}");
        await WriteAsync(visitor, record, sharing);

        var late = await deputy.SubmitAsync(open, Fields(("Advice", "Nobody's")), "Save");

        Assert.Contains(late.Errors, error => error.StartsWith("Lena Lead has written this before you", StringComparison.Ordinal));
        Assert.Contains("Nobody's", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await visitor.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-sharing]").Length);
    }

    [Fact]
    public async Task Rest_OfARecordThatIsNotTheirs_OfAnotherRecord_OrOfNothing_IsAsIfItWereMissing()
    {
        var (visitor, record, sharing) = await ToldAsync();
        var other = await school.TellAsync();
        var writer = await school.VisitAsync(school.Writer);
        var missing = FormTokens.Without((await writer.GetAsync($"/records/{Guid.NewGuid():N}/sharing/{sharing}")).Body);

        Assert.Equal(missing, FormTokens.Without((await writer.GetAsync($"/records/{record}/sharing/{sharing}")).Body));
        foreach (var path in new[] { $"/records/{other}/sharing/{sharing}", $"/records/{record}/sharing/{Guid.NewGuid():N}" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    /// <summary>R42: an ordinary adult is outside paragraph 18; whether they are at risk is asked.</summary>
    [Fact]
    public async Task Telling_ADoctorOfAnAdultWhoIsNotAtRisk_OffersNoParagraph18_UntilTheyAre()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(HomeSchool.From(await own.AddAdultAsync(), "student"));
        var visitor = await own.VisitAsync(own.Lead);

        var page = await LetterSchool.SettleAsync(visitor, await AskAsync(visitor, record, "Doctor", "content=summary"));
        Assert.NotNull(page.Document.QuerySelector("[data-of-age]"));
        Assert.DoesNotContain("Safeguarding", Values(page, "Form.Ground.Condition"));
        var forced = await visitor.SubmitAsync(page, Fields([.. LetterSchool.Duties(page), ("Form.Choice", "Share"), ("Form.Told", "That he sleeps badly"), ("Form.Why", "He asked"), ("Form.Ground.Condition", "Safeguarding")]), Save);
        Assert.Contains("Choose the condition on which it may be told", forced.Errors);

        var atRisk = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Known[student.adult-at-risk]"] = "yes" }, "Ask the policy again");
        Assert.Null(atRisk.Document.QuerySelector("[data-of-age]"));
        Assert.Contains("Safeguarding", Values(atRisk, "Form.Ground.Condition"));
    }

    [Fact]
    public async Task Telling_SomebodyElseOutside_AsksForTheGroundFirst_AndKeepsIt()
    {
        var record = await school.TellAsync(HomeSchool.From(await school.Test.AddPersonAsync("Kit", "Student", PersonKind.Student), "student"));
        var visitor = await school.VisitAsync(school.Lead);
        var page = await LetterSchool.SettleAsync(visitor, await AskAsync(visitor, record, "Doctor", "content=summary"));

        var missing = await visitor.SubmitAsync(page, new Dictionary<string, string>(LetterSchool.Duties(page).Select(duty => new KeyValuePair<string, string>(duty.Field, duty.Value))) { ["Form.Choice"] = "Share", ["Form.Told"] = "That he sleeps badly", ["Form.Why"] = "He asked", ["Form.Hears"] = "First" }, Save);
        Assert.Contains("Say that each of the seven words holds, or write why it is told all the same", missing.Errors);
        var shown = await visitor.FollowAsync(await visitor.SubmitAsync(missing, Fields(("Form.Choice", "Share")), Save));

        Assert.NotNull(shown.Document.QuerySelector("[data-sharing] [data-ground]"));
        Assert.Empty(shown.Document.QuerySelectorAll("[data-steps] a[href*='/sharing/']"));
    }

    private async Task<(Visitor Visitor, RecordId Record, SharingId Sharing)> ToldAsync()
    {
        var record = await school.TellAsync();
        await school.KnowAsync(record, "harm.physical");
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, record, "Police", "content=whole");
        Assert.NotNull(page.Document.QuerySelector("[data-ground-follows]"));
        var saved = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Share", ["Form.Told"] = "Everything", ["Form.Why"] = "He has a knife" }, Save);
        Assert.Empty(saved.Errors);
        return (visitor, record, (await StoreCounts.SharingsAsync(school.Test.School, record))[0]);
    }

    private async Task<StepId> StepAsync(RecordId record) =>
        (await Data.Records.RecordOpening.OpenRecordAsync(school.Test.School, await school.Test.ReaderAsync(school.Lead), record, TestSchool.Cancellation))!.Steps.Single(step => step.Sharing is not null).Id;

    private static Task<Answer> WriteAsync(Visitor visitor, RecordId record, SharingId sharing, params (string Field, string Value)[] fields) =>
        visitor.PostAsync($"/records/{record}/sharing/{sharing}", Fields(fields), "Save");

    /// <summary>All that is needed, with one word that does not hold.</summary>
    private static Dictionary<string, string> Fields(params IEnumerable<(string Field, string Value)> fields)
    {
        var all = new Dictionary<string, string>
        {
            ["Form.Ground.PolicyDocument"] = "yes",
            ["Form.Ground.Missing"] = "She said it an hour ago",
            ["Form.Hears"] = "First",
        };
        foreach (var (field, value) in fields)
            all[field] = value;
        return all;
    }

    private static Task<Answer> AskAsync(Visitor visitor, RecordId record, string recipient, string content) =>
        visitor.PostAsync($"/records/{record}/share", new Dictionary<string, string> { ["Form.Recipient"] = recipient, ["Form.Content"] = content, ["Form.Channel"] = "channel=work-phone" }, "See what the policy says");

    private static List<string?> Values(Answer page, string field) => [.. page.Document.QuerySelectorAll($"input[name='{field}']").Select(radio => radio.GetAttribute("value"))];
}
