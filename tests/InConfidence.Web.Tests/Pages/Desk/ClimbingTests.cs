using InConfidence.Data.Mail;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Desk;

/// <summary>An alert that nobody answers climbs, sooner where somebody is in danger, and the writer is told (R06).</summary>
public sealed class ClimbingTests
{
    [Theory, InlineData(false, 29.5, 1), InlineData(true, 4.5, 1)]
    public async Task Alert_NotAnsweredInTime_ReachesTheHeadThenTheChair(bool danger, double almost, double more)
    {
        await using var school = await DeskSchool.OpenAsync();
        await TellAsync(school, danger);
        await school.PassAsync(almost);
        Assert.Equal("Lead Deputy", await DesksAsync(school));
        Assert.DoesNotContain("verdue", await StatusAsync(school), StringComparison.Ordinal);

        await school.PassAsync(more);
        Assert.Equal("Lead Deputy Head", await DesksAsync(school));
        Assert.Contains(danger ? "Danger, overdue" : "Overdue", await StatusAsync(school), StringComparison.Ordinal);

        await school.PassAsync(almost + more);
        Assert.Equal("Lead Deputy Head Chair", await DesksAsync(school));
    }

    [Fact]
    public async Task Alert_WhenItClimbs_IsInTheLedgerAndTheWriterIsToldOnce()
    {
        await using var school = await DeskSchool.OpenAsync();
        await TellAsync(school, danger: true);
        var before = (await school.Test.EntriesAsync()).Count;
        Assert.Equal(0, await MailsToAsync(school, school.Writer));

        await school.PassAsync(5.5);
        await school.PassAsync(5.5);
        await school.PassAsync(5.5);

        Assert.Equal(1, await MailsToAsync(school, school.Writer));
        Assert.Equal((1, 1), (await MailsToAsync(school, school.Head), await MailsToAsync(school, school.Chair)));
        var climbs = (await school.Test.EntriesAsync()).Skip(before).Where(entry => entry.Act == LedgerAct.AlertClimbed).ToList();
        Assert.Contains(climbs, entry => entry.People.Contains(school.Head.Value));
        Assert.Contains(climbs, entry => entry.People.Contains(school.Chair.Value));
    }

    [Fact]
    public async Task Alert_ThatWasOnlyRead_ClimbsAllTheSame()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.ReadAsync(school.Lead, await TellAsync(school, danger: true));

        await school.PassAsync(5.5);

        Assert.Equal("Lead Deputy Head", await DesksAsync(school));
    }

    [Fact]
    public async Task Alert_ThatSomebodyHas_ClimbsNoFurther()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.AcknowledgeAsync(school.Deputy, await TellAsync(school, danger: true));

        await school.PassAsync(120);

        Assert.Equal("Lead Deputy", await DesksAsync(school));
        Assert.Equal(0, await MailsToAsync(school, school.Writer));
    }

    [Fact]
    public async Task Alert_ByTheSchoolsOwnSettings_ClimbsSooner()
    {
        await using var school = await DeskSchool.OpenAsync();
        var settings = (await school.Test.School.DirectoryAsync(TestSchool.Cancellation)).Settings with { OrdinaryClimbsAfter = TimeSpan.FromMinutes(3) };
        await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.SettingsChanged), (unit, token) => unit.ChangeSettingsAsync(settings, token), TestSchool.Cancellation);
        await TellAsync(school, danger: false);

        await school.PassAsync(3.1);

        Assert.Equal("Lead Deputy Head", await DesksAsync(school));
    }

    [Fact]
    public async Task Alert_WhoseNextStepIsConflicted_GoesPastThem()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.RelateAsync(school.Head, school.Student, RelationKind.RelativeOf);
        await TellAsync(school, danger: true);

        await school.PassAsync(5.5);

        Assert.Equal("Lead Deputy Chair", await DesksAsync(school));
    }

    [Fact]
    public async Task Turns_ThatFollowEachOther_RaiseNothingTwice()
    {
        await using var school = await DeskSchool.OpenAsync();
        await TellAsync(school, danger: true);
        await school.PassAsync(5.5);
        var entries = (await school.Test.EntriesAsync()).Count;

        for (var turn = 0; turn < 3; turn++)
            await school.Application.TurnAsync();

        Assert.Equal(entries, (await school.Test.EntriesAsync()).Count);
    }

    private static Task<RecordId> TellAsync(DeskSchool school, bool danger) =>
        school.TellAsync(DeskSchool.About(school.Student) with { Danger = danger ? true : null });

    private static async Task<int> MailsToAsync(DeskSchool school, PersonId person) =>
        (await school.Test.School.MailsDueAsync(TestSchool.Cancellation)).Count(mail => mail.To == person);

    private static async Task<string> StatusAsync(DeskSchool school) =>
        (await (await school.VisitAsync(school.Lead)).GetAsync("/desk")).Document.QuerySelector("section:not(#due) .govuk-task-list")!.TextContent;

    private static async Task<string> DesksAsync(DeskSchool school)
    {
        var desks = new List<string>();
        foreach (var (name, person) in new[] { ("Lead", school.Lead), ("Deputy", school.Deputy), ("Head", school.Head), ("Chair", school.Chair) })
            if ((await (await school.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelector("main a[href^='/records/']") is not null)
                desks.Add(name);
        return string.Join(' ', desks);
    }
}
