using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>The pages of whoever runs the place, looked at on a phone and at a desk, and used without a script.</summary>
public sealed class RunningThePlaceTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public static TheoryData<string, View> Views => new() { { "phone", new View(390, 844) }, { "desk", View.Desk } };

    public async ValueTask InitializeAsync()
    {
        school = await JourneySchool.OpenAsync(browser);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.DutyChanged),
            async (unit, token) =>
            {
                unit.AddAccount(school.Lead, new AccountSecrets { Name = "lena.lead@school.example", AuthenticatorConfirmed = true });
                unit.GrantRole(school.Writer, new RoleGrant(Role.DeputyLead, new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 18)), isWaiting: true);
                await unit.RelateAsync(new PersonRelation(school.Writer, school.Student, RelationKind.GuardianOf), token);
                for (var day = 0; day < 5; day++)
                {
                    var morning = TestSchool.Start.AddDays(day).AddHours(-2);
                    unit.AddDuty(DutyKind.SchoolDay, school.Lead, morning, morning.AddHours(9));
                    if (day != 2)
                        unit.AddDuty(DutyKind.Night, school.Lead, morning.AddHours(9), morning.AddHours(24));
                }
                unit.AddDuty(DutyKind.Cover, school.Writer, TestSchool.Start.AddDays(1), TestSchool.Start.AddDays(1).AddHours(2));
            },
            TestSchool.Cancellation);
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Pages_OfAnAdministrator_AreWholeAndKeepToTheRulesOfAccessibility(string name, View view)
    {
        var page = await school.BrowseAsync(school.Administrator, view);
        var person = $"/people/{school.Writer}";
        (string Path, string Name)[] pages =
        [
            ("/people", "people"), ("/people/add", "people-add"), (person, "person"), (person + "/change", "person-change"), (person + "/grant", "person-grant"),
            ($"/people/{school.Lead}/end/safeguardinglead", "person-end"), (person + "/relate", "person-relate"), ($"/people/{school.Lead}/account", "person-account"),
            ("/duty", "duty"), ("/duty/add", "duty-add"), ("/school", "school"), ("/school/closed", "school-closed"),
        ];
        foreach (var (path, picture) in pages)
        {
            await page.GotoAsync(path);
            await JourneySchool.LookAsync(page, $"{picture}-{name}", view);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Appointments_AtTheDeskOfTheLead_AreWholeAndKeepToTheRulesOfAccessibility(string name, View view)
    {
        var page = await school.BrowseAsync(school.Lead, view);

        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your word is needed" }).ClickAsync();

        await JourneySchool.LookAsync(page, $"appointments-{name}", view);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Errors_OnTheLongestForm_AreWholeAndLoseNothing(string name, View view)
    {
        var page = await school.BrowseAsync(school.Administrator, view);
        await page.GotoAsync("/people/add");

        await page.Locator("[name='Form.FamilyName']").FillAsync("Only");
        await page.Locator("[name='Form.Phone']").FillAsync("reception");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await JourneySchool.LookAsync(page, $"people-add-errors-{name}", view);
        Assert.Equal("Only", await page.Locator("[name='Form.FamilyName']").InputValueAsync());
    }

    [Fact]
    public async Task Account_MadeWithoutScript_ShowsItsPasswordOnce()
    {
        var page = await school.BrowseAsync(school.Administrator, new View(390, 844).WithoutScript());

        await page.GotoAsync("/people");
        await page.Locator("[name=Query]").FillAsync("hann");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Browser.ScreenshotAsync(page, "people-found-phone");
        await page.Locator("[data-found]").GetByRole(AriaRole.Link, new() { Name = "Hanna Head" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an account" }).ClickAsync();

        await Browser.ScreenshotAsync(page, "person-account-made-phone");
        Assert.Equal(19, (await page.Locator("[data-password]").InnerTextAsync()).Length);
        await page.GotoAsync(page.Url.Split('?')[0]);
        Assert.Equal(0, await page.Locator("[data-password]").CountAsync());
    }
}
