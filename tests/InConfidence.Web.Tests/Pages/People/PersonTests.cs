using System.Net;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class PersonTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, $"/people/{school.Teacher}", school.Teacher, school.Lead);

    [Fact]
    public Task Get_OfNobody_IsMissing() => school.AssertMissingAsync($"/people/{Guid.NewGuid():N}", "/people/nonsense");

    [Fact]
    public async Task Get_OfALead_SaysWhoTheyAreAndWhatTheyHold()
    {
        var page = await (await school.AsAdministratorAsync()).GetAsync($"/people/{school.Lead}");

        Assert.Contains("lena.lead@school.example", page.Text, StringComparison.Ordinal);
        Assert.Contains("+441632960001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Safeguarding lead (DSL)from 1 January 2020", page.Document.QuerySelector("[data-roles]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("InConfidence", page.Document.Title);
    }

    [Fact]
    public async Task Get_OfOneself_OffersNoRole()
    {
        var page = await (await school.AsAdministratorAsync()).GetAsync($"/people/{school.Administrator}");

        Assert.Contains("Nobody gives a role to themselves. Another administrator can.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/grant", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sever_OfARelation_EndsIt()
    {
        var (aunt, relation) = await RelatedAsync("Aunt");
        var visitor = await school.AsAdministratorAsync();

        var entries = await school.EntriesDuringAsync(() => visitor.PostAsync($"/people/{aunt}", button: "Remove this relation"));

        Assert.DoesNotContain(relation, (await school.DirectoryAsync()).Relations);
        Assert.DoesNotContain(school.Student, (await school.DirectoryAsync()).FamilyOf(aunt));
        Assert.Equal([(LedgerAct.PersonChanged, "relation ended")], entries.Select(entry => (entry.Act, entry.Reason)));
    }

    [Fact]
    public async Task Sever_OfARelationOfOthers_IsNotThere()
    {
        var (aunt, relation) = await RelatedAsync("Stranger");
        var visitor = await school.AsAdministratorAsync();
        var page = await visitor.GetAsync($"/people/{aunt}");

        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["from"] = school.Lead.ToString() }, "Remove this relation");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains(relation, (await school.DirectoryAsync()).Relations);
    }

    private async Task<(PersonId Aunt, PersonRelation Relation)> RelatedAsync(string name)
    {
        var aunt = await school.AddTeacherAsync(name);
        var relation = new PersonRelation(aunt, school.Student, RelationKind.RelativeOf);
        await school.School.CommitAsync(TestSchool.Because(LedgerAct.PersonChanged), (unit, token) => unit.RelateAsync(relation, token), TestSchool.Cancellation);
        return (aunt, relation);
    }
}
