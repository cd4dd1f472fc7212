using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Adults;

/// <summary>What was written about one adult, side by side, for whoever answers for it and for nobody else (R34, R35, R21).</summary>
public sealed class AdultTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheHead_ShowsEachWithWhoWroteItAndHowItWasWeighed()
    {
        var adult = await school.Test.AddPersonAsync("Tom", "Teacher", PersonKind.Staff, Role.Staff);
        var weighed = await AdultRecords.TellAsync(school, adult);
        var other = await AdultRecords.TellAsync(school, adult);
        var head = await school.Test.ReaderAsync(school.Head);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAssessed),
            (unit, token) => unit.AssessAsync(head, weighed, new Assessment(new Dictionary<string, bool> { ["low-level"] = true, ["pattern"] = false }, ""), 0, PolicyDocument.Shipped, token),
            TestSchool.Cancellation);

        var page = await (await school.VisitAsync(school.Head)).GetAsync($"/adults/{adult}");

        Assert.Equal(new[] { $"/records/{other}", $"/records/{weighed}" }.Order(), page.Document.QuerySelectorAll("main a[href^='/records/']").Select(link => link.GetAttribute("href")!).Order());
        Assert.Contains("lies below the threshold of harm", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has said yet how grave it is", page.Text, StringComparison.Ordinal);
        Assert.Contains("By Ada Writer", page.Text, StringComparison.Ordinal);
        Assert.Contains("Do they belong together?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByWhoeverAnswersForNoneOfThem_IsAsIfItWereMissing()
    {
        var adult = await school.Test.AddPersonAsync("Tom", "Teacher", PersonKind.Staff, Role.Staff);
        await AdultRecords.TellAsync(school, adult);

        foreach (var person in new[] { school.Lead, school.Chair, school.Writer, adult })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/adults/{Guid.NewGuid():N}")).Body);
            var answer = await visitor.GetAsync($"/adults/{adult}");
            Assert.Equal((HttpStatusCode.NotFound, missing), (answer.Status, FormTokens.Without(answer.Body)));
        }
    }
}

/// <summary>Small concerns about an adult.</summary>
internal static class AdultRecords
{
    public static Task<RecordId> TellAsync(DeskSchool school, PersonId adult) => school.TellAsync(new()
    {
        Kind = RecordKind.ConcernAboutAdult,
        AdultInvolved = AdultInvolved.AdultHere,
        People = [new PersonInRecord(PartInRecord.Alleged, adult, null), new PersonInRecord(PartInRecord.Concerned, school.Student, null)],
        Words = "Gives her cookies at night",
    });
}
