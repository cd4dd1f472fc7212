using System.Net;
using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>A record that is open hears that it may no longer be shown; asking tells nothing and keeps nobody signed in.</summary>
public sealed class StillTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_OnceKeptOut_SaysThatItMayNotBeShown()
    {
        var record = await school.TellAsync();
        var deputy = await school.VisitAsync(school.Deputy);
        var still = await StillOfAsync(deputy, record);
        Assert.Equal(HttpStatusCode.NoContent, (await deputy.GetAsync(still)).Status);

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, PartInRecord.KeptOut, school.Deputy, token), TestSchool.Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, (await deputy.GetAsync(still)).Status);
    }

    [Fact]
    public async Task Get_ByWhoeverReadsItButDoesNotAnswerForIt_IsForTheirOwnPageOnly()
    {
        var record = await school.TellAsync();
        var writer = await school.VisitAsync(school.Writer);

        Assert.Equal(HttpStatusCode.NoContent, (await writer.GetAsync(await StillOfAsync(writer, record))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync($"/records/{record}/still?answers=true")).Status);
    }

    [Fact]
    public async Task Get_LeavesNoEntryOfAReading()
    {
        var record = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        var still = await StillOfAsync(lead, record);
        var before = await StoreCounts.EntriesAsync(school.Test.School);

        await lead.GetAsync(still);

        Assert.Equal(before, await StoreCounts.EntriesAsync(school.Test.School));
    }

    [Fact]
    public async Task Get_EveryFewMinutes_KeepsNoSessionAlive()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync();
        var lead = await own.VisitAsync(own.Lead);
        var still = await StillOfAsync(lead, record);

        for (var minutes = 0; minutes <= SessionStore.Idle.TotalMinutes; minutes += 10)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await lead.GetAsync(still)).Status);
            own.Test.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.StartsWith("/sign-in?", (await lead.GetAsync(still)).Location, StringComparison.Ordinal);
    }

    private static async Task<string> StillOfAsync(Visitor visitor, RecordId record) =>
        (await visitor.GetAsync($"/records/{record}")).Document.Body!.GetAttribute("data-still")!;
}
