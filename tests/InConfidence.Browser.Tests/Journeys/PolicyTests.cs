using InConfidence.Policy;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>The policy as people read it, and one of the school's own before it is in force.</summary>
public sealed class PolicyTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public static TheoryData<string, View> Views => new() { { "phone", new View(390, 844) }, { "desk", View.Desk }, { "phone-rtl", new View(390, 844, "ar") } };

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Policy_IsWholeAndKeepsToTheRulesOfAccessibility(string name, View view)
    {
        await school.TellAsync();
        var page = await school.BrowseAsync(school.Lead, view);

        await page.GotoAsync("/policy");
        await page.Locator("#L1 details > summary").ClickAsync();
        await JourneySchool.LookAsync(page, $"policy-{name}", view);
        await page.Locator("#L1").ScrollIntoViewIfNeededAsync();
        await Browser.ScreenshotAsync(page, $"policy-clause-{name}", wholePage: false);
        if (name == "desk")
            await Browser.PictureForDocumentsAsync(page, "the-policy");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task OwnPolicy_IsShownWithWhatItWouldChange(string name, View view)
    {
        await school.TellAsync();
        var page = await school.BrowseAsync(school.Lead, view);
        await page.GotoAsync("/policy/versions");
        // As if it had been pasted: typing ninety kilobytes takes a browser longer than anybody waits.
        await page.Locator("textarea").EvaluateAsync("(field, text) => { field.value = text }", PolicyDocument.Shipped.Prose!.Text.Replace(
            "reader is any of safeguarding lead, deputy lead\n    and record", "reader is safeguarding lead\n    and record", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickAsync();
        await page.GetByText("Every kind of situation").ClickAsync();

        Assert.Contains("L1", await page.Locator("[data-rewritten]").InnerTextAsync(), StringComparison.Ordinal);
        await JourneySchool.LookAsync(page, $"policy-version-{name}", view);
        await page.GotoAsync("/policy/versions");
        await JourneySchool.LookAsync(page, $"policy-versions-{name}", view);
    }
}
