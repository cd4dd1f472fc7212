using System.Net;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Pages.Policies;

namespace InConfidence.Web.Tests.Pages.Policies;

/// <summary>Everybody knows the policy (P3), and those who answer for it see how often each rule decided.</summary>
public sealed class IndexTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/policy";

    [Fact]
    public async Task Get_SignedOut_LeadsToSigningIn() =>
        Assert.StartsWith("/sign-in?", (await school.Application.Visit().GetAsync(Page)).Location, StringComparison.Ordinal);

    [Fact]
    public async Task Get_ByAnybodyWhoWorksHere_ShowsEveryClauseWithWhatItDecides()
    {
        var page = await (await school.Application.VisitAsync(school.Teacher, secondFactor: false)).GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var clause in PolicyDocument.Shipped.Prose!.Clauses)
        {
            var section = page.Document.QuerySelector($"section#{clause.Id}");
            Assert.NotNull(section);
            Assert.All(clause.Rules.Concat(clause.Promises).Concat(clause.Requirements), statement => Assert.Contains(statement.Sentence, section.TextContent, StringComparison.Ordinal));
            Assert.All(clause.Examples, example => Assert.Contains(example.Name, section.TextContent, StringComparison.Ordinal));
        }
        Assert.Empty(page.Document.QuerySelectorAll(".ic-policy__used"));
        Assert.DoesNotContain("/policy/versions", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ShowsEveryLinkAsOneThatLeadsSomewhere()
    {
        var page = await (await school.Application.VisitAsync(school.Teacher)).GetAsync(Page);

        var links = page.Document.QuerySelectorAll(".ic-policy a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(
            link.StartsWith("https://", StringComparison.Ordinal) || page.Document.GetElementById(link[1..]) is not null, $"{link} leads nowhere"));
    }

    [Fact]
    public async Task Get_ByTheLead_CountsWhatRulesDecidedOfRecordsTheyMayKnowOf()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var officer = await own.AddTeacherAsync("Officer", Role.DataProtectionOfficer);
        var content = new DraftContent { Kind = RecordKind.ConcernAboutAdult, AdultInvolved = AdultInvolved.AdultHere, Words = "words" };
        for (var times = 0; times < 11; times++)
            await own.Test.SignAsync(own.Teacher, await own.Test.StartDraftAsync(own.Teacher, content));

        async Task<string?> UsedAsync(PersonId person) =>
            (await (await own.Application.VisitAsync(person)).GetAsync(Page)).Document.QuerySelector("[data-rule=about-an-adult-to-the-head] .ic-policy__used")?.TextContent;

        Assert.Equal("decided 11 times", await UsedAsync(own.Head));
        // The officer reads no records: tens, and nothing of this month, so that no single record shows.
        Assert.Null(await UsedAsync(officer));
        own.Test.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal("decided 10 times", await UsedAsync(officer));
        // It passed the safeguarding team by, and they are not to know that there is anything.
        Assert.Null(await UsedAsync(own.Lead));
    }

    [Fact]
    public async Task Get_ByWhoeverOversees_CountsReadingsAndWhatHadToBeDone()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var officer = await own.AddTeacherAsync("Officer", Role.DataProtectionOfficer);
        var content = new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "words", People = [new PersonInRecord(PartInRecord.Spoke, own.Student, null)] }
            .WithAnswer("limits", QuestionAnswer.Answered(("explained", "no")));
        var lead = await own.Application.VisitAsync(own.Lead);
        for (var times = 0; times < 11; times++)
            await lead.GetAsync($"/records/{await own.Test.SignAsync(own.Teacher, await own.Test.StartDraftAsync(own.Teacher, content))}");
        // What passes the head by is not counted for the head, who wrote it.
        await own.Test.SignAsync(own.Head, await own.Test.StartDraftAsync(own.Head, content with { AdultInvolved = AdultInvolved.Head }));

        async Task<(string? Read, string? Raised)> UsedAsync(PersonId person)
        {
            var page = (await (await own.Application.VisitAsync(person)).GetAsync(Page)).Document;
            return (page.QuerySelector("[data-rule=lead-reads] .ic-policy__used")?.TextContent, page.QuerySelector("[data-requirement=limits-at-the-start] .ic-policy__used")?.TextContent);
        }

        Assert.Equal(("decided 11 times", "had to be done 11 times"), await UsedAsync(own.Lead));
        Assert.Equal((null, null), await UsedAsync(own.Head));
        Assert.Equal((null, null), await UsedAsync(officer));
        Assert.Equal((null, null), await UsedAsync(own.Teacher));
        own.Test.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(("decided 10 times", "had to be done 10 times"), await UsedAsync(officer));
    }

    [Fact]
    public async Task Get_ByWhoeverOversees_SaysOnWhichDayItWasLastProved()
    {
        var page = await (await school.Application.VisitAsync(school.Lead)).GetAsync(Page);

        Assert.Matches(@"^Each of its promises was last proved, for every situation, on \d{1,2} \p{L}+ \d{4}\.$", page.Document.QuerySelector("[data-proved=true]")!.TextContent.Trim());
        Assert.Null((await (await school.Application.VisitAsync(school.Teacher)).GetAsync(Page)).Document.QuerySelector("[data-proved]"));
    }

    [Fact]
    public void Proof_OfAText_IsOfTheDayOnWhichItWasFirstAskedFor()
    {
        Assert.True(PolicyDocument.TryRead(OwnPolicy.HeadWritesNothing, out var document, out _));
        var day = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

        var first = CheckedPolicies.Proof(OwnPolicy.HeadWritesNothing + "\n", document, day);
        var again = CheckedPolicies.Proof(OwnPolicy.HeadWritesNothing + "\n", document, day.AddDays(3));

        Assert.Equal((day, true), (first.At, first.Holds));
        Assert.Same(first, again);
    }
}
