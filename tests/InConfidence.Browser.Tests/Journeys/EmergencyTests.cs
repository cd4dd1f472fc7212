using InConfidence.Counselling;
using InConfidence.Data.Counselling;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>Somebody is in danger at night: what is known is opened, read, and looked at by the lead.</summary>
public sealed class EmergencyTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Emergency_OpenedByAColleagueAndReviewedByTheLead(string name, View view)
    {
        await school.TellAsync();
        await KeepNoteAsync(name, view);
        var colleague = await school.Test.AddPersonAsync("Tilda", "Teacher", PersonKind.Staff, Role.Staff);
        var page = await school.BrowseAsync(colleague, view);
        await page.GotoAsync("/told");
        await page.GetByRole(AriaRole.Link, new() { Name = "Somebody is in danger, and I must know what is known" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"emergency-1-empty-{name}", view);
        await page.Locator("main input[type=search]").FillAsync("Sam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator("[data-found] button").Filter(new() { HasText = "Sam Student" }).ClickAsync();
        await PressAsync(page);
        await JourneySchool.LookAsync(page, $"emergency-2-asked-{name}", view);
        await page.Locator("main textarea").FillAsync("He is missing, and his bed has not been slept in.");
        await page.GetByLabel("Yes, somebody is in danger now").CheckAsync();
        await page.GetByLabel("Yes, a life is at risk now").CheckAsync();
        await PressAsync(page);
        await JourneySchool.LookAsync(page, $"emergency-3-opened-{name}", view);

        var lead = await school.BrowseAsync(school.Lead, view);
        await lead.GotoAsync("/desk");
        await JourneySchool.LookAsync(lead, $"emergency-4-desk-{name}", view);
        await lead.Locator("[data-openings] a").First.ClickAsync();
        await JourneySchool.LookAsync(lead, $"emergency-5-review-{name}", view);
        await lead.GetByLabel("Yes").First.CheckAsync();
        await lead.Locator("main textarea").FillAsync("He was found by the river.");
        await lead.Locator("input[name=Student]").First.CheckAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await JourneySchool.LookAsync(lead, $"emergency-6-reviewed-{name}", view);
        await lead.GotoAsync("/openings");
        await JourneySchool.LookAsync(lead, $"emergency-7-list-{name}", view);
    }

    private static Task PressAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Open it for three hours" }).ClickAsync();

    private async Task KeepNoteAsync(string name, View view)
    {
        var counsellor = await school.Test.AddPersonAsync("Carl", "Counsellor", PersonKind.Staff, Role.Counsellor);
        var reader = await school.Test.ReaderAsync(counsellor);
        var note = new NewNote(NoteId.From(Guid.NewGuid()), school.Student, "He spoke of his father.", "He has spoken of the river.", AdultInvolved.No);
        await school.Test.School.CommitAsync(TestSchool.Because(LedgerAct.NoteKept), (unit, token) => unit.KeepNoteAsync(reader, note, token), TestSchool.Cancellation);
        var page = await school.BrowseAsync(counsellor, view);
        await page.GotoAsync($"/counselling/{note.Id}");
        await JourneySchool.LookAsync(page, $"counselling-1-note-{name}", view);
        await page.GotoAsync("/counselling");
        await JourneySchool.LookAsync(page, $"counselling-2-list-{name}", view);
        await page.Locator("main input[type=search]").FillAsync("Sam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator("[data-found] button").Filter(new() { HasText = "Sam Student" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"counselling-3-write-{name}", view);
    }
}
