using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A student tries out what would happen, on a phone in the hand.</summary>
public sealed class WhatHappensTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Student_FromTheSignInPage_SeesWhatWouldHappen(string name, View view)
    {
        var page = await school.BrowseAsync(view);
        await page.GotoAsync("/sign-in");
        await page.Locator("a[href='/what-happens']").ClickAsync();
        // What the form for signing in needs.
        await page.Context.ClearCookiesAsync();
        await JourneySchool.LookAsync(page, $"what-happens-1-questions-{name}", view);
        await ChooseAsync(page, ("Matter", "drugs"), ("Age", "13-to-15"), ("Danger", "no"), ("Home", "no"), ("Parents", "no"), ("Adult", "no"));
        await page.Locator("main button[value=result]").ClickAsync();
        await Assertions.Expect(page.Locator(".ic-acts-first")).ToBeVisibleAsync();
        await JourneySchool.LookAsync(page, $"what-happens-2-result-{name}", view);
        if (view.HasScript)
            await Browser.PictureForDocumentsAsync(page, $"what-would-happen-{name}");

        await page.Locator("main button[value=change]").ClickAsync();
        await ChooseAsync(page, ("Matter", "staff-conduct"), ("Age", "adult"), ("Danger", "yes"), ("Home", "yes"), ("Adult", "adult-here"));
        await page.Locator("main button[value=result]").ClickAsync();

        await Assertions.Expect(page.Locator(".ic-danger")).ToBeVisibleAsync();
        await JourneySchool.LookAsync(page, $"what-happens-3-danger-{name}", view);
        Assert.Equal("/what-happens", new Uri(page.Url).PathAndQuery);
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Student_WhoLeaves_IsAtAnEmptyPage(string name, View view)
    {
        Assert.NotEmpty(name);
        var page = await school.BrowseAsync(view);
        await page.GotoAsync("/what-happens");

        await page.Locator("main form[data-quick-exit] button").ClickAsync();
        // The browser clears what it kept before it shows the page; on a busy disk that takes long. The screen is blank at once.
        await page.WaitForURLAsync("**/leave", new() { Timeout = 120_000 });

        Assert.Equal("", (await page.Locator("body").InnerTextAsync()).Trim());
        if (view.HasScript)
        {
            await page.GoBackAsync();
            Assert.DoesNotContain("what-happens", page.Url, StringComparison.Ordinal);
        }
        await page.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, params (string Question, string Answer)[] chosen)
    {
        foreach (var (question, answer) in chosen)
            await page.Locator($"input[name='{question}'][value='{answer}']").CheckAsync();
    }
}
