using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Adults;

/// <summary>Concerns about adults stand apart, by adult, and count only what one answers for (R34, R35, R21).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheHead_NamesAnAdultOnceWithHowManyThereAre_AndNothingOfWhatTheySay()
    {
        var adult = await school.Test.AddPersonAsync("Tom", "Teacher", PersonKind.Staff, Role.Staff);
        await AdultRecords.TellAsync(school, adult);
        await AdultRecords.TellAsync(school, adult);
        var visitor = await school.VisitAsync(school.Head);
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await visitor.GetAsync("/adults");

        var link = Assert.Single(page.Document.QuerySelectorAll($"main a[href='/adults/{adult}']"));
        Assert.Equal("Tom Teacher", link.TextContent.Trim());
        Assert.Contains("2 concerns, all within a year", page.Text, StringComparison.Ordinal);
        Assert.Contains("Look at them together", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", page.Body, StringComparison.Ordinal);
        Assert.Equal(LedgerAct.RecordsListed, Assert.Single((await school.Test.EntriesAsync()).Skip(before)).Act);
    }

    [Fact]
    public async Task Get_ByTheOneWhomItConcerns_CountsNothing()
    {
        var other = await DeskSchool.OpenAsync();
        await using var _ = other.Application;
        await AdultRecords.TellAsync(other, other.Lead);

        var page = await (await other.VisitAsync(other.Lead)).GetAsync("/adults");

        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/adults/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await other.VisitAsync(other.Lead)).GetAsync($"/adults/{other.Lead}")).Status);
    }

    [Fact]
    public async Task Get_OfAStudentWhoIsAlleged_IsNoAdult()
    {
        var student = await school.Test.AddPersonAsync("Ben", "Student", PersonKind.Student);
        await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.Alleged, student, null)));

        Assert.Empty((await (await school.VisitAsync(school.Lead)).GetAsync("/adults")).Document.QuerySelectorAll($"main a[href='/adults/{student}']"));
    }

    [Fact]
    public async Task Get_ByWhoeverHoldsNoOffice_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/adults")).Status);
}
