using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Testing;
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
    public async Task Get_ByAParentOrAStudent_NamesNobodyHere()
    {
        var parent = await school.Test.AddPersonAsync("Pat", "Parent", PersonKind.Guardian);

        var page = await (await school.VisitAsync(parent)).GetAsync("/tell-now");

        Assert.DoesNotContain("Lena", page.Body, StringComparison.Ordinal);
        Assert.Contains("any adult here whom you trust", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhileTheRotaNamesSomebodyWhoseOfficeHasEnded_DoesNotSayThatTheyAnswer()
    {
        await using var own = await DeskSchool.OpenAsync();
        await own.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.DutyChanged),
            async (unit, token) =>
            {
                unit.AddDuty(DutyKind.Cover, own.Deputy, unit.Now.AddHours(-1), unit.Now.AddHours(6));
                await unit.EndRoleAsync(own.Deputy, Role.DeputyLead, new DateOnly(2026, 11, 20), token);
            },
            TestSchool.Cancellation);

        var page = await (await own.VisitAsync(own.Writer)).GetAsync("/tell-now");

        Assert.DoesNotContain("Dee", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On duty now", page.Text, StringComparison.Ordinal);
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
