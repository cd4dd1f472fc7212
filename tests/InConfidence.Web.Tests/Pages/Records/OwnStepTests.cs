using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>
/// A teacher who learns of female genital mutilation must report it in person (R27): the step stands with whoever wrote it,
/// because of what they wrote, and of nothing that anybody else knows.
/// </summary>
public sealed class OwnStepTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Report = "Report it to the police yourself, by telephone 101, and write down the reference.";

    [Fact]
    public async Task Mine_AndTheRecord_OfATeacherWhoWasTold_SayWhatTheyMustDoByWhen()
    {
        var teacher = await AddAsync("Teacher of Art");
        var record = await school.TellAsync(About("told"), teacher);

        var mine = await (await school.VisitAsync(teacher)).GetAsync("/mine");
        var read = await school.ReadAsync(teacher, record);

        Assert.Equal(Report, mine.Document.QuerySelector("[data-own-steps] a")!.TextContent);
        Assert.StartsWith($"/records/{record}/step/", mine.Document.QuerySelector("[data-own-steps] a")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var page in new[] { mine, read })
            Assert.Contains("Teacher, by 25 November 2026, 17:00", Folded(page.Document.QuerySelector("[data-own-steps]")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("R27", read.Document.QuerySelector("[data-own-steps]")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-steps] > ul h3"), heading => heading.TextContent == Report);
    }

    [Theory]
    [InlineData("Teacher of Art", "seen", "", true)]
    [InlineData("Deputy Headteacher", "told", "", true)]
    [InlineData(null, "told", "yes", true)]
    [InlineData("Matron", "told", "yes", true)]
    [InlineData(null, "told", "", false)]
    [InlineData(null, "told", "no", false)]
    [InlineData("Teacher\u2019s aide", "told", "", false)]
    [InlineData("Teacher of Art", "feared", "yes", false)]
    [InlineData("Teacher of Art", "", "yes", false)]
    public async Task Step_StandsWhereATeacherKnowsThatItWasDone(string? post, string known, string isTeacher, bool expected)
    {
        var writer = await AddAsync(post);
        var record = await school.TellAsync(About(known, isTeacher), writer);

        Assert.Equal(expected ? 1 : 0, (await school.ReadAsync(writer, record)).Document.QuerySelectorAll("[data-own-steps] h3").Length);
        Assert.Equal(expected, (await (await school.VisitAsync(writer)).GetAsync("/mine")).Document.QuerySelector("[data-own-steps]") is not null);
    }

    [Fact]
    public async Task Step_AboutAnAdultStudent_IsNotRaised()
    {
        var teacher = await AddAsync("Teacher of Art");
        var adult = await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonAdded),
            (unit, _) => Task.FromResult(unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Ava", FamilyName = "Adult", BirthDate = new DateOnly(2007, 1, 1) })),
            TestSchool.Cancellation);

        var record = await school.TellAsync(About("told") with { People = [new PersonInRecord(PartInRecord.Spoke, adult, null)] }, teacher);

        Assert.Null((await school.ReadAsync(teacher, record)).Document.QuerySelector("[data-own-steps]"));
    }

    [Theory]
    [InlineData("done", "Note", "Reference 4711", "Done: Tara Writer")]
    [InlineData("not", "Reason", "Another teacher has", "Not done: Tara Writer")]
    public async Task Post_ByTheWriter_AnswersItOnce(string became, string field, string words, string said)
    {
        var teacher = await AddAsync("Teacher of Art");
        var record = await school.TellAsync(About("told"), teacher);
        var visitor = await school.VisitAsync(teacher);
        var path = await PathAsync(visitor);
        var before = (await school.Test.EntriesAsync()).Count;

        Assert.Equal(["Choose whether it is done, or write why not"], (await visitor.PostAsync(path)).Errors);
        Assert.Equal(["Write why it is not done, in a few words"], (await visitor.PostAsync(path, new Dictionary<string, string> { ["Became"] = "not" })).Errors);
        var answer = await visitor.PostAsync(path, new Dictionary<string, string> { ["Became"] = became, [field] = words });

        Assert.Equal($"/records/{record}", answer.Location);
        foreach (var person in new[] { teacher, school.Lead })
        {
            var page = await school.ReadAsync(person, record);
            Assert.Contains(said, Folded(page.Text), StringComparison.Ordinal);
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }
        Assert.Null((await visitor.GetAsync("/mine")).Document.QuerySelector("[data-own-steps]"));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.StepAnswered);
        Assert.Equal((teacher.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Post_ByTheLead_ClosesItForTheWriter_WhoDoesNotReadInWhatWords()
    {
        var teacher = await AddAsync("Teacher of Art");
        var record = await school.TellAsync(About("told"), teacher);
        var path = await PathAsync(await school.VisitAsync(teacher));

        await (await school.VisitAsync(school.Lead)).PostAsync(path, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "Her sister told us otherwise" });

        var page = await school.ReadAsync(teacher, record);
        Assert.Contains("Not done: Lena Lead", Folded(page.Document.QuerySelector("[data-own-steps]")!.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("Her sister", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Her sister", (await (await school.VisitAsync(teacher)).GetAsync(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_IsNobodyElses()
    {
        var (teacher, other) = (await AddAsync("Teacher of Art"), await AddAsync("Teacher of Music"));
        var record = await school.TellAsync(About("told"), teacher);
        var path = await PathAsync(await school.VisitAsync(teacher));
        var visitor = await school.VisitAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        Assert.Null((await visitor.GetAsync("/mine")).Document.QuerySelector("[data-own-steps]"));
        var alleged = await school.Test.ReaderAsync(school.Lead);
        await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(alleged, record, PartInRecord.Alleged, teacher, token), TestSchool.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(teacher)).GetAsync(path)).Status);
        Assert.Null((await (await school.VisitAsync(teacher)).GetAsync("/mine")).Document.QuerySelector("[data-own-steps]"));
    }

    /// <summary>What the lead alone knows raises the step for those who answer, and changes no byte of what the writer sees.</summary>
    [Fact]
    public async Task Assessment_ThatRequiresIt_ShowsTheWriterNothing()
    {
        var teacher = await AddAsync("Teacher of Art");
        var record = await school.TellAsync(writer: teacher);
        var visitor = await school.VisitAsync(teacher);
        string[] paths = ["/mine", $"/records/{record}"];
        await school.ReadAsync(school.Lead, record);
        var before = await BodiesAsync(visitor, paths);

        await AssessAsync(record, ("harm.genital-mutilation", true), ("evidence=told", true));

        Assert.Contains(Report, (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
        Assert.Equal(before, await BodiesAsync(visitor, paths));
        var ofLead = (await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-steps] a[href*='/step/']").First(link => link.TextContent.Contains(Report, StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ofLead)).Status);
    }

    /// <summary>Nor does it take away what the writer's own words require of them.</summary>
    [Fact]
    public async Task Assessment_ThatSaysOtherwise_TakesNothingFromTheWriter()
    {
        var teacher = await AddAsync("Teacher of Art");
        var draft = await school.Test.StartDraftAsync(teacher, DeskSchool.About(school.Student));
        var record = await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordReleased), async (unit, token) => (await unit.TellNowAsync(draft, teacher, token))!.Value, TestSchool.Cancellation);
        await AssessAsync(record, ("evidence=suspicion", true), ("teller.teacher", false));

        await school.Test.School.SaveDraftAsync(draft, teacher, Guid.NewGuid(), content => content with { Answers = About("told").Answers }, TestSchool.Cancellation);
        await school.Test.SignAsync(teacher, draft);

        Assert.Contains(Report, (await school.ReadAsync(teacher, record)).Document.QuerySelector("[data-own-steps]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The law's day does not wait for a signature.</summary>
    [Fact]
    public async Task Step_OfWhatIsToldNowAndNotSignedYet_StandsAtOnce_AlsoAfterSending()
    {
        var teacher = await AddAsync("Teacher of Art");
        var draft = await school.Test.StartDraftAsync(teacher, About("told"));
        var record = await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.RecordReleased), async (unit, token) => (await unit.TellNowAsync(draft, teacher, token))!.Value, TestSchool.Cancellation);
        var visitor = await school.VisitAsync(teacher);

        Assert.Contains(Report, (await visitor.GetAsync("/mine")).Document.QuerySelector("[data-own-steps]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Report, (await visitor.GetAsync($"/record/{draft}/sent")).Document.QuerySelector("[data-own-steps]")!.TextContent, StringComparison.Ordinal);
        await school.Test.SignAsync(teacher, draft);
        Assert.Single((await school.ReadAsync(teacher, record)).Document.QuerySelectorAll("[data-own-steps] h3"));
    }

    [Fact]
    public async Task Post_ByTheWriterThatItIsNotDone_IsLookedAtByThoseWhoAnswer_AndNotShownToTheWriter()
    {
        var teacher = await AddAsync("Teacher of Art");
        var record = await school.TellAsync(About("told"), teacher);
        var visitor = await school.VisitAsync(teacher);

        await visitor.PostAsync(await PathAsync(visitor), new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "I would rather not" });

        const string Look = "has not done what the law requires of them in person";
        Assert.Contains(Look, (await school.ReadAsync(school.Lead, record)).Document.QuerySelector("[data-steps] > ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Look, (await school.ReadAsync(teacher, record)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatIsLate_ClimbsLikeAnyOther_AndTheWriterHasMail()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(DeskSchool.About(own.Student).WithAnswer("mutilation", Answer("told", "yes")));
        await own.AcknowledgeAsync(own.Lead, record);
        var mails = (await own.Test.MailsAsync()).Count(mail => mail.To == own.Writer);

        await own.PassAsync(32 * 60);

        Assert.Equal(mails + 1, (await own.Test.MailsAsync()).Count(mail => mail.To == own.Writer));

        var entry = (await own.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.StepLate);
        Assert.Contains(own.Head.Value, entry.People);
        Assert.DoesNotContain(own.Writer.Value, entry.People);
        Assert.Contains("Late", (await (await own.VisitAsync(own.Writer)).GetAsync("/mine")).Document.QuerySelector("[data-own-steps]")!.TextContent, StringComparison.Ordinal);
    }

    private DraftContent About(string known, string isTeacher = "") => DeskSchool.About(school.Student).WithAnswer("mutilation", Answer(known, isTeacher));

    private static QuestionAnswer Answer(string known, string isTeacher) => QuestionAnswer.Answered(("known", known), ("teacher", isTeacher));

    private Task<PersonId> AddAsync(string? post) => school.Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonAdded),
        (unit, _) =>
        {
            var person = unit.AddPerson(PersonKind.Staff, new PersonProfile { GivenName = "Tara", FamilyName = "Writer", Post = post });
            unit.GrantRole(person, new RoleGrant(Role.Staff, new DateOnly(2020, 1, 1), null));
            return Task.FromResult(person);
        },
        TestSchool.Cancellation);

    private async Task AssessAsync(RecordId record, params (string Fact, bool IsSo)[] known)
    {
        var reader = await school.Test.ReaderAsync(school.Lead);
        Assert.IsType<AssessOutcome.Saved>(await school.Test.School.CommitAsync(
            new Because(reader.As("test"), LedgerAct.RecordAssessed),
            (unit, token) => unit.AssessAsync(reader, record, new Assessment(known.ToDictionary(one => one.Fact, one => one.IsSo), ""), 0, PolicyDocument.Shipped, token),
            TestSchool.Cancellation));
    }

    private static async Task<string> PathAsync(Visitor writer) => (await writer.GetAsync("/mine")).Document.QuerySelector("[data-own-steps] a")!.GetAttribute("href")!;

    private static async Task<IReadOnlyList<string>> BodiesAsync(Visitor visitor, IReadOnlyList<string> paths)
    {
        var bodies = new List<string>();
        foreach (var path in paths)
            bodies.Add(FormTokens.Without((await visitor.GetAsync(path)).Body));
        return bodies;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
