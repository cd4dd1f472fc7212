using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InConfidence.Testing.Patterns;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Pages.Patterns;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_WhereNotEnabled_IsNotThere()
    {
        await using var site = await PatternsSite.StartAsync(enabled: false);
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/patterns")).StatusCode);
    }

    [Fact]
    public async Task Get_AnyPage_NamesNobodyInTitleOrAddress()
    {
        await using var site = await PatternsSite.StartAsync();
        site.Frame = new PageFrame { SignedInAs = "Mina Okafor" };

        var page = await GetAsync(site);

        Assert.Equal("InConfidence", page.Title);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")!.GetAttribute("content"));
        Assert.Contains("Mina Okafor", page.QuerySelector(".ic-person")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignedOut_StillTellsWhomToTellAndPhone()
    {
        await using var site = await PatternsSite.StartAsync();

        var page = await GetAsync(site);

        Assert.Null(page.QuerySelector(".ic-person"));
        Assert.Equal("/tell-now", page.QuerySelector(".ic-tell-now")!.GetAttribute("href"));
        Assert.Equal(
            ["tel:999", "tel:08001111", "tel:08088005000", "tel:101"],
            page.QuerySelectorAll(".ic-outside a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_WithLocalNumbers_ShowsThemToo()
    {
        await using var site = await PatternsSite.StartAsync();
        site.Frame = new PageFrame { OutsideNumbers = new OutsideNumbers("01223 000 001", null, "01223 000 003") };

        var page = await GetAsync(site);

        Assert.Equal(6, page.QuerySelectorAll(".ic-outside a").Length);
    }

    [Fact]
    public async Task Get_WithAMenu_MarksThePageOneIsOn()
    {
        await using var site = await PatternsSite.StartAsync();
        site.Frame = new PageFrame { Navigation = [new("Patterns", "/patterns"), new("Pat", "/pat"), new("Home", "/")] };

        var page = await GetAsync(site);

        Assert.Equal("Patterns", Assert.Single(page.QuerySelectorAll("nav [aria-current=page]")).TextContent.Trim());
    }

    [Fact]
    public async Task Post_WithAnswersMissing_KeepsWhatWasTyped()
    {
        await using var site = await PatternsSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var form = Parse(await client.GetStringAsync("/patterns")).QuerySelector<IHtmlFormElement>("form[data-autosave]")!;
        var token = form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

        var answer = await client.PostAsync("/patterns", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Words", "\n He said  \"no\"\n"), new("Matters", "health"),
            new("SaidOn.Day", "31"), new("SaidOn.Month", "2"), new("SaidOn.Year", "2026"),
        ]));

        var page = Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("\n He said  \"no\"\n", page.QuerySelector("#Words")!.TextContent);
        Assert.Equal("health", Assert.Single(page.QuerySelectorAll<IHtmlInputElement>("input:checked")).Value);
        Assert.Equal("31", page.QuerySelector<IHtmlInputElement>("#SaidOn_Day")!.Value);
        Assert.Equal(
            ["#FullName", "#Danger", "#SaidOn_Day", "#Person"],
            page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".govuk-error-summary a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Get_AnyPage_HasNoIdTwiceAndNoInlineCode()
    {
        await using var site = await PatternsSite.StartAsync();

        var page = await GetAsync(site);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
    }

    private static async Task<IDocument> GetAsync(PatternsSite site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        return Parse(await client.GetStringAsync("/patterns"));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
