using InConfidence.Cases;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A desk is handed over: every open case and action, as far as the other may know of it (D13).</summary>
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
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/hand-over")).Status);
        Assert.Equal(["Choose who takes over"], (await lead.PostAsync("/hand-over")).Errors);

        var answer = await lead.PostAsync("/hand-over", new Dictionary<string, string> { ["To"] = school.Deputy.ToString() });

        Assert.Equal("Handed over: cases 1, actions 1.", answer.Document.QuerySelector("[data-handed]")!.TextContent);
        Assert.StartsWith("2 of it stays where it is", answer.Document.QuerySelector("[data-stays]")!.TextContent, StringComparison.Ordinal);
        var view = await hers.ViewAsync();
        Assert.Equal((school.Deputy, school.Deputy), (view.HeldBy, view.Items.Single(item => item.Kind == CaseItemKind.Action).Owner!.Value));
        Assert.Equal(school.Lead, (await kept.ViewAsync()).HeldBy);
    }

    [Fact]
    public async Task Post_ByTheDeputyWhileTheLeadIsAway_TakesOverWhatBothMayKnow()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (opened, kept) = (await OpenedCase.OfAsync(school), await OpenedCase.OfAsync(school, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));
        var deputy = await school.VisitAsync(school.Deputy);
        Assert.Equal(["Choose somebody else than whose desk it is"], (await deputy.PostAsync("/hand-over", new Dictionary<string, string> { ["From"] = school.Lead.ToString(), ["To"] = school.Lead.ToString() })).Errors);

        var answer = await deputy.PostAsync("/hand-over", new Dictionary<string, string> { ["From"] = school.Lead.ToString(), ["To"] = school.Deputy.ToString() });

        Assert.Equal("Handed over: cases 1, actions 0.", answer.Document.QuerySelector("[data-handed]")!.TextContent);
        Assert.Null(answer.Document.QuerySelector("[data-stays]"));
        Assert.Equal((school.Deputy, school.Lead), ((await opened.ViewAsync()).HeldBy, (await kept.ViewAsync()).HeldBy));
    }
}
