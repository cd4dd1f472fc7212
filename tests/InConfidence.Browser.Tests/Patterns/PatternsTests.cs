using InConfidence.Testing.Patterns;
using InConfidence.Web.Components;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Patterns;

public sealed class PatternsTests(Browser browser) : IAsyncLifetime
{
    private PatternsSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PatternsSite.StartAsync();
        _site.Frame = new PageFrame
        {
            SignedInAs = "Mina Okafor",
            Navigation = [new("Today", "/patterns", 3), new("Record", "/record"), new("Policy", "/policy")],
            OutsideNumbers = new OutsideNumbers("01223 000 001", "01223 000 002", "01223 000 003"),
        };
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public static TheoryData<string, View> Views => new()
    {
        { "phone", View.Phone },
        { "desk", View.Desk },
        { "phone-rtl", View.Phone.RightToLeft() },
        { "desk-rtl", View.Desk.RightToLeft() },
        { "phone-no-script", View.Phone.WithoutScript() },
    };

    /// <summary>The yardstick itself: a page that is wrong is found.</summary>
    [Fact]
    public async Task Page_ThatIsWrong_IsFound()
    {
        var page = await browser.NewPageAsync(View.Phone, _site.Address);
        await page.SetContentAsync("<html lang=en><title>Wrong</title><body style='background:#fff'><main><img src='x.png'><input><p style='color:#eee'>pale</p></main>");

        var found = await Browser.AxeAsync(page);

        foreach (var rule in new[] { "image-alt", "label", "color-contrast", "page-has-heading-one" })
            Assert.Contains(found, line => line.StartsWith(rule + ":", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Patterns_InEveryView_KeepToTheRulesOfAccessibility(string name, View view)
    {
        var page = await browser.NewPageAsync(view, _site.Address);
        await using var context = page.Context;

        await page.GotoAsync("/patterns");
        await Browser.ScreenshotAsync(page, $"patterns-{name}");
        await Browser.ScreenshotAsync(page, $"patterns-{name}-top", wholePage: false);

        Assert.Equal(view.Language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(view.Width, await ContentWidthAsync(page));
        if (view.HasScript)
            Assert.Empty(await Browser.AxeAsync(page));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Patterns_SentEmpty_ShowErrorsByTheSameRules(string name, View view)
    {
        var page = await browser.NewPageAsync(view, _site.Address);
        await using var context = page.Context;
        await page.GotoAsync("/patterns");

        await page.Locator("form[data-autosave] button").First.ClickAsync();
        await Browser.ScreenshotAsync(page, $"patterns-errors-{name}");

        Assert.Equal(6, await page.Locator(".govuk-error-summary__list a").CountAsync());
        if (view.HasScript)
            Assert.Empty(await Browser.AxeAsync(page));
    }

    private static Task<int> ContentWidthAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
