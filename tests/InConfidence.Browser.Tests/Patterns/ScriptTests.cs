using InConfidence.Testing.Patterns;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InConfidence.Browser.Tests.Patterns;

public sealed class ScriptTests(Browser browser) : IAsyncLifetime
{
    private PatternsSite _site = null!;
    private IPage _page = null!;
    private readonly List<string> _complaints = [];

    public async ValueTask InitializeAsync()
    {
        _site = await PatternsSite.StartAsync();
        _page = await browser.NewPageAsync(View.Phone, _site.Address);
        _page.Console += (_, message) => { if (message.Type == "error") _complaints.Add(message.Text); };
        _page.PageError += (_, error) => _complaints.Add(error);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.Context.CloseAsync();
        await _site.DisposeAsync();
    }

    private ILocator Status => _page.Locator("[data-autosave-status]");

    private ILocator Words => _page.Locator("#Words");

    [Fact]
    public async Task Page_UnderTheStrictPolicy_RunsWithoutComplaint()
    {
        await _page.GotoAsync("/patterns");
        await Words.FillAsync("a");
        await Expect(Status).ToHaveTextAsync("Saved at 14:02");

        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Autosave_AfterAPause_PostsTheWholeFormAndKeepsNothingHere()
    {
        await _page.GotoAsync("/patterns");

        await Words.FillAsync("he said\n\n  nothing ");
        await Expect(Status).ToHaveTextAsync("Saved at 14:02");

        Assert.True(_site.Drafts.TryDequeue(out var draft));
        Assert.Equal("he said\n\n  nothing ", draft["Words"]);
        Assert.NotEmpty(draft["__RequestVerificationToken"].ToString());
        var kept = await _page.Context.StorageStateAsync(new() { IndexedDB = true });
        Assert.DoesNotContain("he said", kept, StringComparison.Ordinal);
        Assert.Contains("\"origins\":[]", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_WhileTypingGoesOn_SavesWithinFiveSeconds()
    {
        await _page.GotoAsync("/patterns");

        await Words.PressSequentiallyAsync("all this is typed without a pause", new() { Delay = 200 });

        Assert.NotEmpty(_site.Drafts);
    }

    [Fact]
    public async Task Autosave_WithoutSignal_SaysSoAndKeepsTrying()
    {
        await _page.GotoAsync("/patterns");
        await _page.Context.SetOfflineAsync(true);

        await Words.FillAsync("kept");
        await Expect(Status).ToHaveTextAsync("Not saved yet: keep this page open");
        await _page.Context.SetOfflineAsync(false);

        await Expect(Status).ToHaveTextAsync("Saved at 14:02", new() { Timeout = 12000 });
        Assert.Equal("kept", Assert.Single(_site.Drafts)["Words"]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(302)]
    [InlineData(200)]
    public async Task Autosave_AfterTheSessionEnded_AsksToSignInElsewhereAndThenSaves(int status)
    {
        await _page.GotoAsync("/patterns");
        var normal = _site.AnswerToDraft;
        _site.AnswerToDraft = () => status switch
        {
            302 => Results.Redirect("/patterns"),
            200 => Results.Text("<p>Sign in</p>", "text/html"),
            _ => Results.StatusCode(status),
        };

        await Words.FillAsync("kept");
        await Expect(Status).ToContainTextAsync("You have been signed out. Keep this page open");
        _site.AnswerToDraft = normal;

        await Expect(Status).ToHaveTextAsync("Saved at 14:02", new() { Timeout = 12000 });
    }

    [Fact]
    public async Task Autosave_WithTheDraftOpenTwice_SaysWhatTheServerSays()
    {
        await _page.GotoAsync("/patterns");
        _site.AnswerToDraft = () => Results.Json(new { message = "This draft is open in another tab." }, statusCode: 409);

        await Words.FillAsync("kept");

        await Expect(Status).ToHaveTextAsync("This draft is open in another tab.");
    }

    // The event is sent by hand: Chromium without a screen does not survive a refused real one.
    [Fact]
    public async Task Closing_WithUnsavedWords_AsksFirstAndAfterSavingDoesNot()
    {
        const string asks = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        await _page.GotoAsync("/patterns");
        Assert.False(await _page.EvaluateAsync<bool>(asks));

        await Words.PressSequentiallyAsync("kept");
        Assert.True(await _page.EvaluateAsync<bool>(asks));
        await Expect(Status).ToHaveTextAsync("Saved at 14:02");

        Assert.False(await _page.EvaluateAsync<bool>(asks));
    }

    [Fact]
    public async Task Sending_TheForm_DoesNotAsk()
    {
        await _page.GotoAsync("/patterns");
        _page.Dialog += (_, dialog) => { _complaints.Add(dialog.Type); dialog.DismissAsync(); };
        await Words.PressSequentiallyAsync("sent");

        await _page.Locator("form[data-autosave] button").First.ClickAsync();

        await Expect(_page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Expect(Words).ToHaveValueAsync("sent");
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Pasting_IntoAPart_NotesThePartAndTypingDoesNot()
    {
        await _page.GotoAsync("/patterns");
        var noted = _page.Locator("input[type=hidden][name=pasted]");

        await Words.PressSequentiallyAsync("typed");
        await Expect(noted).ToHaveCountAsync(0);
        await Words.PressAsync("Control+a");
        await Words.PressAsync("Control+c");
        await Words.PressAsync("Control+v");
        await Words.PressAsync("Control+v");

        await Expect(noted).ToHaveCountAsync(1);
        await Expect(noted).ToHaveValueAsync("words");
    }

    [Fact]
    public async Task Answer_WithMoreBelow_ShowsItOnlyWhenChosen()
    {
        await _page.GotoAsync("/patterns");
        var below = _page.Locator("#Danger-more");
        await Expect(below).ToBeHiddenAsync();

        await _page.GetByLabel("Yes").CheckAsync();
        await Expect(below).ToBeVisibleAsync();
        await _page.GetByLabel("No", new() { Exact = true }).CheckAsync();

        await Expect(below).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Answer_ThatStandsAlone_UnchoosesTheOthers()
    {
        await _page.GotoAsync("/patterns");
        var home = _page.Locator("input[value=home]");
        var unknown = _page.Locator("input[name=Matters][value=unknown]");
        await home.CheckAsync();

        await unknown.CheckAsync();
        await Expect(home).Not.ToBeCheckedAsync();
        await home.CheckAsync();

        await Expect(unknown).Not.ToBeCheckedAsync();
    }
}
