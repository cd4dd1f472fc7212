using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Told;

/// <summary>A part is read by whom it was granted to, and by nobody else (P2, L1).</summary>
public sealed class PartTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_BySomebodyElse_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school);
        var told = await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff);
        var grant = await opened.TellAsync(told);
        Assert.Equal(HttpStatusCode.OK, (await (await school.VisitAsync(told)).GetAsync($"/told/{grant}")).Status);
        Assert.StartsWith("/sign-in/code", (await (await school.Application.VisitAsync(told, secondFactor: false)).GetAsync($"/told/{grant}")).Location, StringComparison.Ordinal);

        foreach (var person in new[] { school.Writer, school.Head, school.Lead })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/told/{Guid.NewGuid():N}")).Body);
            var answer = await visitor.GetAsync($"/told/{grant}");
            Assert.Equal((HttpStatusCode.NotFound, missing), (answer.Status, FormTokens.Without(answer.Body)));
        }
    }

    [Fact]
    public async Task Get_OnceShutOutOfTheRecord_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school);
        var told = await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff);
        var grant = await opened.TellAsync(told);

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, opened.Record, PartInRecord.Alleged, told, token), TestSchool.Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(told)).GetAsync($"/told/{grant}")).Status);
    }
}
