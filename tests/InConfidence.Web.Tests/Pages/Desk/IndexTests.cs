using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Desk;

public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn() =>
        Assert.Equal("/sign-in?next=%2Fdesk", (await school.Application.Visit().GetAsync("/desk")).Location);

    [Fact]
    public async Task Get_WithOneFactor_AsksForTheSecond() =>
        Assert.StartsWith("/sign-in/code", (await (await school.Application.VisitAsync(school.Lead, secondFactor: false)).GetAsync("/desk")).Location, StringComparison.Ordinal);

    [Theory, InlineData(Role.Staff), InlineData(Role.Administrator), InlineData(Role.DataProtectionOfficer)]
    public async Task Get_ByWhoeverHasNoDesk_LeadsToWhatTheyWrote(Role role)
    {
        var person = await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, role);

        Assert.Equal("/mine", (await (await school.VisitAsync(person)).GetAsync("/desk")).Location);
    }

    [Fact]
    public async Task Get_WithNothing_SaysSo()
    {
        await using var own = await DeskSchool.OpenAsync();

        Assert.Contains("Nothing is waiting for you.", (await DeskAsync(own, own.Lead)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ANewRecord_SaysWhomItIsAboutAndNeverWhatWasSaid()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        var before = (await own.Test.EntriesAsync()).Count;

        var page = await DeskAsync(own, own.Lead);

        Assert.Equal("Sam StudentWhat a student said. 24 November 2026, 10:00, by Ada WriterNew", Group(page, "new"));
        Assert.DoesNotContain("my dad", page.Body, StringComparison.Ordinal);
        var entry = Assert.Single((await own.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordsListed);
        Assert.Equal((own.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Get_AsItComesAlong_MovesFromNewToWaitingToTakenOn()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        await own.ReadAsync(own.Lead, record);

        Assert.EndsWith("Not answered yet", Group(await DeskAsync(own, own.Lead), "waiting"), StringComparison.Ordinal);
        Assert.EndsWith("New", Group(await DeskAsync(own, own.Deputy), "new"), StringComparison.Ordinal);

        await own.AcknowledgeAsync(own.Deputy, record);

        Assert.EndsWith("You have it", Group(await DeskAsync(own, own.Deputy), "answered"), StringComparison.Ordinal);
        Assert.EndsWith("Somebody has it", Group(await DeskAsync(own, own.Lead), "answered"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhileItIsBeingWritten_SaysSoAndLaterThatItChanged()
    {
        await using var own = await DeskSchool.OpenAsync();
        var draft = await own.Test.StartDraftAsync(own.Writer, DeskSchool.About(own.Student));
        await own.PassAsync(10.1);
        Assert.EndsWith("New, being written", Group(await DeskAsync(own, own.Lead), "new"), StringComparison.Ordinal);
        var record = RecordOf(await DeskAsync(own, own.Lead));
        await own.AcknowledgeAsync(own.Lead, record);
        Assert.EndsWith("Being written", Group(await DeskAsync(own, own.Lead), "being-written"), StringComparison.Ordinal);

        await own.Test.SignAsync(own.Writer, draft);

        Assert.EndsWith("Changed", Group(await DeskAsync(own, own.Lead), "new"), StringComparison.Ordinal);
        Assert.Null((await own.ReadAsync(own.Lead, record)).Document.QuerySelector("[data-acknowledge]"));
        Assert.EndsWith("You have it", Group(await DeskAsync(own, own.Lead), "answered"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RecordKind.ConcernAboutAdult, AdultInvolved.AdultHere, "Head")]
    [InlineData(RecordKind.Disclosure, AdultInvolved.AdultHere, "Head")]
    [InlineData(RecordKind.Disclosure, AdultInvolved.SafeguardingTeam, "Head")]
    [InlineData(RecordKind.ConcernAboutAdult, AdultInvolved.Head, "Chair")]
    [InlineData(RecordKind.Disclosure, AdultInvolved.Head, "Chair")]
    [InlineData(RecordKind.Concern, AdultInvolved.Chair, "Head")]
    [InlineData(RecordKind.Concern, AdultInvolved.HostFamily, "Lead Deputy")]
    [InlineData(RecordKind.Disclosure, AdultInvolved.Unknown, "Lead Deputy")]
    public async Task Get_MattersAboutAdults_GoPastWhomeverTheyConcern(RecordKind kind, AdultInvolved adult, string desks)
    {
        await using var own = await DeskSchool.OpenAsync();
        await own.TellAsync(DeskSchool.About(own.Student) with { Kind = kind, AdultInvolved = adult });

        var seen = new List<string>();
        foreach (var (name, person) in new[] { ("Lead", own.Lead), ("Deputy", own.Deputy), ("Head", own.Head), ("Chair", own.Chair) })
            if ((await DeskAsync(own, person)).Document.QuerySelector("#new") is not null)
                seen.Add(name);

        Assert.Equal(desks, string.Join(' ', seen));
    }

    [Fact]
    public async Task Get_MoreThanAPage_ShowsEachOnceEvenOfOneMoment()
    {
        await using var own = await DeskSchool.OpenAsync();
        var told = new List<string>();
        for (var record = 0; record < 52; record++)
            told.Add((await own.TellAsync()).ToString());
        var visitor = await own.VisitAsync(own.Lead);

        var first = await visitor.GetAsync("/desk");
        var more = first.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "More that is open").GetAttribute("href")!;
        var second = await visitor.GetAsync(more);

        Assert.Equal((50, 2), (Links(first).Count, Links(second).Count));
        Assert.Equal(told.Order(), Links(first).Concat(Links(second)).Order());
        Assert.Null(second.Document.QuerySelectorAll("main a").FirstOrDefault(link => link.TextContent.StartsWith("More", StringComparison.Ordinal)));
        Assert.Equal(Links(first), Links(await visitor.GetAsync("/desk?part=open&after=nonsense")));
    }

    [Fact]
    public async Task Get_AnsweredOnes_HaveAPageOfTheirOwn()
    {
        await using var own = await DeskSchool.OpenAsync();
        for (var record = 0; record < 51; record++)
            await own.AcknowledgeAsync(own.Lead, await own.TellAsync());
        var open = await own.TellAsync();
        var visitor = await own.VisitAsync(own.Lead);

        var first = await visitor.GetAsync("/desk");
        var second = await visitor.GetAsync(first.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "More that was taken on").GetAttribute("href")!);

        Assert.Contains(open.ToString(), Links(first));
        Assert.Single(Links(second));
        Assert.Empty(Links(second).Intersect(Links(first)));
    }

    [Fact]
    public async Task Get_WithHoursOnWhichNobodyAnswers_WarnsAheadAndSaysWhere()
    {
        await using var own = await DeskSchool.OpenAsync();
        var leaver = await own.Test.AddPersonAsync("Lee", "Leaver", PersonKind.Staff, Role.DeputyLead);
        await own.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.DutyChanged),
            async (unit, token) =>
            {
                unit.AddDuty(DutyKind.SchoolDay, own.Lead, TestSchool.Start.AddHours(-1), TestSchool.Start.AddHours(6));
                unit.AddDuty(DutyKind.Night, own.Deputy, TestSchool.Start.AddHours(8), TestSchool.Start.AddDays(7));
                unit.AddDuty(DutyKind.Cover, leaver, TestSchool.Start.AddHours(6), TestSchool.Start.AddHours(8));
                var profile = (await own.Test.School.DirectoryAsync(token)).Find(leaver)!.Profile;
                await unit.ChangePersonAsync(leaver, PersonKind.Staff, profile, new DateOnly(2026, 11, 24), token);
            },
            TestSchool.Cancellation);

        var page = await DeskAsync(own, own.Lead);
        var chair = await DeskAsync(own, own.Chair);

        Assert.Equal("from 24 November 2026, 16:00 until 24 November 2026, 18:00", Assert.Single(page.Document.QuerySelectorAll("[data-gaps] li")).TextContent.Trim());
        Assert.NotNull(page.Document.QuerySelector("main a[href='/duty']"));
        Assert.NotNull(chair.Document.QuerySelector("[data-gaps]"));
        Assert.Null(chair.Document.QuerySelector("a[href='/duty']"));
    }

    [Theory, InlineData(null), InlineData("dee@elsewhere.example"), InlineData("dee@school.example, other@school.example")]
    public async Task Get_WithALeadWhomNoMailReaches_WarnsOfIt(string? mail)
    {
        await using var own = await DeskSchool.OpenAsync();
        Assert.DoesNotContain("No work mail", (await DeskAsync(own, own.Lead)).Text, StringComparison.Ordinal);
        await own.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) =>
            {
                var profile = (await own.Test.School.DirectoryAsync(token)).Find(own.Deputy)!.Profile with { Mail = mail };
                await unit.ChangePersonAsync(own.Deputy, PersonKind.Staff, profile, null, token);
            },
            TestSchool.Cancellation);

        Assert.Contains("No work mail for Dee Deputy: alerts reach them on this page only.", (await DeskAsync(own, own.Lead)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAPromisedMeeting_ShowsIt_OverdueOnceItPassed_UntilTheyHaveMet()
    {
        await using var own = await DeskSchool.OpenAsync();
        await PromiseAsync(own);
        Assert.Contains("with Ada Writer, by 24 November 2026, 12:00", Meetings(await DeskAsync(own, own.Lead)), StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", Meetings(await DeskAsync(own, own.Lead)), StringComparison.Ordinal);
        await own.PassAsync(121);
        var late = await DeskAsync(own, own.Lead);
        var before = (await own.Test.EntriesAsync()).Count;

        var answer = await (await own.VisitAsync(own.Lead)).PostAsync("/desk", button: "They have met");

        Assert.Contains("Overdue", Meetings(late), StringComparison.Ordinal);
        Assert.Equal("/desk", answer.Location);
        Assert.Single((await own.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.MeetingKept && entry.Who == own.Lead.Value);
        Assert.Null((await DeskAsync(own, own.Lead)).Document.QuerySelector("[data-meetings]"));
    }

    [Fact]
    public async Task Met_OfAMeetingThatIsNotTheirs_IsRefusedAndNotWritten()
    {
        await using var own = await DeskSchool.OpenAsync();
        await PromiseAsync(own);
        var page = await (await own.VisitAsync(own.Lead)).GetAsync("/desk");
        var meeting = page.Document.QuerySelector("input[name=meeting]")!.GetAttribute("value")!;
        var head = await own.VisitAsync(own.Head);
        var token = (await head.GetAsync("/desk")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        foreach (var id in new[] { meeting, "nonsense", "" })
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("meeting", id)]);
            Assert.Equal(HttpStatusCode.NotFound, (await head.Client.PostAsync("/desk?handler=met", form, TestSchool.Cancellation)).StatusCode);
        }

        Assert.DoesNotContain(await own.Test.EntriesAsync(), entry => entry.Act == LedgerAct.MeetingKept);
        Assert.NotNull((await DeskAsync(own, own.Lead)).Document.QuerySelector("[data-meetings]"));
    }

    private static async Task PromiseAsync(DeskSchool school)
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student) with { Words = "" });
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.MeetingPromised),
            (unit, token) => unit.PromiseMeetingAsync(draft, school.Writer, school.Writer, TestSchool.Start.AddHours(2), token),
            TestSchool.Cancellation);
    }

    /// <summary>Nobody scrolls to find that a student waits: each number leads to where they stand.</summary>
    [Fact]
    public async Task Get_OfAFullDesk_BeginsWithWhatThereIsToday()
    {
        await using var own = await DeskSchool.OpenAsync();
        await own.TellAsync();
        Assert.Null((await DeskAsync(own, own.Head)).Document.QuerySelector("[data-today]"));
        await (await own.VisitAsync(own.Writer)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = "May I tell her tutor?" }, button: "Ask");
        await PromiseAsync(own);
        var visitor = await own.VisitAsync(own.Lead);
        var before = await visitor.GetAsync("/desk");

        var today = before.Document.QuerySelectorAll("[data-today] li").Select(line => Folded(line.TextContent)).ToList();
        Assert.Contains("New 2", today);
        Assert.Contains("Promised meetings 1", today);
        Assert.Contains("Questions to you 1", today);
        Assert.All(before.Document.QuerySelectorAll("[data-today] a"), link => Assert.NotNull(before.Document.GetElementById(link.GetAttribute("href")![1..])));

        await own.PassAsync(180);

        var late = (await DeskAsync(own, own.Lead)).Document.QuerySelectorAll("[data-today] li").Single(line => line.TextContent.Contains("Promised meetings", StringComparison.Ordinal));
        Assert.NotNull(late.QuerySelector(".govuk-tag--danger"));
    }

    private static async Task<Answer> DeskAsync(DeskSchool school, PersonId person) => await (await school.VisitAsync(person)).GetAsync("/desk");

    private static string Group(Answer page, string id) => Folded(page.Document.QuerySelector($"#{id} ul")?.TextContent ?? $"no {id}: {page.Text}");

    private static string Meetings(Answer page) => Folded(page.Document.QuerySelector("[data-meetings]")!.TextContent);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RecordId RecordOf(Answer page) => RecordId.Parse(Assert.Single(Links(page)), null);

    private static List<string> Links(Answer page) =>
        [.. page.Document.QuerySelectorAll("main ul a[href^='/records/']").Select(link => link.GetAttribute("href")!["/records/".Length..])];
}
