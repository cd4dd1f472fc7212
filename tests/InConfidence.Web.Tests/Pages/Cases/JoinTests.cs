using System.Net;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Cases;

/// <summary>A record joins a case that is there (L1).</summary>
public sealed class JoinTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Post_ForOneStudent_StandsInTheCase()
    {
        var opened = await OpenedCase.OfAsync(school);
        var second = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        var path = $"{opened.Path}/join/{second}";
        Assert.Equal(["Say to whom this record belongs"], (await lead.PostAsync(path)).Errors);

        var answer = await lead.PostAsync(path, new Dictionary<string, string> { ["Holds"] = (await opened.StrandAsync(school.Student)).ToString() });

        Assert.Equal(opened.Path, answer.Location);
        Assert.NotNull((await lead.GetAsync(opened.Path)).Document.QuerySelector($"main a[href='/records/{second}']"));
    }

    [Fact]
    public async Task Get_OfARecordThatIsNotTheirs_IsAsIfItWereMissing()
    {
        var opened = await OpenedCase.OfAsync(school);

        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Lead)).GetAsync($"{opened.Path}/join/{Guid.NewGuid():N}")).Status);
        await opened.AssertHiddenAsync($"{opened.Path}/join/{opened.Record}", school.Writer, school.Head);
    }
}
