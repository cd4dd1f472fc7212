using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using OtpNet;

namespace InConfidence.Web.Tests.Pages.Accounts;

public sealed class AuthenticatorTests(RunningSchool running) : IClassFixture<RunningSchool>
{
    private const string Page = "/account/authenticator";

    [Fact]
    public async Task Get_SignedOut_LeadsToSigningIn()
    {
        var answer = await running.Application.Visit().GetAsync(Page);

        Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheFirstTime_ShowsAPictureAndTheSameKeyInGroupsOfFour()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);

        var page = await visitor.GetAsync(Page);
        var picture = await visitor.GetAsync(page.Document.QuerySelector("main img")!.GetAttribute("src")!);

        var key = (await running.AccountOfAsync(person)).Secrets.Pending!.Key;
        Assert.Equal(string.Join(' ', key.Chunk(4).Select(group => new string(group))), KeyOn(page));
        Assert.Equal(32, key.Length);
        Assert.Equal("image/svg+xml", picture.Message.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", picture.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", picture.Body, StringComparison.Ordinal);
        Assert.True(picture.Message.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("", "Enter the code that your authenticator shows")]
    [InlineData("000", "That code is not right. Wait for the next one and try again")]
    [InlineData("not a code", "That code is not right. Wait for the next one and try again")]
    public async Task Post_WithABadCode_SaysWhatToDoAndConfirmsNothing(string code, string sentence)
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);

        var answer = await visitor.PostAsync(Page, Fields(code));

        Assert.Equal([sentence], answer.Errors);
        Assert.NotEmpty(KeyOn(answer));
        Assert.False((await running.AccountOfAsync(person)).Secrets.AuthenticatorConfirmed);
    }

    [Fact]
    public async Task Post_WithTheCode_GivesTheSecondFactorAndTenCodesOnce()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        Answer? answer = null;
        var page = await visitor.GetAsync(Page);

        var entries = await running.EntriesDuringAsync(async () => answer = await visitor.SubmitAsync(page, Fields(CodeFor(KeyOn(page)))));

        Assert.Equal(10, CodesOn(answer!).Distinct().Count());
        Assert.Contains(entries, entry => entry.Act == LedgerAct.AccountChanged && entry.Who == person.Value);
        var secrets = (await running.AccountOfAsync(person)).Secrets;
        Assert.Equal((true, null, 10), (secrets.AuthenticatorConfirmed, secrets.Pending, secrets.RecoveryCodeHashes.Count));
        var again = await visitor.GetAsync(Page);
        Assert.Contains("10 of your recovery codes are left", again.Text, StringComparison.Ordinal);
        Assert.All(CodesOn(answer!), code => Assert.DoesNotContain(code, again.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RecoveryCode_InTheNextSession_SignsInOnce()
    {
        var (_, _, name) = await running.AddAccountAsync();
        var first = await running.SignInAsync(name);
        var page = await first.GetAsync(Page);
        var code = CodesOn(await first.SubmitAsync(page, Fields(CodeFor(KeyOn(page)))))[3];

        var second = await (await running.SignInAsync(name)).PostAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = code.ToLowerInvariant() });
        var third = await (await running.SignInAsync(name)).PostAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = code });

        Assert.Equal(HttpStatusCode.Found, second.Status);
        Assert.Single(third.Errors);
    }

    [Fact]
    public async Task Get_WithAConfirmedOneAndOnlyAPassword_AsksForTheCodeFirst()
    {
        var (person, _, name) = await running.AddAccountAsync(secrets => secrets with { AuthenticatorKey = Base32Encoding.ToString(new byte[20]), AuthenticatorConfirmed = true });
        var visitor = await running.SignInAsync(name);

        var page = await visitor.GetAsync(Page);
        var picture = await visitor.GetAsync(Page + "?handler=Picture");
        var code = await visitor.GetAsync(page.Location!);
        var replaced = await visitor.Client.PostAsync(Page + "?handler=Replace", Token(code), TestSchool.Cancellation);

        Assert.StartsWith("/sign-in/code", page.Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/code", picture.Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/code", replaced.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await running.AccountOfAsync(person)).Secrets.Pending);
    }

    [Fact]
    public async Task Replace_WithBothFactors_KeepsTheOldOneUntilTheNewOneIsConfirmed()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        var page = await visitor.GetAsync(Page);
        var old = KeyOn(page);
        await visitor.SubmitAsync(page, Fields(CodeFor(old)));

        await visitor.PostAsync(Page, button: "Set up another");
        var shown = await visitor.GetAsync(Page);
        var meanwhile = (await running.AccountOfAsync(person)).Secrets;
        await visitor.SubmitAsync(shown, Fields(CodeFor(KeyOn(shown))));

        Assert.Equal(old.Replace(" ", "", StringComparison.Ordinal), meanwhile.AuthenticatorKey);
        Assert.True(meanwhile.AuthenticatorConfirmed);
        Assert.Equal(KeyOn(shown).Replace(" ", "", StringComparison.Ordinal), (await running.AccountOfAsync(person)).Secrets.AuthenticatorKey);
    }

    [Fact]
    public async Task Post_InAnotherSessionThanTheOneThatSawTheKey_ConfirmsNothing()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var thief = await running.SignInAsync(name);
        var seen = KeyOn(await thief.GetAsync(Page));
        var owner = await running.SignInAsync(name);

        var shown = await owner.GetAsync(Page);
        await owner.SubmitAsync(shown, Fields(CodeFor(KeyOn(shown))));

        Assert.NotEqual(seen, KeyOn(shown));
        Assert.StartsWith("/sign-in", (await thief.GetAsync(Page)).Location, StringComparison.Ordinal);
        Assert.Equal(KeyOn(shown).Replace(" ", "", StringComparison.Ordinal), (await running.AccountOfAsync(person)).Secrets.AuthenticatorKey);
    }

    private static Dictionary<string, string> Fields(string code) => new() { ["Code"] = code };

    private static string KeyOn(Answer page) => page.Document.QuerySelector("main dd code")!.TextContent;

    private static List<string> CodesOn(Answer page) => [.. page.Document.QuerySelectorAll("main li code").Select(code => code.TextContent)];

    private static string CodeFor(string key) => new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp();

    private static FormUrlEncodedContent Token(Answer page) =>
        new([new("__RequestVerificationToken", page.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!)]);
}
