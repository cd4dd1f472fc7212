using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

public sealed class MineTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn() =>
        Assert.Equal("/sign-in?next=%2Fmine", (await school.Application.Visit().GetAsync("/mine")).Location);

    [Fact]
    public async Task Get_WithOneFactor_AsksForTheSecond() =>
        Assert.StartsWith("/sign-in/code", (await (await school.Application.VisitAsync(school.Writer, secondFactor: false)).GetAsync("/mine")).Location, StringComparison.Ordinal);

    [Fact]
    public async Task Get_ShowsWhatOneWroteAndNobodyElses_AndIsInTheLedger()
    {
        var writer = await WriterAsync();
        Assert.Contains("You have sent nothing yet.", Listed(await MineAsync(school, writer)), StringComparison.Ordinal);
        await school.TellAsync();
        var record = await school.TellAsync(writer: writer);
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await MineAsync(school, writer);

        Assert.Equal([$"/records/{record}"], page.Document.QuerySelectorAll("main .govuk-task-list a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("my dad", page.Body, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordsListed);
        Assert.Equal((writer.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Get_AsItComesAlong_SaysHowFarItIs()
    {
        var writer = await WriterAsync();
        var record = await school.TellAsync(writer: writer);
        Assert.EndsWith("Nobody has read it yet", Listed(await MineAsync(school, writer)), StringComparison.Ordinal);
        await school.ReadAsync(school.Lead, record);
        Assert.EndsWith("Read, not answered yet", Listed(await MineAsync(school, writer)), StringComparison.Ordinal);

        await school.AcknowledgeAsync(school.Lead, record);

        Assert.EndsWith("Somebody has it", Listed(await MineAsync(school, writer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhereEverybodyIsConflicted_SaysThatNobodyHereMayBeTold()
    {
        var writer = await WriterAsync();
        PersonId[] all = [school.Lead, school.Deputy, school.Head, school.Chair];
        await school.TellAsync(DeskSchool.About(school.Student, [.. all.Select(person => new PersonInRecord(PartInRecord.KeptOut, person, null))]), writer);

        Assert.EndsWith("Nobody here may be told", Listed(await MineAsync(school, writer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAWriterWhoTurnsOutToBeAlleged_ShowsItNoMore()
    {
        var writer = await WriterAsync();
        var record = await school.TellAsync(writer: writer);
        var lead = await school.Test.ReaderAsync(school.Lead);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, PartInRecord.Alleged, writer, token), TestSchool.Cancellation);

        var page = await MineAsync(school, writer);

        Assert.Contains("You have sent nothing yet.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await school.ReadAsync(writer, record)).Status);
    }

    [Fact]
    public async Task Get_MoreThanAPage_ShowsEachOnce()
    {
        var writer = await WriterAsync();
        var told = new List<string>();
        for (var record = 0; record < 51; record++)
            told.Add($"/records/{await school.TellAsync(writer: writer)}");
        var visitor = await school.VisitAsync(writer);

        var first = await visitor.GetAsync("/mine");
        var second = await visitor.GetAsync(first.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "More").GetAttribute("href")!);

        Assert.Equal(told.Order(), Links(first).Concat(Links(second)).Order());
        Assert.Single(Links(second));
    }

    [Fact]
    public async Task Get_WithAPromisedMeeting_ShowsIt_OverdueOnceItPassed_UntilTheyHaveMet()
    {
        await using var own = await DeskSchool.OpenAsync();
        var meeting = await PromiseAsync(own, own.Writer);
        Assert.DoesNotContain("Overdue", (await MineAsync(own, own.Writer)).Text, StringComparison.Ordinal);
        await own.PassAsync(121);
        Assert.Contains("By 24 November 2026, 12:00 Overdue", (await MineAsync(own, own.Writer)).Text, StringComparison.Ordinal);
        var before = (await own.Test.EntriesAsync()).Count;
        var visitor = await own.VisitAsync(own.Writer);

        var answer = await visitor.PostAsync("/mine", button: "We have met");

        Assert.Equal("/mine", answer.Location);
        var entry = Assert.Single((await own.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.MeetingKept);
        Assert.Equal((own.Writer.Value, meeting.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Null((await visitor.GetAsync("/mine")).Document.QuerySelector("[data-meetings]"));
    }

    [Fact]
    public async Task Met_OfAnothersMeeting_IsRefused()
    {
        await using var own = await DeskSchool.OpenAsync();
        await PromiseAsync(own, own.Writer);
        var meeting = (await MineAsync(own, own.Writer)).Document.QuerySelector("input[name=meeting]")!.GetAttribute("value")!;
        var other = await own.VisitAsync(await own.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff));
        var token = (await other.GetAsync("/mine")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        foreach (var id in new[] { meeting, "nonsense" })
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("meeting", id)]);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Client.PostAsync("/mine?handler=met", form, TestSchool.Cancellation)).StatusCode);
        }

        Assert.NotNull((await MineAsync(own, own.Writer)).Document.QuerySelector("[data-meetings]"));
    }

    private Task<PersonId> WriterAsync() => school.Test.AddPersonAsync("Wanda", "Writes", PersonKind.Staff, Role.Staff);

    private static async Task<Answer> MineAsync(DeskSchool school, PersonId person) => await (await school.VisitAsync(person)).GetAsync("/mine");

    private static string Listed(Answer page) => page.Document.QuerySelector("main .govuk-task-list")?.TextContent.Trim() ?? page.Text;

    private static IEnumerable<string> Links(Answer page) =>
        page.Document.QuerySelectorAll("main a[href^='/records/']").Select(link => link.GetAttribute("href")!);

    private static async Task<RecordId> PromiseAsync(DeskSchool school, PersonId with)
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student) with { Words = "" });
        return (await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.MeetingPromised),
            (unit, token) => unit.PromiseMeetingAsync(draft, school.Writer, with, TestSchool.Start.AddHours(2), token),
            TestSchool.Cancellation))!.Value;
    }
}
