using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A lead opens a case, tells somebody what to do and then the words, and they read just that.</summary>
public sealed class CasesTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    /// <summary>So many pages that two screens must do: the narrow one written from right to left, and the wide one.</summary>
    public static TheoryData<string, View> Views => new() { { "phone-rtl", View.Phone.RightToLeft() }, { "desk", View.Desk } };

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(Views))]
    public async Task Lead_OpensACaseAndTellsSomebody_WhoReadsJustThat(string name, View view)
    {
        var record = await school.TellAsync();
        var warden = await PutInHouseAsync();
        var page = await school.BrowseAsync(school.Lead, view);
        await page.GotoAsync($"/records/{record}/case");
        await JourneySchool.LookAsync(page, $"case-open-{name}", view);
        await page.GetByLabel("Was harmed, or may have been").CheckAsync();
        await page.GetByLabel("Mental health and self-harm").CheckAsync();
        await page.GetByText("Open the case").ClickAsync();
        var file = new Uri(page.Url).AbsolutePath;
        Assert.StartsWith("/cases/", file, StringComparison.Ordinal);

        await page.GetByText("Tell somebody about").First.ClickAsync();
        await JourneySchool.LookAsync(page, $"case-tell-{name}", view);
        await page.GetByText("Whoever is on duty in").ClickAsync();
        await TellAsync(page, "Look in at lights out. Call the duty lead if he is not in his room.");
        await page.GetByText("Tell somebody about").First.ClickAsync();
        await page.GetByLabel("Find somebody by name").FillAsync("Wanda");
        await page.GetByText("Find", new() { Exact = true }).ClickAsync();
        await page.Locator("[data-found] button").First.ClickAsync();
        await JourneySchool.LookAsync(page, $"case-what-to-do-{name}", view);
        await TellAsync(page, "Sit with him at supper.");
        await page.GetByText("They cannot do it without knowing more").ClickAsync();
        await JourneySchool.LookAsync(page, $"case-more-{name}", view);
        await page.GetByLabel("What the student said", new() { Exact = false }).First.CheckAsync();
        await page.GetByLabel("What do they need it for?").FillAsync("so that he need not say it again");
        await page.GetByText("Tell them", new() { Exact = true }).ClickAsync();
        await JourneySchool.LookAsync(page, $"case-file-{name}", view);
        foreach (var (picture, path) in new[] { ("action", $"{file}/add/action"), ("decision", $"{file}/add/decision"), ("student", $"{file}/student"), ("close", $"{file}/close"), ("list", "/cases"), ("hand-over", "/hand-over"), ("desk", "/desk"), ("house-duty", "/house/duty") })
        {
            await page.GotoAsync(path);
            await JourneySchool.LookAsync(page, $"case-{picture}-{name}", view);
        }
        await CorrectAsync(page, file, name, view);
        await ReadAsync(warden, name, view);
    }

    /// <summary>Another student is linked; then what one of them is in it, and to whom something belongs, is looked at again.</summary>
    private async Task CorrectAsync(IPage page, string file, string name, View view)
    {
        await school.Test.AddPersonAsync("Wim", "Watcher", PersonKind.Student);
        await page.GotoAsync($"{file}/student");
        await page.GetByLabel("Find them by name").FillAsync("Wim");
        await page.GetByText("Find", new() { Exact = true }).ClickAsync();
        await page.Locator("[data-found] button").Last.ClickAsync();
        await page.GetByLabel("Saw or heard it").CheckAsync();
        await page.GetByLabel("Mental health and self-harm").CheckAsync();
        await page.GetByText("Link them").ClickAsync();
        foreach (var (picture, link) in new[] { ("belongs", "Correct to whom it belongs"), ("correct", "correct what they are in it") })
        {
            await page.GotoAsync(file);
            await page.GetByText(link).First.ClickAsync();
            await JourneySchool.LookAsync(page, $"case-{picture}-{name}", view);
        }
    }

    private async Task ReadAsync(PersonId warden, string name, View view)
    {
        var page = await school.BrowseAsync(warden, view);
        await page.GotoAsync("/told");
        await JourneySchool.LookAsync(page, $"told-{name}", view);
        var parts = await page.Locator("main li a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(2, parts.Length);
        foreach (var part in parts)
        {
            await page.GotoAsync(part);
            await JourneySchool.LookAsync(page, $"told-part-{name}", view);
        }
        await page.GotoAsync("/house");
        Assert.Equal(2, await page.Locator("[data-care]").CountAsync());
        await JourneySchool.LookAsync(page, $"house-{name}", view);
    }

    private static async Task TellAsync(Microsoft.Playwright.IPage page, string care)
    {
        await page.GetByLabel("What must they do?").FillAsync(care);
        await page.GetByLabel("What do they need it for?").FillAsync("to look after him");
        await page.GetByText("Tell them", new() { Exact = true }).ClickAsync();
    }

    /// <summary>The student and somebody on duty now, in one house.</summary>
    private async Task<PersonId> PutInHouseAsync()
    {
        var warden = await school.Test.AddPersonAsync("Wanda", "Warden", PersonKind.Staff, Role.Staff);
        var directory = await school.Test.School.DirectoryAsync(TestSchool.Cancellation);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) =>
            {
                foreach (var person in new[] { warden, school.Student }.Select(directory.Find))
                    await unit.ChangePersonAsync(person!.Id, person.Kind, person.Profile with { House = "Harbour House" }, null, token);
                unit.AddDuty(DutyKind.House, warden, unit.Now, unit.Now.AddHours(12));
            },
            TestSchool.Cancellation);
        return warden;
    }
}
