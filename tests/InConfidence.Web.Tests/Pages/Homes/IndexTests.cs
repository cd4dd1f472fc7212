using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Homes;

/// <summary>Whoever writes home is told that contact goes through the safeguarding lead, and nothing else (R2, R48).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_BeforeAndAfterSomethingShutsIt_SaysOnlyWhatToDo()
    {
        var tutor = await school.AddToHouseAsync("Toni", PersonKind.Staff, "Elm", Role.Staff);
        var student = await school.AddToHouseAsync("Kim", PersonKind.Student, "Elm");
        var visitor = await school.VisitAsync(tutor);
        Assert.Equal("As usual.", Line(await visitor.GetAsync("/way-home")));
        var before = (await school.Test.EntriesAsync()).Count;

        await school.TellAsync(HomeSchool.From(student, "home"));
        var page = await visitor.GetAsync("/way-home");

        Assert.Equal("Contact home through the safeguarding lead.", Line(page));
        foreach (var word in new[] { "dad", "risk", "disclosure", "record/", "records/" })
            Assert.DoesNotContain(word, page.Document.QuerySelector("main")!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.WayHomeRead && entry.People.Contains(student.Value));
    }

    [Fact]
    public async Task Get_OfSomebodyElsesHouse_OrOfOnesOwnFamily_ShowsNoDifference()
    {
        var tutor = await school.AddToHouseAsync("Tilo", PersonKind.Staff, "Oak", Role.Staff);
        var father = await school.AddToHouseAsync("Fred", PersonKind.Staff | PersonKind.Guardian, "Ash", Role.Staff);
        var student = await school.AddToHouseAsync("Kaz", PersonKind.Student, "Ash");
        await school.RelateAsync(father, student, RelationKind.GuardianOf);
        await school.TellAsync(HomeSchool.From(student, "home", new PersonInRecord(PartInRecord.Alleged, father, null)));

        Assert.Empty((await (await school.VisitAsync(tutor)).GetAsync("/way-home")).Document.QuerySelectorAll("[data-home]"));
        Assert.Equal("As usual.", Line(await (await school.VisitAsync(father)).GetAsync("/way-home")));
        var parent = await (await school.VisitAsync(await school.Test.AddPersonAsync("Pat", "Parent", PersonKind.Guardian))).GetAsync("/way-home");
        Assert.Equal(HttpStatusCode.OK, parent.Status);
        Assert.Empty(parent.Document.QuerySelectorAll("[data-home], form[role=search]"));
    }

    [Fact]
    public async Task Find_ByTheLead_LeadsToTheStudent_AndByATeacherIsNotThere()
    {
        var lead = await school.VisitAsync(school.Lead);

        var missing = await lead.PostAsync("/way-home", button: "Find");
        Assert.Equal("Enter a name, or part of one", Assert.Single(missing.Errors));
        var found = await lead.PostAsync("/way-home", new Dictionary<string, string> { ["Query"] = "Sam" }, "Find");

        Assert.Contains(found.Document.QuerySelectorAll("[data-found] a"), link => link.GetAttribute("href") == $"/way-home/{school.Student}");
        var teacher = await school.VisitAsync(school.Writer);
        Assert.Null((await teacher.GetAsync("/way-home")).Document.QuerySelector("form[role=search]"));
    }

    private static string Line(InConfidence.Testing.Answer page) => Assert.Single(page.Document.QuerySelectorAll("[data-home]")).TextContent.Trim();
}
