using System.Text.Json;
using Deque.AxeCore.Commons;
using InConfidence.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(InConfidence.Browser.Tests.Browser))]

namespace InConfidence.Browser.Tests;

/// <summary>One Chromium for the whole run; each page in a context of its own, with nothing left over.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

    private const float MostPixels = 6000;

    private static readonly Lazy<string> Axe = new(new BundledAxeScriptProvider().GetScript);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Headless = true,
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>An empty page on a screen of its own. Whoever asks closes its context.</summary>
    public async Task<IPage> NewPageAsync(View view, Uri address)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            Locale = view.Language,
            JavaScriptEnabled = view.HasScript,
            BaseURL = address.ToString(),
        });
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture of the page, or of what the screen shows of it, under artefacts/screenshots; of a very long page its beginning.</summary>
    public static async Task ScreenshotAsync(IPage page, string name, bool wholePage = true)
    {
        var height = wholePage ? await page.EvaluateAsync<float>("document.documentElement.scrollHeight") : 0;
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Repository.PathTo("artefacts", "screenshots", name + ".png"),
            FullPage = wholePage,
            Clip = height > MostPixels ? new Clip { Width = page.ViewportSize!.Width, Height = MostPixels } : null,
        });
    }

    /// <summary>A picture for the documents, which are written anew only when asked (INCONFIDENCE_WRITE=1).</summary>
    public static Task PictureForDocumentsAsync(IPage page, string name) =>
        Environment.GetEnvironmentVariable("INCONFIDENCE_WRITE") == "1"
            ? page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathTo("docs", "screenshots", name + ".png") })
            : Task.CompletedTask;

    /// <summary>
    /// What axe finds wrong, one line for each rule and element. Empty is the aim. The pages have no frames, so that axe is run in the page itself: its
    /// package opens another page for each run, which takes longer than all its rules.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return [.. found.EnumerateArray().SelectMany(violation => violation.GetProperty("nodes").EnumerateArray().Select(node =>
            $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: {node.GetProperty("html")}"))];
    }
}
