using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>Another student is linked with a role of their own (L1).</summary>
public sealed class StudentTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_OfAStudentWhoWasFound_LinksThemWithTheirRole()
    {
        var opened = await OpenedCase.OfAsync(school);
        var witness = await school.Test.AddPersonAsync("Wim", "Watcher", PersonKind.Student);
        var lead = await school.VisitAsync(school.Lead);
        await opened.AssertHiddenAsync(opened.Path + "/student", school.Writer, school.Head);
        Assert.Equal(["Enter a name, or part of one"], (await lead.PostAsync(opened.Path + "/student", button: "Find")).Errors);

        var page = await opened.ChooseAsync(lead, opened.Path + "/student", witness);
        Assert.Equal(["Choose what they are in it", "Choose what it is about for them"], (await lead.SubmitAsync(page)).Errors.OrderByDescending(error => error.Contains("are in it", StringComparison.Ordinal)));
        var answer = await lead.SubmitAsync(page, new Dictionary<string, string> { ["Role"] = "Witness", ["Category"] = "Online" });

        Assert.Equal(opened.Path, answer.Location);
        Assert.Equal(RoleInCase.Witness, (await opened.ViewAsync()).Strands.Single(strand => strand.Student == witness).Content.Role);
    }
}
