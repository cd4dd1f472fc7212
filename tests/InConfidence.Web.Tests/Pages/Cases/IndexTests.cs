using System.Net;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>The list of cases: whom they concern, and only those that one may read (L1).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheLead_NamesWhomACaseConcernsAndNotWhatItIsAbout()
    {
        var opened = await OpenedCase.OfAsync(school);

        var page = await (await school.VisitAsync(school.Lead)).GetAsync("/cases");

        var link = page.Document.QuerySelector($"main a[href='{opened.Path}']")!;
        Assert.Contains("Sam Student", link.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Online", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithMoreThanAPageHolds_LeadsToTheRest()
    {
        await using var own = await DeskSchool.OpenAsync();
        var paths = new List<string>();
        for (var number = 0; number < 51; number++)
            paths.Add((await OpenedCase.OfAsync(own)).Path);
        var visitor = await own.VisitAsync(own.Lead);

        var first = await visitor.GetAsync("/cases");
        var second = await visitor.GetAsync(first.Document.QuerySelector("main a[href^='/cases?after=']")!.GetAttribute("href")!);

        Assert.Equal(50, Listed(first).Count);
        Assert.Equal(paths.Order(StringComparer.Ordinal), Listed(first).Concat(Listed(second)).Order(StringComparer.Ordinal));
        Assert.Null(second.Document.QuerySelector("main a[href^='/cases?after=']"));
    }

    [Theory, InlineData("nonsense"), InlineData("9-1-1"), InlineData("3-ffffffffffffffff-1")]
    public async Task Get_AfterWhatIsNoPlace_BeginsAtTheBeginning(string after)
    {
        var opened = await OpenedCase.OfAsync(school);

        Assert.Contains(opened.Path, Listed(await (await school.VisitAsync(school.Lead)).GetAsync("/cases?after=" + after)));
    }

    [Fact]
    public async Task Get_ByTheHead_ListsNone()
    {
        await OpenedCase.OfAsync(school);

        Assert.Empty((await (await school.VisitAsync(school.Head)).GetAsync("/cases")).Document.QuerySelectorAll("main a[href^='/cases/']"));
    }

    [Fact]
    public async Task Get_ByWhoeverHoldsNoOffice_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/cases")).Status);

    private static List<string> Listed(Answer page) =>
        [.. page.Document.QuerySelectorAll("main a[href^='/cases/']").Select(link => link.GetAttribute("href")!)];
}
