using System.Net;
using InConfidence.Cases;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>Actions, decisions, meetings and talks of a case; and that watching has an end (P1, L2).</summary>
public sealed class AddTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private static readonly Dictionary<string, string> Tomorrow = StaffedSchool.Date("Until", new DateOnly(2026, 11, 25));

    [Fact]
    public async Task Get_ByWhoeverMayNotReadIt_OrOfNoSuchKind_IsNotFound()
    {
        var opened = await OpenedCase.OfAsync(school);

        await opened.AssertHiddenAsync($"{opened.Path}/add/action", school.Writer, school.Head);
        foreach (var kind in new[] { "record", "wish", "0" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync($"{opened.Path}/add/{kind}")).Status);
    }

    [Theory]
    [InlineData("action", "Say to whom it belongs", "Write it down, in a few words", "Choose who must do it", "The day by which it must be done is missing")]
    [InlineData("decision", "Say to whom it belongs", "Write it down, in a few words", "Say why it was decided so")]
    [InlineData("meeting", "Say to whom it belongs", "Write it down, in a few words", "Say with whom")]
    [InlineData("contact", "Say to whom it belongs", "Write it down, in a few words", "Say with whom")]
    public async Task Post_OfNothing_AsksForWhatIsMissing(string kind, params string[] errors)
    {
        var opened = await OpenedCase.OfAsync(school);

        Assert.Equal(errors.Order(), (await (await school.VisitAsync(school.Lead)).PostAsync($"{opened.Path}/add/{kind}")).Errors.Order());
    }

    [Fact]
    public async Task Post_OfAnAction_StandsInTheCaseOnce()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        var page = await lead.GetAsync($"{opened.Path}/add/action");
        var fields = StaffedSchool.Fields(
            new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = " Ring \n them ", ["Owner"] = school.Deputy.ToString() }, Tomorrow);

        for (var press = 0; press < 2; press++)
            Assert.Equal(opened.Path + "#items", (await lead.SubmitAsync(page, fields)).Location);

        var item = Assert.Single((await opened.ViewAsync()).Items, item => item.Kind == CaseItemKind.Action);
        Assert.Equal((" Ring \n them ", school.Deputy, true), (item.Content!.Words, item.Owner!.Value, item.IsOpen));
    }

    [Fact]
    public async Task Post_OfAnActionForSomebodyWhoMayNotKnow_SaysSo()
    {
        var opened = await OpenedCase.OfAsync(school);

        var answer = await (await school.VisitAsync(school.Lead)).PostAsync($"{opened.Path}/add/action", StaffedSchool.Fields(
            new Dictionary<string, string> { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "Ring them", ["Owner"] = school.Head.ToString() }, Tomorrow));

        Assert.Equal(["They may not know of everybody to whom this belongs: choose somebody else, or tell them what to do"], answer.Errors);
        var (sentences, clauses) = PolicySaid.Of(answer);
        Assert.Equal(["Whoever answers for every record of it reads the file."], sentences);
        Assert.Equal([("L1 Confidence matters and is not absolute", "/policy#L1")], clauses);
    }

    [Fact]
    public async Task Post_OfADecisionToMonitor_AsksForADayAndBecomesAnAction()
    {
        var opened = await OpenedCase.OfAsync(school);
        var lead = await school.VisitAsync(school.Lead);
        Dictionary<string, string> fields = new() { ["Belongs"] = (await opened.StrandAsync(school.Student)).ToString(), ["Words"] = "We will monitor it", ["Reason"] = "too early" };

        var asked = await lead.PostAsync($"{opened.Path}/add/decision", fields);
        Assert.Equal(["The day on which somebody looks again is missing"], asked.Errors);
        await lead.SubmitAsync(asked, StaffedSchool.Fields(fields, Tomorrow));

        var action = Assert.Single((await opened.ViewAsync()).Items, item => item.Kind == CaseItemKind.Action);
        Assert.Equal((school.Lead, true), (action.Owner!.Value, action.IsOpen));
    }
}
