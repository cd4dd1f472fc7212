using System.Net;
using InConfidence.Data.Drills;

namespace InConfidence.Web.Tests.Pages.Drills;

/// <summary>A drill is played moment by moment; nothing is kept.</summary>
public sealed class PlayTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public async Task Get_BeforeAnAnswer_TellsNothingOfWhatThePolicySays()
    {
        var page = await (await school.Application.VisitAsync(school.Teacher, secondFactor: false)).GetAsync("/drills/10-the-call-home?moment=2");

        Assert.NotNull(page.Document.QuerySelector("input[name=guess][value=refuse]"));
        Assert.DoesNotContain("forced-marriage-never-home", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-outcome]"));
    }

    [Theory]
    [InlineData("permit", "The policy says otherwise:")]
    [InlineData("refuse", "The policy says so too:")]
    public async Task Get_WithAnAnswer_ShowsWhichRuleFiresAndWhatMustBeDoneByWhen(string guess, string says)
    {
        var page = await (await school.Application.VisitAsync(school.Teacher, secondFactor: false)).GetAsync($"/drills/10-the-call-home?moment=2&guess={guess}");

        Assert.Contains(says, page.Document.QuerySelector("[data-outcome=refuse]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("forced-marriage-never-home", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/policy#G2']"));
        Assert.Contains("Whoever knows of it, by Monday 22 June, 16:40", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfSomethingThatFindsItsWay_SaysWhomItReachesOnceAsked()
    {
        var visit = await school.Application.VisitAsync(school.Teacher, secondFactor: false);
        Assert.DoesNotContain("data-way", (await visit.GetAsync("/drills/04-files-on-the-fire")).Body, StringComparison.Ordinal);

        Assert.Contains("Nobody here.", (await visit.GetAsync("/drills/04-files-on-the-fire?moment=1&guess=look")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterTheLastMoment_ListsEveryMomentWithItsRule()
    {
        var page = await (await school.Application.VisitAsync(school.Teacher, secondFactor: false)).GetAsync("/drills/10-the-call-home?moment=99");

        Assert.Equal(ShippedScenarios.All["10-the-call-home"].Moments.Count, page.Document.QuerySelectorAll("main ol > li").Length);
        Assert.Contains("Rules: no-secrecy.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfADrillThatThereIsNot_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.Application.VisitAsync(school.Teacher)).GetAsync("/drills/nothing")).Status);
}
