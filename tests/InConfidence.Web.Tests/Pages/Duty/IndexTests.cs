using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Duty;

public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, "/duty", school.Teacher);

    [Fact]
    public async Task Get_ByLeadHeadAndAdministrator_IsThere()
    {
        foreach (var person in new[] { school.Lead, school.Head, school.Administrator })
            Assert.Equal(HttpStatusCode.OK, (await (await school.Application.VisitAsync(person)).GetAsync("/duty")).Status);
    }

    [Fact]
    public async Task Get_WithARota_ShowsLinesAndGapsInOrder()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await PlanAsync(own, own.Lead, 9, 12);
        await PlanAsync(own, own.Lead, 14, 17);

        var page = await (await own.Application.VisitAsync(own.Head)).GetAsync("/duty");

        var rows = page.Document.QuerySelectorAll("[data-row]");
        Assert.Equal(["line", "gap", "line", "gap"], rows.Select(row => row.GetAttribute("data-row")));
        Assert.Contains("Tue 24 Nov, 09:00 to 12:00", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Lena Lead", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Tue 24 Nov, 12:00 to 14:00", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Lena Lead, +441632960001", page.Document.QuerySelector("[data-now]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("[data-gaps] li").Length);
    }

    [Fact]
    public async Task Get_AfterTheOfficeHasEnded_SaysThatTheLineDoesNotCountAndWarns()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var deputy = await own.AddTeacherAsync("Deputy", Role.DeputyLead);
        await PlanAsync(own, deputy, 9, 24 * 40);
        var visitor = await own.AsAdministratorAsync();
        Assert.Null((await visitor.GetAsync("/duty")).Document.QuerySelector("[data-gaps]"));

        await visitor.PostAsync(
            $"/people/{deputy}/end/deputylead", StaffedSchool.Fields(new Dictionary<string, string> { ["When"] = "day" }, StaffedSchool.Date("LastDay", own.Today)));
        var page = await visitor.GetAsync("/duty");

        Assert.Contains("Does not count", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wed 25 Nov, 00:00", page.Document.QuerySelector("[data-gaps]")!.TextContent, StringComparison.Ordinal);
        var desk = await (await own.Application.VisitAsync(own.Lead)).GetAsync("/desk");
        Assert.NotNull(desk.Document.QuerySelector("[data-gaps]"));
    }

    [Fact]
    public async Task Remove_OfALine_TakesItOffAndIsInTheLedger()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await PlanAsync(own, own.Lead, 9, 12);
        var lead = await own.Application.VisitAsync(own.Lead);
        var page = await lead.GetAsync("/duty");

        var entries = await own.EntriesDuringAsync(async () => Assert.Equal("/duty", (await lead.SubmitAsync(page, button: "Remove this line")).Location));

        Assert.Empty((await own.DirectoryAsync()).Duty);
        Assert.Equal([(LedgerAct.DutyChanged, (Guid?)own.Lead.Value)], entries.Select(entry => (entry.Act, entry.Who)));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.SubmitAsync(page, button: "Remove this line")).Status);
    }

    private static Task PlanAsync(StaffedSchool school, PersonId person, int from, int until) => school.School.CommitAsync(
        TestSchool.Because(LedgerAct.DutyChanged),
        (unit, _) => Task.FromResult(unit.AddDuty(DutyKind.SchoolDay, person, TestSchool.Start.AddHours(from - 10), TestSchool.Start.AddHours(until - 10))),
        TestSchool.Cancellation);
}
