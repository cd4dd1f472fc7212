using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Told;

/// <summary>A part that is open hears that it is over.</summary>
public sealed class StillTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_UntilThePartEnds_SaysThatItMayBeShown()
    {
        var opened = await OpenedCase.OfAsync(school);
        var grant = await opened.TellAsync(school.Writer);
        var writer = await school.VisitAsync(school.Writer);
        var still = (await writer.GetAsync($"/told/{grant}")).Document.Body!.GetAttribute("data-still")!;
        Assert.Equal(HttpStatusCode.NoContent, (await writer.GetAsync(still)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync(still)).Status);

        await (await school.VisitAsync(school.Lead)).PostAsync(opened.Path, button: "End it now");

        var gone = await writer.GetAsync(still);
        Assert.Equal((HttpStatusCode.NotFound, FormTokens.Without((await writer.GetAsync("/told/nothing")).Body)), (gone.Status, FormTokens.Without(gone.Body)));
    }

    [Fact]
    public async Task Get_OnceShutOutOfTheRecord_SaysThatItMayNot()
    {
        var opened = await OpenedCase.OfAsync(school);
        var told = await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff);
        var grant = await opened.TellAsync(told);
        var visitor = await school.VisitAsync(told);
        var still = (await visitor.GetAsync($"/told/{grant}")).Document.Body!.GetAttribute("data-still")!;

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, opened.Record, PartInRecord.Alleged, told, token), TestSchool.Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(still)).Status);
    }
}
