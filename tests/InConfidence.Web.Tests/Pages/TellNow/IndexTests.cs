using System.Net;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Recording;

namespace InConfidence.Web.Tests.Pages.TellNow;

public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_NamesNobodyHere()
    {
        var page = await school.Application.Visit().GetAsync("/tell-now");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("tel:999", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("+44", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignedIn_SaysWhomToSpeakToAndWhatCanBeSent()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.Visitor.GetAsync("/tell-now");

        Assert.Contains("Lena Lead, +441632960001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dee Deputy", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == journey.Path + "/tell");
    }
}
