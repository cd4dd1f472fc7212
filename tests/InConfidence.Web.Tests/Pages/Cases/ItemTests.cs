using InConfidence.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>What became of an action, and the second view on a decision not to refer (L2).</summary>
public sealed class ItemTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_OfASecondView_IsForSomebodyElse()
    {
        var opened = await OpenedCase.OfAsync(school);
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        await lead.PostAsync($"{opened.Path}/add/decision", new Dictionary<string, string>
        {
            ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "No referral", ["Reason"] = "they made up", ["NotToRefer"] = "true",
        });
        var item = (await opened.ViewAsync()).Items.Single(item => item.Kind == CaseItemKind.Decision);
        var path = $"{opened.Path}/item/{item.Id}";
        await opened.AssertHiddenAsync(path, school.Writer, school.Head);

        Assert.Equal(["You decided it: somebody else gives the second view"], (await lead.PostAsync(path, new Dictionary<string, string> { ["Became"] = "yes", ["Note"] = "fine" })).Errors);
        Assert.Equal(["Write your view, in a few words"], (await deputy.PostAsync(path, new Dictionary<string, string> { ["Became"] = "no" })).Errors);
        Assert.Equal(["Say whether you agree"], (await deputy.PostAsync(path)).Errors);
        Assert.Equal(opened.Path + "#items", (await deputy.PostAsync(path, new Dictionary<string, string> { ["Became"] = "no", ["Note"] = "I would" })).Location);
        Assert.Contains("Would refer: Dee Deputy", (await lead.GetAsync(opened.Path)).Text, StringComparison.Ordinal);
        var again = (await opened.ViewAsync()).Items.Single(item => item.Kind == CaseItemKind.Action);
        Assert.Equal((true, school.Lead, "Decide again whether to refer: the second person would."), (again.IsOpen, again.Owner, again.Content!.Words));
        Assert.StartsWith("Still open: 1", Assert.Single((await lead.PostAsync(opened.Path + "/close", new Dictionary<string, string> { ["Reason"] = "over" })).Errors), StringComparison.Ordinal);
    }
}
