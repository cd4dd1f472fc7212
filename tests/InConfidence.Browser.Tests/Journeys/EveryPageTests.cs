using InConfidence.People;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>The pages that no other journey looks at, on a phone and at a desk: no fault by the rules of accessibility, nothing wider than the screen.</summary>
public sealed class EveryPageTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Pages_OfSomebodySignedOut(string name, View view)
    {
        var page = await school.BrowseAsync(view);

        // "/leave" is blank on purpose: it says nothing to whoever looks over a shoulder.
        foreach (var path in new[] { "/sign-in", "/tell-now", "/not-found", "/write" })
        {
            await page.GotoAsync(path);
            await JourneySchool.LookAsync(page, $"page{path.Replace('/', '-')}-{name}", view);
        }
    }

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Pages_OfAWriter(string name, View view)
    {
        var record = await school.TellAsync();
        var page = await school.BrowseAsync(school.Writer, view);
        await LookAtAsync(page, name, view, ("mine", "/mine"), ("written", $"/records/{record}"), ("add", $"/records/{record}/add"), ("tell-now-signed-in", "/tell-now"), ("password", "/account/password"), ("authenticator", "/account/authenticator"));
        await LookAtAsync(page, name, view, ("ask", "/ask"), ("ask-about", $"/records/{record}/ask"), ("drills", "/drills"), ("drill", "/drills/10-the-call-home"),
            ("drill-answered", "/drills/10-the-call-home?moment=2&guess=permit"), ("drill-way", "/drills/01-two-concern-books?moment=2&guess=look"), ("drill-over", "/drills/02-hiding-in-plain-sight?moment=9"));
        await page.GotoAsync("/ask");
        await page.Locator("textarea").First.FillAsync("May I tell her tutor that she is not well?");
        await page.Locator("main button").First.ClickAsync();
        await JourneySchool.LookAsync(page, $"page-asked-{name}", view);
        await page.GotoAsync("/");
        await page.Locator("main button").First.ClickAsync();
        var draft = new Uri(page.Url).AbsolutePath.Replace("/danger", "", StringComparison.Ordinal);
        await LookAtAsync(page, name, view, ("tell", draft + "/tell"), ("not-now", draft + "/not-now"), ("alleged", draft + "/people/alleged"), ("kept-out", draft + "/people/kept-out"));
    }

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Pages_OfTheLead(string name, View view)
    {
        var record = await school.TellAsync(danger: true);
        var page = await school.BrowseAsync(school.Lead, view);

        await LookAtAsync(page, name, view, ("desk-danger", "/desk"), ("link", $"/records/{record}/link"), ("steps", $"/records/{record}"), ("known", $"/records/{record}/known"), ("paper-forms", "/paper-forms"), ("paper-enter", "/paper-forms/enter"));
        await page.GotoAsync($"/records/{record}");
        var step = await page.Locator("[data-steps] a[href*='/step/']").First.GetAttributeAsync("href");
        await LookAtAsync(page, name, view, ("step", step!), ("share", $"/records/{record}/share"), ("way-home-of-a-record", $"/records/{record}/way-home"), ("way-home", "/way-home"), ("my-consent", "/my-consent"));
        await page.GotoAsync($"/records/{record}/share");
        await page.Locator("select[name='Form.Recipient']").SelectOptionAsync("Parent");
        await page.GetByLabel("A summary, without the student’s words").CheckAsync();
        await page.GetByLabel("By letter.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what the policy says" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"page-share-asked-{name}", view);
        await page.GotoAsync($"/records/{record}/share");
        await page.Locator("select[name='Form.Recipient']").SelectOptionAsync("SocialCare");
        await page.GetByLabel("The student’s own words").CheckAsync();
        await page.Locator("input[value='channel=work-phone']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what the policy says" }).ClickAsync();
        await page.Locator("input[name='Form.Choice'][value=Share]").CheckAsync();
        await page.Locator("textarea[name='Form.Told']").FillAsync("What she said about her brother");
        await page.Locator("textarea[name='Form.Why']").FillAsync("He hits her, and nobody at home stops him");
        await JourneySchool.LookAsync(page, $"page-share-urgent-{name}", view);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await LookAtAsync(page, name, view, ("sharing-rest", (await page.Locator("[data-steps] a[href*='/sharing/']").First.GetAttributeAsync("href"))!));
        await LookAtSecondViewAsync(name, view);
    }

    /// <summary>Not to tell those who protect is decided by one person, and looked at by another.</summary>
    private async Task LookAtSecondViewAsync(string name, View view)
    {
        var record = await school.TellAsync();
        var page = await school.BrowseAsync(school.Lead, view);
        await page.GotoAsync($"/records/{record}/share");
        await page.Locator("select[name='Form.Recipient']").SelectOptionAsync("Police");
        await page.GetByLabel("The student’s own words").CheckAsync();
        await page.Locator("input[value='channel=work-phone']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See what the policy says" }).ClickAsync();
        await page.Locator("input[name='Form.Choice'][value=Not]").CheckAsync();
        await page.Locator("textarea[name='Form.Why']").FillAsync("He wants to, and it was no crime");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        var step = (await page.Locator("[data-steps] li", new() { HasText = "whether you agree" }).Locator("a").First.GetAttributeAsync("href"))!;
        await LookAtAsync(page, name, view, ("second-view-own", step));
        await LookAtAsync(await school.BrowseAsync(school.Deputy, view), name, view, ("second-view", step));
    }

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Pages_OfAReferral(string name, View view)
    {
        var record = await school.TellAsync();
        var page = await school.BrowseAsync(school.Lead, view);
        await LookAtAsync(page, name, view, ("refer", $"/records/{record}/refer"));
        await page.GetByLabel("Children’s social care").CheckAsync();
        await page.GetByLabel("A summary, without the student’s words").CheckAsync();
        await page.GetByLabel("What is it about?").FillAsync("Harm at home");
        await page.GetByLabel("Why?").FillAsync("Her brother hits her, and nobody at home stops him.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the referral" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"page-referral-begun-{name}", view);
        var referral = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{referral}/words");
        await page.Locator("textarea").FillAsync("She said that her brother hits her when their mother is out. She has a bruise on her arm. She wishes that nobody tells him.");
        await JourneySchool.LookAsync(page, $"page-referral-words-{name}", view);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await LookAtAsync(page, name, view, ("referral-call", $"{referral}/call/phone"), ("referral-send", $"{referral}/send"), ("referral-not-sent", $"{referral}/not-sent"), ("referral-print", $"{referral}/print"));
        await page.GotoAsync($"{referral}/send");
        await page.GetByLabel("By a secure transfer made for it.").CheckAsync();
        await page.GetByLabel("Why is it sent before anybody was phoned?").FillAsync("Nobody answers the telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is sent" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"page-referral-sent-{name}", view);
        await LookAtAsync(page, name, view, ("referral-escalate", $"{referral}/call/escalate"), ("referral-answer", $"{referral}/answer"), ("desk-with-referral", "/desk"));
    }

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Page_ForTheSecondFactor(string name, View view)
    {
        var somebody = await school.Test.AddPersonAsync("Nia", "New", PersonKind.Staff, Role.Staff);
        var page = await school.BrowseAsync(somebody, view, secondFactor: false);

        await LookAtAsync(page, name, view, ("second-factor", "/sign-in/code"));
    }

    private static async Task LookAtAsync(Microsoft.Playwright.IPage page, string name, View view, params (string Picture, string Path)[] pages)
    {
        foreach (var (picture, path) in pages)
        {
            await page.GotoAsync(path);
            await JourneySchool.LookAsync(page, $"page-{picture}-{name}", view);
        }
    }
}
