using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>In doubt, ask the safeguarding lead (D13): from every page, in two taps, and never into a dead end.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private const string Words = "  May I tell his tutor?\n\0 <b>He</b> asked me not to ";

    private DeskSchool school = null!;

    public async ValueTask InitializeAsync() => school = await DeskSchool.OpenAsync();

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var visitor = school.Application.Visit();
        foreach (var path in new[] { "/ask", "/questions", $"/questions/{Guid.NewGuid():N}", $"/records/{Guid.NewGuid():N}/ask" })
            Assert.StartsWith("/sign-in?next=", (await visitor.GetAsync(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_FromAnyPageWithOneFactor_TakesTwoTapsAndReachesTheLeadAlone()
    {
        var visitor = await school.Application.VisitAsync(school.Writer, secondFactor: false);
        var before = (await school.Test.EntriesAsync()).Count;

        var form = await visitor.GetAsync((await visitor.GetAsync("/")).Document.QuerySelectorAll("nav a").Single(link => link.TextContent.Trim() == "Ask").GetAttribute("href")!);
        var sent = await visitor.FollowAsync(await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = Words }, button: "Ask"));

        Assert.Contains("It has gone to Lena Lead.", Folded(sent.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("tutor", sent.Body, StringComparison.Ordinal);
        Assert.Equal(["1", null, null], await QuestionsAsync(school.Lead, school.Deputy, school.Head));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AdviceAsked);
        Assert.Equal((school.Writer.Value, school.Lead.Value), (entry.Who, Assert.Single(entry.People)));
        Assert.Single(await StoreCounts.MailsToAsync(school.Test.School, school.Lead));
    }

    [Theory, InlineData(""), InlineData(" \n ")]
    public async Task Ask_WithoutWords_SaysSo(string words)
    {
        var answer = await (await school.VisitAsync(school.Writer)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = words }, button: "Ask");

        Assert.Equal(["Write what you are unsure about, even if it is only a word"], answer.Errors);
    }

    [Fact]
    public async Task Ask_PressedTwice_IsOneQuestion_AndOtherWordsAreAnother()
    {
        var visitor = await school.VisitAsync(school.Writer);
        var form = await visitor.GetAsync("/ask");

        var first = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "May I?" }, button: "Ask");
        var again = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "May I?" }, button: "Ask");
        var other = await visitor.SubmitAsync(form, new Dictionary<string, string> { ["Words"] = "Must I?" }, button: "Ask");

        Assert.Equal(first.Location, again.Location);
        Assert.NotEqual(first.Location, other.Location);
        Assert.Equal("2", (await QuestionsAsync(school.Lead))[0]);
    }

    [Fact]
    public async Task Ask_ThatNobodyAnswers_GoesToDeputyHeadAndChair_AndThenShowsTheNumbersOutside()
    {
        var question = await AskAsync(school.Writer);
        List<string?[]> seen = [];
        for (var turn = 0; turn < 3; turn++)
        {
            await school.PassAsync(31);
            await school.Application.TurnAsync();
            seen.Add(await QuestionsAsync(school.Lead, school.Deputy, school.Head, school.Chair));
        }
        var waiting = await ReadAsync(school.Writer, question);
        await school.PassAsync(31);
        var left = await ReadAsync(school.Writer, question);

        Assert.Equal([["1", "1", null, null], ["1", "1", "1", null], ["1", "1", "1", "1"]], seen);
        Assert.DoesNotContain("Nobody here has answered", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody here has answered", left.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960101", left.Document.QuerySelector("[data-unanswered] ~ .govuk-list, [data-unanswered]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await StoreCounts.MailsToAsync(school.Test.School, school.Writer));
        await school.PassAsync(31);
        Assert.Single(await StoreCounts.MailsToAsync(school.Test.School, school.Writer));
    }

    [Fact]
    public async Task Ask_AboutTheLead_GoesPastTheTeam()
    {
        await (await school.VisitAsync(school.Writer)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = "She shouts", ["About"] = "SafeguardingTeam" }, button: "Ask");
        for (var turn = 0; turn < 4; turn++)
            await school.PassAsync(31);

        Assert.Equal([null, null, "1", "1"], await QuestionsAsync(school.Lead, school.Deputy, school.Head, school.Chair));
    }

    [Fact]
    public async Task Answer_ByTheLead_ShowsToWhoeverAskedByWhomAndWhen_AndIsSaidOnce()
    {
        var question = await AskAsync(school.Writer, Words);
        var lead = await school.VisitAsync(school.Lead);
        var page = await lead.GetAsync(question);
        Assert.Equal(Words.Replace('\0', '\u2400'), page.Document.QuerySelector(".ic-words")!.TextContent);

        var first = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = " No.\n<i>Ask him first</i> " }, button: "Answer");
        var again = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = " No.\n<i>Ask him first</i> " }, button: "Answer");
        var other = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Answer"] = "Yes" }, button: "Answer");

        Assert.Equal((question, question), (first.Location, again.Location));
        Assert.Equal(["This has been answered before. What was said stands, and nothing of yours was saved"], other.Errors);
        var read = await ReadAsync(school.Writer, question);
        Assert.Equal(" No.\n<i>Ask him first</i> ", read.Document.QuerySelector("[data-answer] .ic-words")!.TextContent);
        Assert.StartsWith("Lena Lead, 24 November 2026", Folded(read.Document.QuerySelector("[data-answer] p")!.TextContent), StringComparison.Ordinal);
        Assert.Single(await StoreCounts.MailsToAsync(school.Test.School, school.Writer));
        Assert.Null((await QuestionsAsync(school.Lead))[0]);
        await school.PassAsync(120);
        Assert.Null((await QuestionsAsync(school.Deputy))[0]);
    }

    [Fact]
    public async Task Followed_NeedsAReasonWhereNot_AndShowsToWhoeverAnswered()
    {
        var question = await AskAsync(school.Writer);
        await AnswerAsync(school.Lead, question, "No");
        var asker = await school.VisitAsync(school.Writer);

        var without = await asker.PostAsync(question, new Dictionary<string, string> { ["Became"] = "not" }, button: "Save");
        await asker.PostAsync(question, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "He was in danger" }, button: "Save");

        Assert.Equal(["Write why you did not follow it, in a few words"], without.Errors);
        var read = await ReadAsync(school.Lead, question);
        Assert.Contains("Not followed", read.Document.QuerySelector("[data-followed]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("He was in danger", read.Document.QuerySelector("[data-followed] .ic-words")!.TextContent);
        Assert.Equal(2, (await StoreCounts.MailsToAsync(school.Test.School, school.Lead)).Count);
    }

    [Fact]
    public async Task Question_OfSomebodyElse_IsNotFound_ForWhoeverWasNotAsked()
    {
        var question = await AskAsync(school.Writer);
        var other = await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff);
        foreach (var person in new[] { other, school.Deputy, school.Head })
        {
            var visitor = await school.VisitAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(question)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(question.Replace("/questions/", "/ask/", StringComparison.Ordinal) + "/sent")).Status);
            Assert.DoesNotContain(question, (await visitor.GetAsync("/questions")).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AskAboutARecord_GoesPastWhoeverItShutsOut_AndIsShutWithIt()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Lead, null)));
        var visitor = await school.VisitAsync(school.Writer);
        var sent = await visitor.PostAsync($"/records/{record}/ask", new Dictionary<string, string> { ["Words"] = "May I tell his tutor?" }, button: "Ask");
        var question = Question(sent);
        for (var turn = 0; turn < 4; turn++)
            await school.PassAsync(31);

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(school.Lead, question)).Status);
        Assert.Contains($"/records/{record}", (await ReadAsync(school.Deputy, question)).Body, StringComparison.Ordinal);
        await LinkAsync(school.Head, record, PartInRecord.KeptOut, school.Deputy);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(school.Deputy, question)).Status);
        Assert.Equal([null, null, "1"], await QuestionsAsync(school.Lead, school.Deputy, school.Head));
    }

    [Fact]
    public async Task AskAboutARecord_ThatOneMayNotRead_IsNotFound()
    {
        var record = await school.TellAsync();
        var other = await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff);

        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(other)).GetAsync($"/records/{record}/ask")).Status);
    }

    [Fact]
    public async Task Opening_ByTheLead_IsInTheLedgerAndShowsToWhoeverAsked()
    {
        var question = await AskAsync(school.Writer);
        var before = (await school.Test.EntriesAsync()).Count;

        await ReadAsync(school.Lead, question);

        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AdviceOpened);
        Assert.Equal((school.Lead.Value, question.Split('/')[^1]), (entry.Who, Identifier.Text(Assert.Single(entry.Advice))));
        Assert.Contains("read it", (await ReadAsync(school.Writer, question)).Document.QuerySelector("[data-asked]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task LinkAsync(PersonId by, RecordId record, PartInRecord part, PersonId person)
    {
        var reader = await school.Test.ReaderAsync(by);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => InConfidence.Data.Records.AfterSigning.LinkAsync(unit, reader, record, part, person, token), TestSchool.Cancellation);
    }

    private async Task<string> AskAsync(PersonId person, string words = "May I tell his tutor?") =>
        Question(await (await school.VisitAsync(person)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = words }, button: "Ask"));

    private static string Question(Answer sent) => sent.Location!.Replace("/ask/", "/questions/", StringComparison.Ordinal).Replace("/sent", "", StringComparison.Ordinal);

    private async Task AnswerAsync(PersonId person, string question, string words) =>
        await (await school.VisitAsync(person)).PostAsync(question, new Dictionary<string, string> { ["Answer"] = words }, button: "Answer");

    private async Task<Answer> ReadAsync(PersonId person, string question) => await (await school.VisitAsync(person)).GetAsync(question);

    /// <summary>How many questions wait on each desk; null for none.</summary>
    private async Task<string?[]> QuestionsAsync(params PersonId[] people)
    {
        var counts = new List<string?>();
        foreach (var person in people)
            counts.Add((await (await school.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelector("[data-questions]")?.GetAttribute("data-questions"));
        return [.. counts];
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
