using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

public sealed class AddTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    public static TheoryData<string> Texts => new(
        "  blanks before and after, and a line\n\n\n",
        "\n\nlines first",
        "nothing \0 lost \u0007 here",
        "=cmd|' /C calc'!A0 <script>alert(1)</script> &amp;",
        "مرحبا \u202eabc\u202c e\u0301 \u00e9 👩‍👩‍👧‍👦",
        new string('x', 1024 * 1024));

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        var answer = await school.Application.Visit().GetAsync($"/records/{record}/add");

        Assert.Equal((HttpStatusCode.Found, $"/sign-in?next=%2Frecords%2F{record}%2Fadd"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task GetAndPost_ByAnybodyElse_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff, Role.Administrator));
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var id in new[] { record.ToString(), RecordId.From(Guid.NewGuid()).ToString(), "nonsense" })
        {
            var shown = await visitor.GetAsync($"/records/{id}/add");
            var posted = await PostAsync(visitor, id, "my words");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.Status, posted.Status));
            Assert.Equal(FormTokens.Without((await visitor.GetAsync("/records/missing/add")).Body), FormTokens.Without(shown.Body));
            Assert.Equal(FormTokens.Without(shown.Body), FormTokens.Without(posted.Body));
        }

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordAddedTo);
        Assert.Empty((await OpenAsync(school.Lead, record)).Additions);
    }

    [Fact]
    public async Task Get_ShowsNothingOfTheRecord()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/add");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Sam", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordOpened);
        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
    }

    [Theory, InlineData(""), InlineData("  \n\t ")]
    public async Task Post_NothingButBlanks_SaysWhatToDoAndLosesNothing(string blank)
    {
        var record = await school.TellAsync();

        var page = await (await school.VisitAsync(school.Lead)).PostAsync(
            $"/records/{record}/add", new Dictionary<string, string> { ["Words"] = blank, ["Danger"] = "true", ["pasted"] = "words" });

        Assert.Equal(["Write what you want to add, even if it is only a word"], page.Errors);
        Assert.Equal(blank, page.Document.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("input[name=Danger][checked]"));
        Assert.NotNull(page.Document.QuerySelector("input[name=pasted][value=words]"));
        Assert.Empty((await OpenAsync(school.Lead, record)).Additions);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Post_AnyText_StandsBesideTheRecordByteForByte(string words)
    {
        var record = await school.TellAsync();

        var answer = await AddAsync(school, school.Lead, record, words);

        Assert.Equal((HttpStatusCode.Found, $"/records/{record}"), (answer.Status, answer.Location));
        var view = await OpenAsync(school.Deputy, record);
        Assert.Equal(words, Assert.Single(view.Additions).Content.Words);
        Assert.Equal(DeskSchool.Words, view.Standing.Content.Words);
    }

    [Fact]
    public async Task Post_IsInTheLedgerAndShownWithNameAndTime()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        await AddAsync(school, school.Lead, record, "I phoned the ward.", new() { ["pasted"] = "words" });

        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordAddedTo);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        var page = await school.ReadAsync(school.Deputy, record);
        Assert.Contains("Added by Lena Lead, 24 November 2026, 10:00 I phoned the ward. Some of this was pasted or dictated.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByTheWriter_IsSeenByTheLeadAndByThem_ButTheLeadsIsNotSeenByThem()
    {
        var record = await school.TellAsync();

        await AddAsync(school, school.Writer, record, "from the writer");
        await AddAsync(school, school.Lead, record, "from the lead");

        Assert.Equal(["from the writer", "from the lead"], (await OpenAsync(school.Lead, record)).Additions.Select(addition => addition.Content.Words));
        Assert.Equal(["from the writer"], (await OpenAsync(school.Writer, record)).Additions.Select(addition => addition.Content.Words));
    }

    [Fact]
    public async Task Post_Twice_IsOneAddition()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);
        var page = await visitor.GetAsync($"/records/{record}/add");
        var fields = new Dictionary<string, string> { ["Words"] = "pressed twice" };
        var before = (await school.Test.EntriesAsync()).Count;

        var answers = await Task.WhenAll(visitor.SubmitAsync(page, fields), visitor.SubmitAsync(page, fields));

        Assert.All(answers, answer => Assert.Equal($"/records/{record}", answer.Location));
        Assert.Single((await OpenAsync(school.Lead, record)).Additions);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordAddedTo);
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_KeepsTheWordsUntilTheyAreSent()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = await visitor.GetAsync($"/records/{record}/add");
        await visitor.PostAsync("/sign-out", form: "form[action='/sign-out']");

        var late = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "mid-sentence", ["Danger"] = "true" });
        var again = await school.VisitAsync(school.Lead);
        var fresh = await again.GetAsync($"/records/{record}/add");
        var answer = await again.SubmitAsync(late, new Dictionary<string, string> { ["__RequestVerificationToken"] = Token(fresh) }, button: "Save it now");

        Assert.Equal(HttpStatusCode.Unauthorized, late.Status);
        Assert.Equal($"/records/{record}", answer.Location);
        var addition = Assert.Single((await OpenAsync(school.Lead, record)).Additions).Content;
        Assert.Equal(("mid-sentence", true), (addition.Words, addition.Danger));
    }

    [Fact]
    public async Task Post_WithOneFactor_AsksForTheCodeAndLosesNothing()
    {
        var record = await school.TellAsync();
        var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/add");
        var again = await school.Application.VisitAsync(school.Lead, secondFactor: false);
        var own = await again.GetAsync("/");

        var late = await again.SubmitAsync(page, new Dictionary<string, string> { ["Words"] = "kept", ["__RequestVerificationToken"] = Token(own) });

        Assert.Equal(HttpStatusCode.Unauthorized, late.Status);
        Assert.Contains("Give your code in a new tab", late.Text, StringComparison.Ordinal);
        Assert.Equal("kept", late.Document.QuerySelector("input[name=Words]")!.GetAttribute("value"));
        Assert.Empty((await OpenAsync(school.Lead, record)).Additions);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Post_Danger_AsksEverybodyAnewWhateverWasAnsweredBefore(bool wasDangerBefore)
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(DeskSchool.About(own.Student) with { Danger = wasDangerBefore ? true : null });
        await own.AcknowledgeAsync(own.Lead, record);
        await own.PassAsync(60);

        await AddAsync(own, own.Writer, record, "He has a knife", new() { ["Danger"] = "true" });
        await own.PassAsync(6);

        var page = await own.ReadAsync(own.Lead, record);
        Assert.Contains("Nobody has answered yet", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("[data-acknowledge]"));
        Assert.Equal(2, page.Document.QuerySelectorAll(".ic-tag--danger, .govuk-tag").Count(tag => tag.TextContent.Trim() == "Danger"));
        Assert.Contains("Hanna Head (Head): told 24 November 2026, 11:06, because nobody had answered", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByOneLead_IsNewsForTheOthersAndNotForThem()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        await own.AcknowledgeAsync(own.Lead, record);
        await own.AcknowledgeAsync(own.Deputy, record);

        await AddAsync(own, own.Lead, record, "I phoned the ward.");

        Assert.Contains("Changed", await StatusAsync(own.Deputy), StringComparison.Ordinal);
        Assert.Contains("You have it", await StatusAsync(own.Lead), StringComparison.Ordinal);

        async Task<string> StatusAsync(PersonId person) =>
            (await (await own.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelector(".govuk-task-list")!.TextContent;
    }

    private static async Task<Answer> AddAsync(DeskSchool school, PersonId person, RecordId record, string words, Dictionary<string, string>? more = null) =>
        await (await school.VisitAsync(person)).PostAsync($"/records/{record}/add", new Dictionary<string, string>(more ?? []) { ["Words"] = words });

    private static async Task<Answer> PostAsync(Visitor visitor, string id, string words)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(await visitor.GetAsync("/mine"))), new("Words", words)]);
        return await Answer.ReadAsync(await visitor.Client.PostAsync($"/records/{id}/add", form, TestSchool.Cancellation), $"/records/{id}/add");
    }

    private static string Token(Answer page) => page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    private async Task<RecordView> OpenAsync(PersonId person, RecordId record) =>
        (await school.Test.School.OpenRecordAsync(await school.Test.ReaderAsync(person), record, TestSchool.Cancellation))!;
}
