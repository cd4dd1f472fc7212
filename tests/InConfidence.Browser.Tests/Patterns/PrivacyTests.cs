using InConfidence.Testing.Patterns;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InConfidence.Browser.Tests.Patterns;

/// <summary>What somebody looking over a shoulder, or taking the device next, can see.</summary>
public sealed class PrivacyTests(Browser browser) : IAsyncLifetime
{
    private PatternsSite _site = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PatternsSite.StartAsync();
        _page = await browser.NewPageAsync(View.Phone, _site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.Context.CloseAsync();
        await _site.DisposeAsync();
    }

    private ILocator Heading => _page.GetByRole(AriaRole.Heading, new() { Name = "What did they tell you?" });

    private ILocator ShowButton => _page.GetByRole(AriaRole.Button, new() { Name = "Show the page" });

    [Fact]
    public async Task Cover_ByKeyOrButton_HidesEveryWordFromEyesAndScreenReaders()
    {
        await _page.GotoAsync("/patterns");

        await _page.Keyboard.PressAsync("F2");
        await Browser.ScreenshotAsync(_page, "cover", wholePage: false);
        await Expect(ShowButton).ToBeFocusedAsync();
        await Expect(Heading).ToHaveCountAsync(0);
        await Expect(_page.Locator("#Words")).ToBeHiddenAsync();
        Assert.Empty(await Browser.AxeAsync(_page));
        await ShowButton.ClickAsync();

        await Expect(Heading).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(Heading).ToHaveCountAsync(0);
        await _page.Keyboard.PressAsync("F2");
        await Expect(Heading).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cover_OnAConfidentialPageThatLosesFocus_FallsAndLiftsByItself()
    {
        await _page.GotoAsync("/patterns?confidential");

        await SendToWindowAsync("blur");
        await Expect(Heading).ToHaveCountAsync(0);
        await SendToWindowAsync("focus");

        await Expect(Heading).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cover_OnAnOrdinaryPageThatLosesFocus_StaysAway()
    {
        await _page.GotoAsync("/patterns");

        await SendToWindowAsync("blur");

        await Expect(Heading).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_ByButton_EndsTheSessionAndReplacesThePage(bool hasScript)
    {
        var page = await browser.NewPageAsync(View.Phone with { HasScript = hasScript }, _site.Address);
        await using var context = page.Context;
        await page.GotoAsync("/patterns");

        await page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();

        await Expect(page.GetByText("Timetable")).ToBeVisibleAsync();
        Assert.Equal(1, _site.Departures);
    }

    [Fact]
    public async Task Leave_ByEscapeTwice_SavesFirstAndLeavesNoWayBack()
    {
        await _page.GotoAsync("/leave");
        await _page.GotoAsync("/patterns");
        await _page.Locator("#Words").PressSequentiallyAsync("last words");

        await _page.Keyboard.PressAsync("Escape");
        await _page.Keyboard.PressAsync("Escape");
        await Expect(_page.GetByText("Timetable")).ToBeVisibleAsync();

        Assert.Equal("last words", _site.Drafts.Last()["Words"]);
        Assert.Equal(1, _site.Departures);
        await _page.GoBackAsync();
        Assert.EndsWith("/leave", _page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_Once_DoesNothing()
    {
        await _page.GotoAsync("/patterns");

        await _page.Keyboard.PressAsync("Escape");
        await _page.WaitForTimeoutAsync(800);
        await _page.Keyboard.PressAsync("Escape");

        await Expect(Heading).ToBeVisibleAsync();
        Assert.Equal(0, _site.Departures);
    }

    [Fact]
    public async Task Print_OfAPage_HoldsTheRecordAndNotTheScreenAroundIt()
    {
        await _page.GotoAsync("/patterns");

        await _page.EmulateMediaAsync(new() { Media = Media.Print });
        await Browser.ScreenshotAsync(_page, "print");

        await Expect(_page.Locator(".ic-header")).ToBeHiddenAsync();
        await Expect(_page.Locator(".ic-outside")).ToBeHiddenAsync();
        await Expect(_page.Locator(".ic-words").First).ToBeVisibleAsync();
    }

    private Task<bool> SendToWindowAsync(string name) =>
        _page.EvaluateAsync<bool>("name => window.dispatchEvent(new Event(name))", name);
}
