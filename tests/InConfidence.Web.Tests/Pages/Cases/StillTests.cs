using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>The file of a case that is open hears that something of it is over.</summary>
public sealed class StillTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_OnceShutOutOfWhatHoldsAStudent_SaysThatItMayNotBeShown()
    {
        var opened = await OpenedCase.OfAsync(school);
        var deputy = await school.VisitAsync(school.Deputy);
        var still = (await deputy.GetAsync(opened.Path)).Document.Body!.GetAttribute("data-still")!;
        Assert.Equal(HttpStatusCode.NoContent, (await deputy.GetAsync(still)).Status);

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, opened.Record, PartInRecord.KeptOut, school.Deputy, token), TestSchool.Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync(still)).Status);
    }

    [Fact]
    public async Task Get_OfNoStudent_IsNotFound()
    {
        var opened = await OpenedCase.OfAsync(school);

        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync($"{opened.Path}/still")).Status);
    }
}
