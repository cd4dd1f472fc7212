using InConfidence.Data.Records;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A member of staff writes down what a student said, as people really do: by thumb, by keyboard, without script.</summary>
public sealed class RecordingTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Recording_FromTheFirstPageToTheLastAndBackOnTheDesk(string name, View view)
    {
        var page = await school.BrowseAsync(school.Writer, view);
        var step = 0;
        Task LookAsync(string what) => JourneySchool.LookAsync(page, $"record-{++step:00}-{what}-{name}", view);

        await page.GotoAsync("/");
        await LookAsync("home");
        await PressAsync(page, "A student told me something");
        await LookAsync("danger");
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Continue");
        await page.GetByLabel("Find them by name").FillAsync("sam");
        await PressAsync(page, "Find");
        await LookAsync("found");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sam Student" }).ClickAsync();
        await LookAsync("people");
        await PressAsync(page, "Continue");
        await LookAsync("adult");
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Continue");
        await page.GetByLabel("What did they say?").FillAsync("“I don’t want to go home on Friday.”\nShe looked at the floor.");
        await LookAsync("words");
        if (view == View.Phone)
            await Browser.PictureForDocumentsAsync(page, "the-words");
        await PressAsync(page, "Save and continue");
        await LookAsync("list");
        foreach (var question in new[] { "limits", "injuries", "said-at", "source" })
        {
            await page.GotoAsync(page.Url.Split("/question")[0].TrimEnd('/') + "/question/" + question);
            await LookAsync(question);
            await page.GotoAsync(page.Url.Split("/question")[0]);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and send" }).First.ClickAsync();
        await LookAsync("check");
        await PressAsync(page, "Sign and send");
        await LookAsync("sent");

        await Assertions.Expect(page.Locator("[data-phone-now]")).ToContainTextAsync("Now phone Lena Lead, +441632960001. Sending is not speaking.");
        var desk = await school.BrowseAsync(school.Lead, view);
        await desk.GotoAsync("/desk");
        await JourneySchool.LookAsync(desk, $"desk-{name}", view);
        await desk.GetByRole(AriaRole.Link, new() { Name = "Sam Student" }).ClickAsync();
        await JourneySchool.LookAsync(desk, $"read-{name}", view);
        if (view == View.Desk)
            await Browser.PictureForDocumentsAsync(desk, "on-the-desk");
        await Assertions.Expect(desk.Locator(".ic-words").First).ToContainTextAsync("I don’t want to go home on Friday.");
    }

    [Fact]
    public async Task Recording_ByKeyboardAlone_ReachesTheEnd()
    {
        var page = await school.BrowseAsync(school.Writer, View.Desk);
        await page.GotoAsync("/");
        await TabToAsync(page, "button:has-text('A student told me something')");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "input[name=Danger]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "input[name=Query]");
        await page.Keyboard.TypeAsync("sam st");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "button[name=person]");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "main button:has-text('Continue')");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "input[name=Adult]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "textarea");
        await page.Keyboard.TypeAsync("She said nothing more.");
        await TabToAsync(page, "main button:has-text('Save and continue')");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "main a:has-text('Check and send')");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "main button:has-text('Sign and send')");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-phone-now]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_WhileTheyAreTyped_AreSavedAndFoundOnAnotherDevice()
    {
        var page = await school.BrowseAsync(school.Writer, View.Phone);
        await BeginAsync(page);
        await page.Locator("textarea").PressSequentiallyAsync("She told me that ");
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Saved at");
        await page.Locator("textarea").PressSequentiallyAsync("it began last year");
        await Assertions.Expect(page.Locator("[data-version]")).Not.ToHaveValueAsync(await page.Locator("[data-version]").InputValueAsync(), new() { Timeout = 15000 });

        var other = await school.BrowseAsync(school.Writer, View.Desk);
        await other.GotoAsync("/");
        await other.Locator("main a").First.ClickAsync();
        await other.Locator("#words").ClickAsync();

        await Assertions.Expect(other.Locator("textarea")).ToHaveValueAsync("She told me that it began last year");
        Assert.Equal("0/0", await page.EvaluateAsync<string>("localStorage.length + '/' + sessionStorage.length"));
    }

    [Fact]
    public async Task Words_WithoutSignal_SaySoAndAreSavedWhenItIsBack()
    {
        var page = await school.BrowseAsync(school.Writer, View.Phone);
        await BeginAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.Locator("textarea").FillAsync("typed in the cellar");
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToHaveTextAsync("Not saved yet: keep this page open", new() { Timeout = 15000 });
        await JourneySchool.LookAsync(page, "words-without-signal-phone", View.Phone);

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Saved at", new() { Timeout = 20000 });
        var draft = Assert.Single(await school.Test.School.OpenDraftsOfAsync(school.Writer, TestSchool.Cancellation));
        Assert.Equal("typed in the cellar", (await school.Test.School.FindDraftAsync(draft.Id, school.Writer, TestSchool.Cancellation))!.Content.Words);
    }

    [Fact]
    public async Task Words_WhenTheSessionEndsMidSentence_AreSavedAfterSigningInAgain()
    {
        var page = await school.BrowseAsync(school.Writer, View.Phone, secondFactor: false);
        await BeginAsync(page);
        await page.Context.ClearCookiesAsync(new() { Name = "ic-session" });
        await page.Locator("textarea").FillAsync("half a sen");
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("You have been signed out", new() { Timeout = 15000 });

        using var visitor = await school.Application.VisitAsync(school.Writer, secondFactor: false);
        await page.Context.AddCookiesAsync([new Cookie { Name = "ic-session", Value = visitor.Token!, Url = school.Application.Address.ToString() }]);

        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("Saved at", new() { Timeout = 20000 });
    }

    private static async Task BeginAsync(IPage page)
    {
        await page.GotoAsync("/");
        await PressAsync(page, "A student told me something");
        await page.GotoAsync(page.Url.Replace("/danger", "/words", StringComparison.Ordinal));
    }

    private static Task PressAsync(IPage page, string button) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var presses = 0; presses < 80; presses++)
        {
            if (await page.EvaluateAsync<bool>("document.activeElement !== document.body && document.activeElement.matches('*')")
                && await page.Locator(selector).First.EvaluateAsync<bool>("(element) => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
