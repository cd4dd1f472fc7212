using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

public sealed class ReadTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        var answer = await school.Application.Visit().GetAsync($"/records/{record}");

        Assert.Equal((HttpStatusCode.Found, $"/sign-in?next=%2Frecords%2F{record}"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Get_WithOneFactor_AsksForTheSecond()
    {
        var record = await school.TellAsync();

        var answer = await (await school.Application.VisitAsync(school.Lead, secondFactor: false)).GetAsync($"/records/{record}");

        Assert.StartsWith("/sign-in/code", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAnybodyElse_AnswersAsIfItWereMissing()
    {
        var record = await school.TellAsync();
        var other = await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff, Role.Administrator);
        var visitor = await school.VisitAsync(other);

        var refused = await visitor.GetAsync($"/records/{record}");
        var missing = await visitor.GetAsync($"/records/{RecordId.From(Guid.NewGuid())}");
        var nonsense = await visitor.GetAsync("/records/nonsense");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (missing.Status, nonsense.Status));
        Assert.Equal(Same(missing), Same(refused));
        Assert.Equal(Same(missing), Same(nonsense));
    }

    [Fact]
    public async Task Get_ByTheLead_ShowsEveryCharacterAndNoMarkup()
    {
        var record = await school.TellAsync();

        var page = await school.ReadAsync(school.Lead, record);

        var words = page.Document.QuerySelector(".ic-words")!;
        Assert.Equal(DeskSchool.Words.Replace('\0', '\u2400'), words.TextContent);
        Assert.Empty(words.Children);
        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
        Assert.Equal("InConfidence", page.Document.Title);
    }

    [Fact]
    public async Task Get_ByTheLead_IsInTheLedgerWithItsDecision()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        await school.ReadAsync(school.Lead, record);

        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordOpened);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Contains("lead-reads", entry.Decision!.Rules);
    }

    [Fact]
    public async Task Get_WhenTheLedgerFails_GivesNoByteOfTheRecord()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        var visitor = await own.VisitAsync(own.Lead);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/records/{record}")).Status);
        await own.Test.BreakLedgerAsync();

        var answer = await visitor.GetAsync($"/records/{record}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("my dad", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByTheWriter_SaysByRoleAndTimeThatItWasRead()
    {
        var record = await school.TellAsync();
        await school.ReadAsync(school.Lead, record);

        var page = await school.ReadAsync(school.Writer, record);

        Assert.Contains("Safeguarding lead (DSL): told 24 November 2026, 10:00; read it 24 November 2026, 10:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Deputy safeguarding lead: told 24 November 2026, 10:00; has not read it yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dee", page.Document.QuerySelector("[data-told]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has answered yet. Phone Lena Lead: +441632960001 now. Sending is not speaking.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-acknowledge]"));
    }

    [Fact]
    public async Task Get_ByTheWriterWhoHasLeft_IsGone()
    {
        var leaver = await school.Test.AddPersonAsync("Lee", "Leaver", PersonKind.Staff, Role.Staff);
        var record = await school.TellAsync(writer: leaver);
        var visitor = await school.VisitAsync(leaver);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/records/{record}")).Status);
        var profile = (await school.Test.School.DirectoryAsync(TestSchool.Cancellation)).Find(leaver)!.Profile;
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            (unit, token) => Data.People.PeopleStore.ChangePersonAsync(unit, leaver, PersonKind.Staff, profile, new DateOnly(2026, 11, 24), token),
            TestSchool.Cancellation);

        var answer = await visitor.GetAsync($"/records/{record}");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.DoesNotContain("my dad", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhereEverybodyIsConflicted_ShowsTheWriterTheNumbersOutside()
    {
        var record = await school.TellAsync(DeskSchool.About(
            school.Student, [.. new[] { school.Lead, school.Deputy, school.Head, school.Chair }.Select(person => new PersonInRecord(PartInRecord.KeptOut, person, null))]));

        var page = await school.ReadAsync(school.Writer, record);

        Assert.Contains("Nobody here may be told who has no part in it. Phone one of these now", page.Text, StringComparison.Ordinal);
        Assert.Contains("designated officer (LADO): 01632 960103", page.Text, StringComparison.Ordinal);
        Assert.Contains("social care: 01632 960101", page.Text, StringComparison.Ordinal);
        Assert.Contains("Police: 101, or 999", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAnswers_ShowsEachWithItsTitleAndOpinionAsOpinion()
    {
        var content = DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.Alleged, null, "a man with a red van"))
            .WithAnswer("limits", QuestionAnswer.Answered(("explained", "before"), ("words", "I cannot keep this secret")))
            .WithAnswer("questions", QuestionAnswer.Of(AnswerState.DidNotComeUp))
            .WithAnswer("said-at", QuestionAnswer.Answered(("day", "2026-11-23"), ("time", "21:40")))
            .WithAnswer("heard", QuestionAnswer.Of(AnswerState.DontKnowYet))
            .WithAnswer("opinion", QuestionAnswer.Answered(("opinion", "I believe him")))
            .WithAnswer("language", QuestionAnswer.Answered(("language", "Polish"), ("translation", "Do not tell my dad")))
            .WithAnswer("injuries", QuestionAnswer.Answered(("1.place", "arm"), ("1.side", "left"))) with
        { Pasted = ["words"] };
        var record = await school.TellAsync(content);

        var page = await school.ReadAsync(school.Lead, record);

        Assert.Contains("Was it said that this could not be kept secret? Yes, before they told me", page.Text, StringComparison.Ordinal);
        Assert.Contains("What did you ask? I asked nothing", page.Text, StringComparison.Ordinal);
        Assert.Contains("Day 23 November 2026 Time 21:40", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who has already heard it? Don’t know yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("What do you think? The writer’s opinion Your opinion I believe him", page.Text, StringComparison.Ordinal);
        Assert.Contains("Translation Do not tell my dad", page.Text, StringComparison.Ordinal);
        Assert.Contains("1. Where on the body arm 1. Side Left", page.Text, StringComparison.Ordinal);
        Assert.Contains("Some of this was pasted or dictated.", page.Text, StringComparison.Ordinal);
        Assert.Contains("a man with a red van", page.Text, StringComparison.Ordinal);
        Assert.Equal("pl", page.Document.QuerySelector(".ic-words")!.GetAttribute("lang"));
        Assert.Contains("Where were you, and how private was it?", page.Document.QuerySelectorAll("details").First(details => details.Closest("[data-steps]") is null).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhileBeingWritten_SaysSoAndKeepsWhatStoodBefore()
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student) with { Words = "first words" });
        var record = await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordReleased), (unit, token) => unit.TellNowAsync(draft, school.Writer, token), TestSchool.Cancellation);
        var early = await school.ReadAsync(school.Lead, record!.Value);
        await school.Test.School.SaveDraftAsync(draft, school.Writer, Guid.NewGuid(), content => content with { Words = "all of the words" }, TestSchool.Cancellation);
        await school.Test.SignAsync(school.Writer, draft);

        var late = await school.ReadAsync(school.Lead, record.Value);

        Assert.Contains("Being written", early.Text, StringComparison.Ordinal);
        Assert.Equal("first words", early.Document.QuerySelector(".ic-words")!.TextContent);
        Assert.Equal("all of the words", late.Document.QuerySelector(".ic-words")!.TextContent);
        Assert.Contains(late.Document.QuerySelectorAll("details .ic-words"), words => words.TextContent == "first words");
    }

    [Fact]
    public async Task Acknowledge_ByTheLead_IsKeptAndShown()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await school.AcknowledgeAsync(school.Lead, record);

        Assert.Equal((HttpStatusCode.Found, $"/records/{record}"), (answer.Status, answer.Location));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AlertAcknowledged);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        var page = await school.ReadAsync(school.Deputy, record);
        Assert.Contains("Lena Lead (Safeguarding lead (DSL)): told 24 November 2026, 10:00; read it 24 November 2026, 10:00; has had it since 24 November 2026, 10:00", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has answered yet", page.Text, StringComparison.Ordinal);
        Assert.Null((await school.ReadAsync(school.Lead, record)).Document.QuerySelector("[data-acknowledge]"));
    }

    [Fact]
    public async Task Acknowledge_ByTheWriterOrAnybodyElse_IsRefusedAndNoSuchEntryIsMade()
    {
        var record = await school.TellAsync();
        var readable = await school.TellAsync();
        var other = await school.Test.AddPersonAsync("Nora", "Nobody", PersonKind.Staff, Role.Staff);
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var person in new[] { school.Writer, other })
        {
            var visitor = await school.VisitAsync(person);
            var page = await visitor.GetAsync("/mine");
            var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var answer = await visitor.Client.PostAsync($"/records/{record}?handler=acknowledge", form, TestSchool.Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.AlertAcknowledged);
        Assert.Contains("Nobody has answered yet", (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await school.ReadAsync(school.Lead, readable)).Status);
    }

    private static string Same(Answer answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.Body, "(__RequestVerificationToken\"[^>]*value=\")[^\"]*", "$1");
}
