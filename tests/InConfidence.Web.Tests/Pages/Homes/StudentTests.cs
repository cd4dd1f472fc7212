using System.Net;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Homes;

/// <summary>The way home of one student, for whoever decides (R2, R48).</summary>
public sealed class StudentTests
{
    [Fact]
    public async Task Get_ByTheLead_NamesTheRecordAndWhy_AndByWhoeverMayNotReadIt_OnlyTheCareInstruction()
    {
        await using var school = await DeskSchool.OpenAsync();
        var record = await school.TellAsync(HomeSchool.From(school.Student, "home", new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));
        var path = $"/way-home/{school.Student}";

        var page = await (await school.VisitAsync(school.Lead)).GetAsync(path);
        Assert.Equal("shut", State(page));
        var bar = Assert.Single(page.Document.QuerySelectorAll("[data-bar=shut]"));
        Assert.NotNull(bar.QuerySelector($"a[href='/records/{record}/way-home']"));
        Assert.NotEmpty(bar.QuerySelectorAll("[data-policy-says] q"));
        Assert.Equal([("R2 Sometimes parents are not told", "/policy#R2")], PolicySaid.Of(page).Clauses);
        // Who is kept out sees no difference; a head whom it has not reached is told what to do, and nothing else.
        var deputy = await (await school.VisitAsync(school.Deputy)).GetAsync(path);
        Assert.Equal("open", State(deputy));
        var head = await (await school.VisitAsync(school.Head)).GetAsync(path);
        Assert.Equal("shut", State(head));
        Assert.Empty(head.Document.QuerySelectorAll("[data-bar], [data-policy-says]"));
        Assert.Equal("Contact home through the safeguarding lead.", head.Document.QuerySelector("[data-elsewhere]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Get_ByAWriter_OfNobody_OrOfOnesOwnChild_AnswersAsIfItWereMissing()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.RelateAsync(school.Deputy, school.Student, RelationKind.GuardianOf);

        foreach (var (person, path) in new[] { (school.Writer, $"/way-home/{school.Student}"), (school.Deputy, $"/way-home/{school.Student}"), (school.Lead, $"/way-home/{Guid.NewGuid():N}"), (school.Lead, $"/way-home/{school.Writer}"), (school.Lead, "/way-home/x") })
        {
            var answer = await (await school.VisitAsync(person)).GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(FormTokens.Without((await (await school.VisitAsync(person)).GetAsync("/nothing")).Body), FormTokens.Without(answer.Body));
        }
    }

    private static string? State(Answer page) => page.Document.QuerySelector("[data-state]")?.GetAttribute("data-state");
}
