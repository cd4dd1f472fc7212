using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Consents;

/// <summary>An adult student says whom the school may tell about what, and takes it back (R4, D12).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Path = "/my-consent";

    [Fact]
    public async Task Post_ByAnAdultStudent_IsShown_AndTakenBackAtOnce()
    {
        var (student, mother) = await school.AddFamilyAsync("Alba", new DateOnly(2008, 11, 24));
        var visitor = await school.VisitAsync(student);
        var missing = await visitor.PostAsync(Path, button: "They may be told");
        Assert.Equal(["Choose who may be told", "Choose what they may be told about"], missing.Errors);
        var before = (await school.Test.EntriesAsync()).Count;

        var shown = await visitor.FollowAsync(await visitor.ConsentAsync(Path, mother, "matter.health"));
        var card = Assert.Single(shown.Document.QuerySelectorAll("[data-consent=stands]")).TextContent;
        Assert.Contains("Mia Alba", card, StringComparison.Ordinal);
        Assert.Contains("You may tell  her", card, StringComparison.Ordinal);
        var after = await visitor.FollowAsync(await visitor.SubmitAsync(shown, button: "Take it back"));

        Assert.Single(after.Document.QuerySelectorAll("[data-consent=revoked]"));
        var acts = (await school.Test.EntriesAsync()).Skip(before).Where(entry => entry.Who == student.Value).Select(entry => entry.Act).ToList();
        Assert.Contains(LedgerAct.ConsentGiven, acts);
        Assert.Contains(LedgerAct.ConsentRevoked, acts);
    }

    [Fact]
    public async Task Get_ByAChild_BySomebodyOfUnknownAge_OrByStaff_OffersNothing()
    {
        var (child, _) = await school.AddFamilyAsync("Child", new DateOnly(2008, 11, 25));
        var (unknown, _) = await school.AddFamilyAsync("Unknown", null);

        foreach (var person in new[] { child, unknown, school.Writer })
        {
            var page = await (await school.VisitAsync(person)).GetAsync(Path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("main form"));
        }
    }
}
