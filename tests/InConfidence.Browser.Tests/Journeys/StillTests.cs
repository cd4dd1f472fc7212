using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A page that may no longer be shown is empty within five seconds, with nobody touching it.</summary>
public sealed class StillTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Record_OnceItsReaderIsKeptOut_IsEmptyWithinFiveSeconds()
    {
        var record = await school.TellAsync();
        var deputy = await school.Test.AddPersonAsync("Dee", "Deputy", PersonKind.Staff, Role.DeputyLead);
        var page = await school.BrowseAsync(deputy, View.Desk);
        await page.GotoAsync($"/records/{record}");
        var words = page.Locator("main").GetByText("does not want to go home").First;
        await words.WaitForAsync();
        // Longer than it asks once: a page that may be shown stays.
        await Task.Delay(TimeSpan.FromSeconds(4), TestSchool.Cancellation);
        Assert.True(await words.IsVisibleAsync());

        var lead = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, PartInRecord.KeptOut, deputy, token), TestSchool.Cancellation));

        await words.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached, Timeout = 5_000 });
    }
}
