using System.Net;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Web.Tests.Pages.SignIn;

public sealed class IndexTests
{
    private const string Password = "a long enough password";
    private const string Wrong = "That name and password do not belong together. After five wrong tries, wait a few minutes, or ask the administrator";

    [Fact]
    public async Task Post_WithTheRightPassword_LeadsToTheFirstPage()
    {
        await using var application = await TestApplication.StartAsync();
        await AddAccountAsync(application.Test);
        var visitor = application.Visit();

        var answer = await visitor.PostAsync("/sign-in", Fields("ada@school.example", Password));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("/", answer.Location);
        Assert.Contains("What would you like", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@school.example", "wrong", Wrong)]
    [InlineData("nobody@school.example", Password, Wrong)]
    [InlineData("", Password, "Enter your work mail address")]
    [InlineData("ada@school.example", "", "Enter your password")]
    public async Task Post_WithABadAnswer_SaysWhatToDo(string name, string password, string sentence)
    {
        await using var application = await TestApplication.StartAsync();
        await AddAccountAsync(application.Test);

        var answer = await application.Visit().PostAsync("/sign-in", Fields(name, password));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([sentence], answer.Errors);
    }

    [Fact]
    public async Task Post_AfterFiveWrongPasswords_IsLockedForAWhile()
    {
        await using var application = await TestApplication.StartAsync();
        await AddAccountAsync(application.Test);
        var visitor = application.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
            await visitor.PostAsync("/sign-in", Fields("ada@school.example", "wrong"));

        var locked = await visitor.PostAsync("/sign-in", Fields("ada@school.example", Password));
        application.Test.Time.Advance(TimeSpan.FromMinutes(2));
        var later = await visitor.PostAsync("/sign-in", Fields("ada@school.example", Password));

        Assert.Equal([Wrong], locked.Errors);
        Assert.Equal(6, (await application.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.SignInFailed));
        Assert.Equal(HttpStatusCode.Found, later.Status);
    }

    private static Dictionary<string, string> Fields(string name, string password) => new() { ["Name"] = name, ["Password"] = password };

    private static async Task AddAccountAsync(TestSchool test)
    {
        var person = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.AccountCreated),
            (unit, _) => Task.FromResult(unit.AddAccount(person, new AccountSecrets
            {
                Name = "ada@school.example",
                PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Password),
            })),
            TestSchool.Cancellation);
    }
}
