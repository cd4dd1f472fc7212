using System.Net;
using InConfidence.Data.Drills;

namespace InConfidence.Web.Tests.Pages.Drills;

/// <summary>Every drill is found from the list, and opens.</summary>
public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public async Task Get_OfTheList_LeadsToEveryDrill()
    {
        var visit = await school.Application.VisitAsync(school.Teacher, secondFactor: false);
        var page = await visit.GetAsync("/drills");

        foreach (var name in ShippedScenarios.All.Keys)
        {
            Assert.NotNull(page.Document.QuerySelector($"a[href='/drills/{name}']"));
            Assert.Equal(HttpStatusCode.OK, (await visit.GetAsync($"/drills/{name}")).Status);
        }
    }
}
