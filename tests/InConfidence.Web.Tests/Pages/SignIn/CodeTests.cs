using System.Net;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using OtpNet;

namespace InConfidence.Web.Tests.Pages.SignIn;

public sealed class CodeTests(RunningSchool running) : IClassFixture<RunningSchool>
{
    private const string Page = "/sign-in/code";
    private static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(number => (byte)number)];

    [Fact]
    public async Task Get_SignedOut_LeadsToSigningIn() =>
        Assert.StartsWith("/sign-in?", (await running.Application.Visit().GetAsync(Page)).Location, StringComparison.Ordinal);

    [Fact]
    public async Task Get_WithoutAnAuthenticator_LeadsToSettingOneUp()
    {
        var (_, _, name) = await running.AddAccountAsync();

        var answer = await (await running.SignInAsync(name)).GetAsync(Page);

        Assert.Equal("/account/authenticator", answer.Location);
    }

    [Fact]
    public async Task Get_WithAnAuthenticator_SaysByWhichClauseOneFactorIsNotEnough()
    {
        var (_, _, name) = await running.AddAccountAsync(WithAuthenticator);

        var page = await (await running.SignInAsync(name)).GetAsync(Page);

        Assert.Contains("Reading needs a second factor in this session.", page.Document.QuerySelector("[data-policy-says]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("L1 Confidence matters", page.Document.QuerySelector("[data-policy-says]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the code")]
    [InlineData("12345", "That code is not right. Wait for the next one and try again")]
    [InlineData("６５４３２１", "That code is not right. Wait for the next one and try again")]
    public async Task Post_WithABadCode_SaysWhatToDo(string code, string sentence)
    {
        var (_, _, name) = await running.AddAccountAsync(WithAuthenticator);
        var visitor = await running.SignInAsync(name);

        var answer = await visitor.PostAsync(Page, Fields(code));

        Assert.Equal([sentence], answer.Errors);
    }

    [Fact]
    public async Task Post_WithTheCode_GoesOnToThePageThatWasAskedForAndIsWrittenDown()
    {
        var (person, _, name) = await running.AddAccountAsync(WithAuthenticator);
        var visitor = await running.SignInAsync(name);
        Answer? answer = null;

        var entries = await running.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page + "?next=/mine", Fields(Code())));

        Assert.Equal("/mine", answer!.Location);
        Assert.Contains(entries, entry => entry.Act == LedgerAct.SecondFactorGiven && entry.Who == person.Value);
    }

    [Fact]
    public async Task Post_WithACodeThatWasUsed_IsRefused()
    {
        var (_, _, name) = await running.AddAccountAsync(WithAuthenticator);
        var code = Code();
        await (await running.SignInAsync(name)).PostAsync(Page, Fields(code));

        var again = await (await running.SignInAsync(name)).PostAsync(Page, Fields(code));

        Assert.Equal(["That code is not right. Wait for the next one and try again"], again.Errors);
    }

    /// <summary>Also what is tried while the account is locked is written down, each time.</summary>
    [Fact]
    public async Task Post_AfterFiveWrongCodes_IsLocked_AndEveryAttemptIsAnEntry()
    {
        var (person, _, name) = await running.AddAccountAsync(WithAuthenticator);
        var visitor = await running.SignInAsync(name);
        Answer? answer = null;

        var entries = await running.EntriesDuringAsync(async () =>
        {
            for (var attempt = 0; attempt < 7; attempt++)
                answer = await visitor.PostAsync(Page, Fields("12345"));
        });

        Assert.Equal(["Too many wrong codes. Wait a few minutes, or ask the administrator"], answer!.Errors);
        Assert.Equal(7, entries.Count(entry => entry.Act == LedgerAct.SecondFactorFailed && entry.Who == person.Value));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Post_WithANextPageElsewhere_GoesToTheFirstPage(string next)
    {
        var (_, _, name) = await running.AddAccountAsync(WithAuthenticator);
        var visitor = await running.SignInAsync(name);

        var answer = await visitor.PostAsync($"{Page}?next={Uri.EscapeDataString(next)}", Fields(Code()));

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.Status, answer.Location));
    }

    private static AccountSecrets WithAuthenticator(AccountSecrets secrets) =>
        secrets with { AuthenticatorKey = Base32Encoding.ToString(Key), AuthenticatorConfirmed = true };

    private static Dictionary<string, string> Fields(string code) => new() { ["Code"] = code };

    private static string Code() => new Totp(Key).ComputeTotp();
}
