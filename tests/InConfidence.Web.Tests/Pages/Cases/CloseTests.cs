using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A case is closed with a reason, and not while something of it is open (P1).</summary>
public sealed class CloseTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_WithAReason_ClosesIt()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await opened.AssertHiddenAsync(opened.Path + "/close", school.Writer, school.Head);
        Assert.Equal(["Say why it is over"], (await lead.PostAsync(opened.Path + "/close")).Errors);
        Assert.StartsWith("What is still watched is not over", Assert.Single((await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "We keep an eye on it" })).Errors), StringComparison.Ordinal);

        Assert.Equal(opened.Path, (await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "They made up" })).Location);

        Assert.True((await opened.ViewAsync()).IsClosed);
    }

    [Fact]
    public async Task Post_WithAnOpenAction_IsRefused()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        await lead.PostAsync($"{opened.Path}/add/action", StaffedSchool.Fields(
            new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "Ring", ["Owner"] = school.Lead.ToString() },
            StaffedSchool.Date("Until", new DateOnly(2026, 11, 25))));

        var answer = await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" });

        Assert.Equal(["Still open: 1. Say what became of each before the case is closed"], answer.Errors);
        Assert.False((await opened.ViewAsync()).IsClosed);
    }
}
