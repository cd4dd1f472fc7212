using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, "/people", school.Teacher, school.Lead);

    [Theory]
    [InlineData("", "Enter a name, or part of one")]
    [InlineData("  ", "Enter a name, or part of one")]
    public async Task Find_WithABadAnswer_SaysWhatToDo(string query, string sentence)
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync("/people", Query(query), "Find");

        Assert.Equal([sentence], answer.Errors);
    }

    [Fact]
    public async Task Find_WithAMegabyte_IsRefusedAndLeavesNoEntry()
    {
        var visitor = await school.AsAdministratorAsync();

        var entries = await school.EntriesDuringAsync(async () => Assert.Single((await visitor.PostAsync("/people", Query(new string('a', 1024 * 1024)), "Find")).Errors));

        Assert.Empty(entries);
    }

    [Fact]
    public async Task Find_BySomePartOfAName_ShowsThemAndNamesThemInTheLedgerButNotWhatWasTyped()
    {
        var visitor = await school.AsAdministratorAsync();
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync("/people", Query("tess"), "Find"));

        Assert.Contains($"/people/{school.Teacher}", answer!.Body, StringComparison.Ordinal);
        Assert.Contains("Tessa Teacher", answer.Text, StringComparison.Ordinal);
        Assert.Equal("tess", answer.Document.QuerySelector("input[name=Query]")!.GetAttribute("value"));
        var entry = Assert.Single(entries);
        Assert.Equal((LedgerAct.PeopleSearched, (Guid?)school.Administrator.Value, (string?)null), (entry.Act, entry.Who, entry.Reason));
        Assert.Equal([school.Teacher.Value], entry.People);
        Assert.DoesNotContain("tess", answer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_Nobody_SaysSo()
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync("/people", Query("Zzz"), "Find");

        Assert.Contains("Nobody here has a name that begins so.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAnAdministrator_SaysWhoHoldsWhichOfficeTodayAndWhichNobodyHolds()
    {
        var page = await (await school.AsAdministratorAsync()).GetAsync("/people");

        var offices = page.Document.QuerySelectorAll(".govuk-summary-list__row").ToDictionary(
            row => row.QuerySelector("dt")!.TextContent.Trim(), row => string.Join(' ', row.QuerySelector("dd")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Lena Lead", offices["Safeguarding lead (DSL)"]);
        Assert.Equal("Nobody", offices["Deputy safeguarding lead"]);
        Assert.Equal("Nobody", offices["Chair or proprietor"]);
        Assert.Equal("InConfidence", page.Document.Title);
    }

    [Fact]
    public async Task AnAdministrator_ReadsNoRecordAndHasNoDesk()
    {
        await using var own = await Desk.DeskSchool.OpenAsync();
        var administrator = await own.Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        var record = await own.TellAsync();
        var visitor = await own.VisitAsync(administrator);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync($"/records/{record}")).Status);
        Assert.Equal("/mine", (await visitor.GetAsync("/desk")).Location);
        var page = await visitor.GetAsync($"/people/{own.Student}");
        Assert.DoesNotContain(record.ToString(), page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("my dad", page.Body, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Query(string query) => new() { ["Query"] = query };
}
