using System.Net;
using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using static InConfidence.Data.Emergencies.EmergencyOpening;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A desk is handed over: everything that is open on it, as far as the other may know of it (D13).</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task Post_ToADeputy_HandsOverWhatTheyMayKnowAndKeepsTheRest()
    {
        await using var school = await DeskSchool.OpenAsync();
        var hers = await OpenedCase.OfAsync(school);
        var kept = await OpenedCase.OfAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null));
        var lead = await school.VisitAsync(school.Lead);
        foreach (var opened in new[] { hers, kept })
            await lead.PostAsync($"{opened.Path}/add/action", StaffedSchool.Fields(
                new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "Ring", ["Owner"] = school.Lead.ToString() },
                StaffedSchool.Date("Until", new DateOnly(2026, 11, 25))));
        Assert.StartsWith("/sign-in?", (await school.Application.Visit().GetAsync("/hand-over")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/hand-over")).Status);
        Assert.Equal(["Choose who takes over"], (await lead.PostAsync("/hand-over")).Errors);
        school.Test.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await lead.PostAsync("/hand-over", new Dictionary<string, string> { ["To"] = school.Deputy.ToString() });

        Assert.Equal("Handed over: cases 1, actions 1, records 1.", Handed(answer));
        Assert.StartsWith("3 of it stays where it is", answer.Document.QuerySelector("[data-stays]")!.TextContent, StringComparison.Ordinal);
        var view = await hers.ViewAsync();
        Assert.Equal((school.Deputy, school.Deputy), (view.HeldBy, view.Items.Single(item => item.Kind == CaseItemKind.Action).Owner!.Value));
        Assert.Equal(school.Lead, (await kept.ViewAsync()).HeldBy);
        Assert.Single(await StoreCounts.MailsToAsync(school.Test.School, school.Deputy), sent => sent > TestSchool.Start);
    }

    [Fact]
    public async Task Post_ByTheDeputyWhileTheLeadIsAway_TakesOverWhatBothMayKnow()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (opened, kept) = (await OpenedCase.OfAsync(school), await OpenedCase.OfAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));
        var deputy = await school.VisitAsync(school.Deputy);
        Assert.Equal(["Choose somebody else than whose desk it is"], (await deputy.PostAsync("/hand-over", new Dictionary<string, string> { ["From"] = school.Lead.ToString(), ["To"] = school.Lead.ToString() })).Errors);

        var answer = await HandOverAsync(deputy, school.Lead, school.Deputy);

        Assert.Equal("Handed over: cases 1, records 1.", Handed(answer));
        Assert.Null(answer.Document.QuerySelector("[data-stays]"));
        Assert.Equal((school.Deputy, school.Lead), ((await opened.ViewAsync()).HeldBy, (await kept.ViewAsync()).HeldBy));
    }

    [Fact]
    public async Task Post_OfARecordThatWasTakenOn_OpensItForTheOtherUntilTheyHaveLooked_AndComesBack()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await TellWithMeetingAsync(school, school.Writer);
        await school.AcknowledgeAsync(school.Lead, record);
        await school.ReadAsync(school.Deputy, record);
        var lead = await school.VisitAsync(school.Lead);
        Assert.EndsWith("You have it", await StatusAsync(school, school.Lead, record), StringComparison.Ordinal);
        school.Test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Handed over: records 1.", Handed(await HandOverAsync(lead, school.Lead, school.Deputy)));

        Assert.EndsWith("Somebody has it", await StatusAsync(school, school.Lead, record), StringComparison.Ordinal);
        Assert.EndsWith("Handed over to you", await StatusAsync(school, school.Deputy, record), StringComparison.Ordinal);
        await school.ReadAsync(school.Deputy, record);
        Assert.EndsWith("You have it", await StatusAsync(school, school.Deputy, record), StringComparison.Ordinal);
        school.Test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Handed over: nothing.", Handed(await HandOverAsync(lead, school.Lead, school.Deputy)));
        Assert.Equal("Handed over: records 1.", Handed(await HandOverAsync(lead, school.Deputy, school.Lead)));
        Assert.EndsWith("Handed over to you", await StatusAsync(school, school.Lead, record), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAPromisedMeeting_NamesWhoeverMeetsTheStudentNow()
    {
        await using var school = await DeskSchool.OpenAsync();
        await TellWithMeetingAsync(school, school.Lead);
        var lead = await school.VisitAsync(school.Lead);

        var answer = await HandOverAsync(lead, school.Lead, school.Deputy);

        Assert.Contains("promised meetings 1", Handed(answer), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("[data-tell-student]"));
        Assert.Contains("with Dee Deputy", (await lead.GetAsync("/desk")).Document.QuerySelector("[data-meetings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAQuestion_ReachesWhoeverMayBeAsked_AndNobodyElse()
    {
        await using var school = await DeskSchool.OpenAsync();
        var writer = await school.VisitAsync(school.Writer);
        await writer.PostAsync("/ask", new Dictionary<string, string> { ["Words"] = "May I tell her tutor?" }, button: "Ask");
        var lead = await school.VisitAsync(school.Lead);

        Assert.Equal("Handed over: questions 1.", Handed(await HandOverAsync(lead, school.Lead, school.Deputy)));
        Assert.Equal("Handed over: nothing.", Handed(await HandOverAsync(lead, school.Lead, school.Deputy)));

        Assert.NotNull((await (await school.VisitAsync(school.Deputy)).GetAsync("/questions")).Document.QuerySelector("main a[href^='/questions/']"));
        Assert.Null((await (await school.VisitAsync(school.Head)).GetAsync("/questions")).Document.QuerySelector("main a[href^='/questions/']"));
    }

    [Fact]
    public async Task Post_OfAnOpening_ReachesADeputy_ButNeverWhoeverOpenedIt()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.TellAsync();
        var id = await OpenAsync(school, school.Writer);
        var own = await OpenAsync(school, school.Deputy);
        var lead = await school.VisitAsync(school.Lead);

        var answer = await HandOverAsync(lead, school.Lead, school.Deputy);

        Assert.Contains("openings in an emergency 1", Handed(answer), StringComparison.Ordinal);
        Assert.StartsWith("1 of it stays where it is", answer.Document.QuerySelector("[data-stays]")!.TextContent, StringComparison.Ordinal);
        var desk = (await (await school.VisitAsync(school.Deputy)).GetAsync("/desk")).Body;
        Assert.Contains($"/openings/{id}", desk, StringComparison.Ordinal);
        Assert.DoesNotContain($"/openings/{own}", desk, StringComparison.Ordinal);
    }

    private static string Handed(Answer answer) => answer.Document.QuerySelector("[data-handed]")!.TextContent;

    private static Task<Answer> HandOverAsync(Visitor visitor, PersonId from, PersonId to) =>
        visitor.PostAsync("/hand-over", new Dictionary<string, string> { ["From"] = from.ToString(), ["To"] = to.ToString() });

    private static async Task<string> StatusAsync(DeskSchool school, PersonId person, RecordId record) =>
        (await (await school.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelectorAll("main li").First(line => line.QuerySelector($"a[href='/records/{record}']") is not null).TextContent.Trim();

    private static async Task<RecordId> TellWithMeetingAsync(DeskSchool school, PersonId with)
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student));
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.MeetingPromised), (unit, token) => unit.PromiseMeetingAsync(draft, school.Writer, with, TestSchool.Start.AddHours(2), token), TestSchool.Cancellation);
        return await school.Test.SignAsync(school.Writer, draft);
    }

    private static async Task<OpeningId> OpenAsync(DeskSchool school, PersonId person)
    {
        var (reader, id) = (await school.Test.ReaderAsync(person), OpeningId.From(Guid.NewGuid()));
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.EmergencyOpened),
            (unit, token) => unit.OpenInEmergencyAsync(reader, new Data.Emergencies.NewOpening(id, school.Student, "He is on the roof"), token),
            TestSchool.Cancellation);
        return id;
    }
}
