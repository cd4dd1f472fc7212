using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class RelateTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page(school.Teacher), school.Teacher, school.Lead);

    [Fact]
    public Task Get_OfNobody_IsMissing() => school.AssertMissingAsync(Page(PersonId.From(Guid.NewGuid())));

    [Theory]
    [InlineData("", "Sam", "Choose how they belong together")]
    [InlineData("friend", "Sam", "Choose how they belong together")]
    [InlineData("relative", "", "Enter a name, or part of one")]
    public async Task Find_WithABadAnswer_SaysWhatToDoAndLosesNothing(string kind, string query, string sentence)
    {
        var answer = await (await school.AsAdministratorAsync()).PostAsync(Page(school.Teacher), Fields(kind, query), "Find");

        Assert.Equal([sentence], answer.Errors);
        Assert.Equal(query, answer.Document.QuerySelector("input[name=Query]")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("household", RelationKind.SameHousehold, false)]
    [InlineData("relative", RelationKind.RelativeOf, false)]
    [InlineData("guardian", RelationKind.GuardianOf, false)]
    [InlineData("ward", RelationKind.GuardianOf, true)]
    [InlineData("host", RelationKind.HostOf, false)]
    [InlineData("guest", RelationKind.HostOf, true)]
    [InlineData("barred", RelationKind.BarredFrom, false)]
    [InlineData("kept-from", RelationKind.BarredFrom, true)]
    public async Task Post_OfSomebodyFound_RelatesThemTheRightWayRound(string kind, RelationKind expected, bool reversed)
    {
        var one = await school.AddTeacherAsync("One");
        var other = await school.Test.AddPersonAsync("Otto", $"Other{kind}", PersonKind.Student);
        var visitor = await school.AsAdministratorAsync();
        Answer? found = null, related = null;

        var entries = await school.EntriesDuringAsync(async () =>
        {
            found = await visitor.PostAsync(Page(one), Fields(kind, $"Other{kind}"), "Find");
            related = await visitor.SubmitAsync(found, new Dictionary<string, string> { ["other"] = other.ToString() }, form: "[data-found] form");
        });

        Assert.Contains(other.ToString(), found!.Body, StringComparison.Ordinal);
        Assert.Equal($"/people/{one}", related!.Location);
        Assert.Contains(reversed ? new PersonRelation(other, one, expected) : new PersonRelation(one, other, expected), (await school.DirectoryAsync()).Relations);
        Assert.Contains(other, (await school.DirectoryAsync()).FamilyOf(one));
        Assert.Equal([LedgerAct.PeopleSearched, LedgerAct.PersonChanged], entries.Select(entry => entry.Act));
    }

    [Fact]
    public async Task Post_OfSomebodyWhoIsNotHere_IsNotThere()
    {
        var visitor = await school.AsAdministratorAsync();
        var found = await visitor.PostAsync(Page(school.Teacher), Fields("relative", "Sam"), "Find");

        var answer = await visitor.SubmitAsync(found, new Dictionary<string, string> { ["other"] = $"{Guid.NewGuid():N}" }, form: "[data-found] form");
        var withOneself = await visitor.SubmitAsync(found, new Dictionary<string, string> { ["other"] = school.Teacher.ToString() }, form: "[data-found] form");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.Status, withOneself.Status));
    }

    private static string Page(PersonId person) => $"/people/{person}/relate";

    private static Dictionary<string, string> Fields(string kind, string query) => new() { ["Kind"] = kind, ["Query"] = query };
}
