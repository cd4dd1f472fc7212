using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Accounts;

public sealed class PasswordTests(RunningSchool running) : IClassFixture<RunningSchool>
{
    private const string Page = "/account/password";
    private const string Better = "a much better password";

    [Fact]
    public async Task Get_SignedOut_LeadsToSigningIn() =>
        Assert.StartsWith("/sign-in", (await running.Application.Visit().GetAsync(Page)).Location, StringComparison.Ordinal);

    [Theory]
    [InlineData("", Better, Better, "Enter the password you have now")]
    [InlineData("wrong", Better, Better, "That is not your password. Enter the one with which you signed in")]
    [InlineData(RunningSchool.Password, "", "", "Choose a password of at least 12 characters")]
    [InlineData(RunningSchool.Password, "eleven char", "eleven char", "Choose a password of at least 12 characters")]
    [InlineData(RunningSchool.Password, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "Choose a password of more than three different characters")]
    [InlineData(RunningSchool.Password, RunningSchool.Password, RunningSchool.Password, "Choose another password than the one you have")]
    [InlineData(RunningSchool.Password, Better, "another better one", "Enter the same new password twice")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndChangesNothing(string current, string chosen, string again, string sentence)
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        var before = (await running.AccountOfAsync(person)).Secrets.PasswordHash;

        var answer = await visitor.PostAsync(Page, Fields(current, chosen, again));

        Assert.Equal([sentence], answer.Errors);
        Assert.Equal(before, (await running.AccountOfAsync(person)).Secrets.PasswordHash);
    }

    [Fact]
    public async Task Post_WithAGoodOne_ChangesItAndEndsOtherSessions()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var elsewhere = await running.SignInAsync(name);
        var visitor = await running.SignInAsync(name);
        Answer? answer = null;

        var entries = await running.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page, Fields(RunningSchool.Password, Better, Better)));

        Assert.Equal((HttpStatusCode.Found, Page + "?changed=true"), (answer!.Status, answer.Location));
        Assert.Equal([(LedgerAct.AccountChanged, (Guid?)person.Value)], entries.Select(entry => (entry.Act, entry.Who)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        Assert.StartsWith("/sign-in", (await elsewhere.GetAsync("/")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await (await running.SignInAsync(name, RunningSchool.Password)).GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await running.SignInAsync(name, Better)).GetAsync("/")).Status);
    }

    [Fact]
    public async Task Post_WrongFiveTimes_IsLockedForAWhile()
    {
        var (_, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        for (var attempt = 0; attempt < 5; attempt++)
            await visitor.PostAsync(Page, Fields("wrong", Better, Better));

        var answer = await visitor.PostAsync(Page, Fields(RunningSchool.Password, Better, Better));

        Assert.Equal(["Too many wrong passwords. Wait a few minutes, or ask the administrator"], answer.Errors);
    }

    [Fact]
    public async Task AnyPage_WithAPasswordThatWasGivenOut_LeadsToChoosingOne()
    {
        var (_, _, name) = await running.AddAccountAsync(secrets => secrets with { MustChangePassword = true });
        var visitor = await running.SignInAsync(name);

        Assert.Equal(Page, (await visitor.GetAsync("/")).Location);
        Assert.Equal(Page, (await visitor.GetAsync("/account/authenticator")).Location);

        var answer = await visitor.PostAsync(Page, Fields(RunningSchool.Password, Better, Better));
        Assert.Equal("/", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Get_WithAnAuthenticatorAndOnlyAPassword_AsksForTheCodeFirst()
    {
        var (_, _, name) = await running.AddAccountAsync(secrets => secrets with { AuthenticatorKey = "AAAA", AuthenticatorConfirmed = true });

        var answer = await (await running.SignInAsync(name)).GetAsync(Page);

        Assert.StartsWith("/sign-in/code", answer.Location, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(string current, string chosen, string again) =>
        new() { ["Current"] = current, ["Chosen"] = chosen, ["Again"] = again };
}
