using System.Net;
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
    public async Task Get_ByTheHead_ListsNone()
    {
        await OpenedCase.OfAsync(school);

        Assert.Empty((await (await school.VisitAsync(school.Head)).GetAsync("/cases")).Document.QuerySelectorAll("main a[href^='/cases/']"));
    }

    [Fact]
    public async Task Get_ByWhoeverHoldsNoOffice_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/cases")).Status);
}
