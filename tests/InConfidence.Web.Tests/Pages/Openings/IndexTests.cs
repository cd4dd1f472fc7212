using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Emergency;

namespace InConfidence.Web.Tests.Pages.Openings;

/// <summary>Openings are listed for those who were told of them (Z1).</summary>
public sealed class IndexTests : EmergencySchool
{
    [Fact]
    public async Task Get_ListsThemForWhoeverWasToldAlone()
    {
        await School.TellAsync();
        var review = ReviewOf(await OpenAsync(Teacher));
        var before = (await School.Test.EntriesAsync()).Count;

        Assert.NotNull((await ReadAsync(School.Lead, "/openings")).Document.QuerySelector($"main a[href='{review}']"));
        Assert.Empty((await ReadAsync(School.Head, "/openings")).Document.QuerySelectorAll("main ul a"));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(Teacher, "/openings")).Status);
        Assert.StartsWith("/sign-in?", (await School.Application.Visit().GetAsync("/openings")).Location, StringComparison.Ordinal);
        Assert.Equal(School.Lead.Value, Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.EmergenciesListed).Who);
    }
}
