using System.Net;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.People;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace InConfidence.Web.Tests.Pages;

/// <summary>The first day of a school that was just made: from one administrator with a one-time password to a lead at their desk.</summary>
public sealed class FirstDayTests
{
    private const string OneTime = "aaaa-bbbb-cccc-dddd";

    [Fact]
    public async Task School_JustMade_IsSetUpByItsFirstAdministratorAlone()
    {
        await using var application = await TestApplication.StartAsync();
        var administrator = await application.Test.AddPersonAsync("Alex", "Runner", PersonKind.Staff, Role.Administrator);
        await application.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.AccountCreated),
            (unit, _) => Task.FromResult(unit.AddAccount(administrator, new AccountSecrets
            {
                Name = "alex.runner@school.example",
                PasswordHash = new PasswordHasher<Account>().HashPassword(null!, OneTime),
                MustChangePassword = true,
            })),
            TestSchool.Cancellation);

        var alex = await EnterAsync(application, "alex.runner@school.example", OneTime, "/people");
        var lead = await AddAsync(alex, "Lena", "Lead");
        await alex.PostAsync(GrantTests.Page(lead), GrantTests.Fields("SafeguardingLead", 0, null));
        var lena = await EnterAsync(application, "lena.lead@school.example", await MakeAccountAsync(alex, lead), "/desk");
        var head = await AddAsync(alex, "Hanna", "Head");
        await alex.PostAsync(GrantTests.Page(head), GrantTests.Fields("Head", 0, null));
        var hanna = await EnterAsync(application, "hanna.head@school.example", await MakeAccountAsync(alex, head), "/mine");

        // The lead is the first who reads; from then on nobody reads without the lead's word.
        Assert.Equal("/mine", (await hanna.GetAsync("/desk")).Location);
        Assert.Contains("They have chosen their password and set up their authenticator.", (await lena.GetAsync("/appointments")).Text, StringComparison.Ordinal);
        await lena.PostAsync("/appointments", button: "Confirm");
        Assert.Equal(HttpStatusCode.OK, (await hanna.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await alex.GetAsync("/appointments")).Status);
    }

    private static async Task<PersonId> AddAsync(Visitor administrator, string given, string family)
    {
        var answer = await administrator.PostAsync("/people/add", new Dictionary<string, string>
        {
            ["Form.GivenName"] = given,
            ["Form.FamilyName"] = family,
            ["Form.Kinds"] = "Staff",
            ["Form.Mail"] = $"{given}.{family}@school.example".ToLowerInvariant(),
        });
        return PersonId.Parse(answer.Location!["/people/".Length..], null);
    }

    private static async Task<string> MakeAccountAsync(Visitor administrator, PersonId person) =>
        (await administrator.PostAsync($"/people/{person}/account", button: "Make an account")).Document.QuerySelector("[data-password]")!.TextContent;

    /// <summary>Signs in with a one-time password, chooses another, sets up an authenticator, and arrives where they wanted to go.</summary>
    private static async Task<Visitor> EnterAsync(TestApplication application, string name, string oneTime, string where)
    {
        var visitor = application.Visit();
        await visitor.PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = name, ["Password"] = oneTime });
        Assert.Equal("/account/password", (await visitor.GetAsync(where)).Location);
        await visitor.PostAsync("/account/password", new Dictionary<string, string> { ["Current"] = oneTime, ["Chosen"] = RunningSchool.Password, ["Again"] = RunningSchool.Password });
        Assert.Equal($"/sign-in/code?next={Uri.EscapeDataString(where)}", (await visitor.GetAsync(where)).Location);
        Assert.Equal("/account/authenticator", (await visitor.GetAsync("/sign-in/code")).Location);
        var shown = await visitor.GetAsync("/account/authenticator");
        var key = shown.Document.QuerySelector("main dd code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.SubmitAsync(shown, new Dictionary<string, string> { ["Code"] = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp() });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(where)).Status);
        return visitor;
    }
}
