using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.House;

/// <summary>Who is on duty in a house (P2).</summary>
public sealed class DutyTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByWhoeverPlansNoDuty_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/house/duty")).Status);

    [Fact]
    public async Task Post_PlansOnceAndRemoves()
    {
        var warden = await IndexTests.PutInHouseAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        Assert.Contains("Choose who is on duty", (await lead.PostAsync("/house/duty", button: "Add")).Errors);
        var fields = StaffedSchool.Fields(
            new Dictionary<string, string> { ["Who"] = warden.ToString(), ["Form.Begins"] = "21:00", ["Form.Ends"] = "08:00" }, StaffedSchool.Date("Form.Day", new DateOnly(2026, 11, 25)));

        for (var press = 0; press < 2; press++)
            Assert.Equal("/house/duty", (await lead.PostAsync("/house/duty", fields, "Add")).Location);

        var line = Assert.Single((await lead.GetAsync("/house/duty")).Document.QuerySelectorAll("[data-lines] li"));
        Assert.Contains("Wanda Warden, Harbour House: Wed 25 Nov, 21:00 to Thu 26 Nov, 08:00", line.TextContent, StringComparison.Ordinal);
        Assert.Empty((await school.Test.School.DirectoryAsync(Testing.TestSchool.Cancellation)).Duty);
        await lead.PostAsync("/house/duty", button: "Remove");
        Assert.Empty((await lead.GetAsync("/house/duty")).Document.QuerySelectorAll("[data-lines] li"));
        Assert.Equal(2, (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.DutyChanged));
    }
}
