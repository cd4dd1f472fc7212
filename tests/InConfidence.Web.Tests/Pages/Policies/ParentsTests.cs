using System.Net;
using InConfidence.Policy;

namespace InConfidence.Web.Tests.Pages.Policies;

public sealed class ParentsTests(RunningSchool school) : IClassFixture<RunningSchool>
{
    [Fact]
    public async Task Get_ByAnybody_ShowsWhatEachClauseSaysToThemInTheOrderOfThePolicy()
    {
        var page = await school.Application.Visit().GetAsync("/policy/parents");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            PolicyDocument.Shipped.Prose!.Clauses.Select(clause => (clause.Title, PolicyDocument.Shipped.WordsForParents(clause.Id)!)),
            page.Document.QuerySelectorAll("[data-clause]").Select(clause => (clause.QuerySelector("h2")!.TextContent, clause.QuerySelector("p")!.TextContent)));
        Assert.Contains("There are times when we cannot tell you something about your child. We never decide that lightly.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing that the system reads stands there, and nothing is recorded of whoever reads it.</summary>
    [Fact]
    public async Task Get_ShowsNoRulesAndRecordsNothing()
    {
        var visitor = school.Application.Visit();

        var page = await visitor.GetAsync("/policy/parents");

        Assert.DoesNotContain("DSL", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("act is tell", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Empty(await school.EntriesDuringAsync(() => visitor.GetAsync("/policy/parents")));
    }
}
