using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Desk;

/// <summary>What must be done stands on the desk of whoever answers for it, and climbs while it is late (R22, R25).</summary>
public sealed class DueTests
{
    private const string Review = "Look at the decision again.";

    [Fact]
    public async Task Desk_WithOpenSteps_CountsThemAndShowsTheEarliestFirst()
    {
        await using var school = await DeskSchool.OpenAsync();
        await InDangerAsync(school);
        school.Test.Time.Advance(TimeSpan.FromHours(1));
        await school.TellAsync(DeskSchool.About(school.Student).WithAnswer("limits", Questions.QuestionAnswer.Answered(("explained", "no"))));

        var desk = await DeskAsync(school, school.Lead);

        Assert.Equal("2", desk.Document.QuerySelector("#due")!.GetAttribute("data-due"));
        Assert.Equal(
            ["Say at the start that some things cannot be kept secret, and write down that it was said.", Review],
            desk.Document.QuerySelectorAll("#due .govuk-task-list__link").Select(link => link.TextContent.Trim()));
        Assert.Contains("Sam Student. Safeguarding lead, by 25 November 2026, 17:00", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_WithMoreStepsThanAPageHolds_LeadsToTheRest()
    {
        await using var school = await DeskSchool.OpenAsync();
        for (var number = 0; number < 51; number++)
            await InDangerAsync(school);
        var visitor = await school.VisitAsync(school.Lead);

        var first = await visitor.GetAsync("/desk");
        var second = await visitor.GetAsync(first.Document.QuerySelector("#due a[href^='/desk?part=due']")!.GetAttribute("href")!);

        Assert.Equal(("50", "1"), (first.Document.QuerySelector("#due")!.GetAttribute("data-due"), second.Document.QuerySelector("#due")!.GetAttribute("data-due")));
        Assert.Equal(51, first.Document.QuerySelectorAll("#due li a").Concat(second.Document.QuerySelectorAll("#due li a")).Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.Null(second.Document.QuerySelector("#due a[href^='/desk?part=due']"));
    }

    [Fact]
    public async Task Desk_OfWhoeverIsShutOutOrOnlyWrote_ShowsAndCountsNothing()
    {
        await using var school = await DeskSchool.OpenAsync();
        await InDangerAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null));
        await school.TellAsync(DeskSchool.About(school.Student) with { Danger = true, AdultInvolved = AdultInvolved.Head }, writer: school.Head);

        Assert.Equal("1", (await DeskAsync(school, school.Lead)).Document.QuerySelector("#due")!.GetAttribute("data-due"));
        Assert.Null((await DeskAsync(school, school.Deputy)).Document.QuerySelector("#due"));
        Assert.Null((await DeskAsync(school, school.Head)).Document.QuerySelector("#due"));
    }

    [Fact]
    public async Task Desk_AfterAnAnswer_ShowsTheStepNoMore_AndItsListingNamesTheRecordBefore()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await InDangerAsync(school);
        var before = (await school.Test.EntriesAsync()).Count;
        var visitor = await school.VisitAsync(school.Lead);
        var path = (await visitor.GetAsync("/desk")).Document.QuerySelector("#due a")!.GetAttribute("href")!;

        await visitor.PostAsync(path, new Dictionary<string, string> { ["Became"] = "done" });

        Assert.Null((await visitor.GetAsync("/desk")).Document.QuerySelector("#due"));
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordsListed && entry.Records.Contains(record.Value));
    }

    [Fact]
    public async Task Step_NotAnsweredInTime_IsMarkedLateAndTellsTheNextOnesUp()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await InDangerAsync(school);
        await school.AcknowledgeAsync(school.Lead, record);
        await school.PassAsync(1);
        var entries = (await school.Test.EntriesAsync()).Count;
        var mails = (await school.Test.MailsAsync()).Select(mail => mail.Id).ToHashSet();

        // Wednesday, a minute before the school closes, and then after it.
        await school.PassAsync((31 * 60) - 2);
        Assert.Equal(entries, (await school.Test.EntriesAsync()).Count);
        await school.PassAsync(2);

        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(entries));
        Assert.Equal((LedgerAct.StepLate, record.Value), (entry.Act, Assert.Single(entry.Records)));
        Assert.Equal(new[] { school.Lead, school.Deputy, school.Head }.Select(person => person.Value).Order(), entry.People.Order());
        Assert.Equal(entry.People.Order(), (await school.Test.MailsAsync()).Where(mail => !mails.Contains(mail.Id)).Select(mail => mail.To.Value).Order());
        Assert.Contains("Late", (await DeskAsync(school, school.Head)).Document.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatStaysLateAndProtects_ClimbsAWorkingDayLaterUntilNobodyIsLeft_AndGoesOnWithSomebodyNew()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.AcknowledgeAsync(school.Lead, await MutilationAsync(school));

        Assert.Equal([school.Lead, school.Deputy, school.Head], await OfficesToldDuringAsync(school, () => school.PassAsync(32 * 60)));
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(1)));
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync((23 * 60) - 2)));
        Assert.Equal([school.Chair], await OfficesToldDuringAsync(school, () => school.PassAsync(60)));
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(1)));
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(24 * 60)));
        var other = await school.Test.AddPersonAsync("Cleo", "Cochair", PersonKind.Outside, Role.Chair);
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(1)));
        Assert.Equal([other], await OfficesToldDuringAsync(school, () => school.PassAsync(4 * 24 * 60)));
    }

    /// <summary>Whoever is told may read: a governor does not because of something small that waits.</summary>
    [Fact]
    public async Task Step_ThatStaysLateAndIsSmall_ClimbsToTheHeadAndNoFurther()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await InDangerAsync(school);
        await school.AcknowledgeAsync(school.Lead, record);

        Assert.Equal([school.Lead, school.Deputy, school.Head], await ToldDuringAsync(school, () => school.PassAsync(32 * 60)));
        Assert.Empty(await ToldDuringAsync(school, () => school.PassAsync(10 * 24 * 60)));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Chair)).GetAsync($"/records/{record}")).Status);
    }

    [Fact]
    public async Task Step_ThatIsLateOnAFriday_ClimbsOnAfterMonday()
    {
        await using var school = await DeskSchool.OpenAsync();
        school.Test.Time.Advance(TimeSpan.FromDays(2));
        await school.AcknowledgeAsync(school.Lead, await MutilationAsync(school));

        Assert.Equal(3, (await OfficesToldDuringAsync(school, () => school.PassAsync(32 * 60))).Count);
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(24 * 60)));
        Assert.Empty(await OfficesToldDuringAsync(school, () => school.PassAsync(24 * 60)));
        Assert.Equal([school.Chair], await OfficesToldDuringAsync(school, () => school.PassAsync(24 * 60)));
    }

    [Fact]
    public async Task Step_AnsweredAfterItWasLate_ClimbsNoFurther()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.AcknowledgeAsync(school.Lead, await InDangerAsync(school));
        await school.PassAsync(32 * 60);
        var visitor = await school.VisitAsync(school.Lead);
        await visitor.PostAsync((await visitor.GetAsync("/desk")).Document.QuerySelector("#due a")!.GetAttribute("href")!, new Dictionary<string, string> { ["Became"] = "done" });

        Assert.Empty(await ToldDuringAsync(school, () => school.PassAsync(10 * 24 * 60)));
    }

    [Fact]
    public async Task Step_ThatStaysLate_NeverReachesWhomTheMatterConcerns_NorTheirFamily()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.RelateAsync(school.Chair, school.Student, RelationKind.GuardianOf);
        await school.AcknowledgeAsync(school.Lead, await InDangerAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Head, null)));

        Assert.Equal([school.Lead, school.Deputy], await ToldDuringAsync(school, () => school.PassAsync(32 * 60)));
        Assert.Empty(await ToldDuringAsync(school, () => school.PassAsync(24 * 60)));
        Assert.Empty(await ToldDuringAsync(school, () => school.PassAsync(10 * 24 * 60)));
    }

    [Fact]
    public async Task Step_ThatWaitedForAnAnswer_ReachesTheHeadAWorkingDayAfterItWasLate()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await school.TellAsync(DeskSchool.About(school.Student).WithAnswer("limits", Questions.QuestionAnswer.Answered(("explained", "no"))));
        await school.PassAsync(30.5);
        await school.AcknowledgeAsync(school.Lead, record);

        Assert.Empty(await ToldDuringAsync(school, () => school.PassAsync(60)));
        Assert.Equal([school.Head], await ToldDuringAsync(school, () => school.PassAsync(31 * 60)));
    }

    [Fact]
    public async Task Step_ThatIsLate_TellsNobodyWhomTheMatterGoesPast_NorTheWriter()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await InDangerAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null), new PersonInRecord(PartInRecord.KeptOut, school.Head, null));
        await school.AcknowledgeAsync(school.Lead, record);
        var before = (await school.Test.MailsAsync()).Select(mail => mail.Id).ToHashSet();

        await school.PassAsync(32 * 60);

        Assert.Equal([school.Chair, school.Lead], (await school.Test.MailsAsync()).Where(mail => !before.Contains(mail.Id)).Select(mail => mail.To).OrderBy(person => person != school.Chair));
        Assert.DoesNotContain("Chair", (await school.ReadAsync(school.Writer, record)).Document.QuerySelector("[data-told]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chair", (await school.ReadAsync(school.Lead, record)).Document.QuerySelector("[data-told]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatIsLateWhileNobodyHasAnswered_DoesNotMakeTheAlertClimbFaster()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.TellAsync(DeskSchool.About(school.Student).WithAnswer("limits", Questions.QuestionAnswer.Answered(("explained", "no"))));

        await school.PassAsync(30.5);

        Assert.Single(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate);
        Assert.NotNull((await DeskAsync(school, school.Head)).Document.QuerySelector("#due"));
        Assert.Null((await DeskAsync(school, school.Chair)).Document.QuerySelector("#due"));
    }

    [Fact]
    public async Task Step_AnsweredInTime_DoesNotClimb()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await InDangerAsync(school);
        await school.AcknowledgeAsync(school.Lead, record);
        var visitor = await school.VisitAsync(school.Lead);
        await visitor.PostAsync((await visitor.GetAsync("/desk")).Document.QuerySelector("#due a")!.GetAttribute("href")!, new Dictionary<string, string> { ["Became"] = "not", ["Reason"] = "no need" });

        await school.PassAsync(40 * 60);

        Assert.DoesNotContain(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.StepLate);
    }

    /// <summary>Whom mail went to while something was done, in the order of their offices.</summary>
    private static async Task<IReadOnlyList<PersonId>> ToldDuringAsync(DeskSchool school, Func<Task> act)
    {
        var before = (await school.Test.MailsAsync()).Select(mail => mail.Id).ToHashSet();
        await act();
        PersonId[] order = [school.Lead, school.Deputy, school.Head, school.Chair];
        return [.. (await school.Test.MailsAsync()).Where(mail => !before.Contains(mail.Id)).Select(mail => mail.To).OrderBy(person => Array.IndexOf(order, person))];
    }

    /// <summary>The same without the writer, who is told of what is required of them in person.</summary>
    private static async Task<IReadOnlyList<PersonId>> OfficesToldDuringAsync(DeskSchool school, Func<Task> act) => [.. (await ToldDuringAsync(school, act)).Where(person => person != school.Writer)];

    /// <summary>A teacher was told of genital mutilation, and has to report it in person.</summary>
    private static Task<RecordId> MutilationAsync(DeskSchool school) =>
        school.TellAsync(DeskSchool.About(school.Student).WithAnswer("mutilation", Questions.QuestionAnswer.Answered(("known", "told"), ("teacher", "yes"))));

    private static Task<RecordId> InDangerAsync(DeskSchool school, params PersonInRecord[] others) =>
        school.TellAsync(DeskSchool.About(school.Student, others) with { Danger = true });

    private static async Task<Answer> DeskAsync(DeskSchool school, PersonId person) => await (await school.VisitAsync(person)).GetAsync("/desk");
}
