using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A small school and its application, for people at real browsers.</summary>
internal sealed class JourneySchool : IAsyncDisposable
{
    private readonly Browser browser;
    private readonly List<IBrowserContext> contexts = [];

    private JourneySchool(Browser browser, TestApplication application) => (this.browser, Application) = (browser, application);

    public TestApplication Application { get; }

    public TestSchool Test => Application.Test;

    public PersonId Writer { get; private set; }

    public PersonId Lead { get; private set; }

    public PersonId Deputy { get; private set; }

    public PersonId Administrator { get; private set; }

    public PersonId Student { get; private set; }

    public static async Task<JourneySchool> OpenAsync(Browser browser)
    {
        var numbers = new OutsideNumbers { SocialCare = "01632 960101", SocialCareOutOfHours = "01632 960102", Lado = "01632 960103" };
        var test = await TestSchool.CreateAsync(settings: new SchoolSettings { Name = "Fenmarsh School", WorkMailDomains = ["school.example"], OutsideNumbers = numbers });
        var school = new JourneySchool(browser, await TestApplication.StartAsync(test));
        school.Writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        school.Lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.Staff, Role.SafeguardingLead);
        school.Deputy = await test.AddPersonAsync("Dee", "Deputy", PersonKind.Staff, Role.Staff, Role.DeputyLead);
        await test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Staff, Role.Head);
        school.Administrator = await test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        school.Student = await test.AddPersonAsync("Sam", "Student", PersonKind.Student);
        await test.AddPersonAsync("Samira", "Okonkwo-Featherstonehaugh", PersonKind.Student);
        return school;
    }

    /// <summary>A browser of somebody who is signed in.</summary>
    public async Task<IPage> BrowseAsync(PersonId person, View view, bool secondFactor = true)
    {
        using var visitor = await Application.VisitAsync(person, secondFactor);
        var page = await OpenPageAsync(view);
        await page.Context.AddCookiesAsync([new Cookie { Name = "ic-session", Value = visitor.Token!, Url = Application.Address.ToString() }]);
        return page;
    }

    /// <summary>A browser of nobody in particular.</summary>
    public Task<IPage> BrowseAsync(View view) => OpenPageAsync(view);

    /// <summary>A signed record, as the pages make it.</summary>
    public async Task<RecordId> TellAsync(string words = "He said that he does not want to go home.", bool danger = false) =>
        await Test.SignAsync(Writer, await Test.StartDraftAsync(Writer, new DraftContent
        {
            Kind = RecordKind.Disclosure,
            AdultInvolved = AdultInvolved.No,
            Danger = danger,
            People = [new PersonInRecord(PartInRecord.Spoke, Student, null)],
            Words = words,
        }));

    /// <summary>Looks at a page: kept as a picture, as wide as the screen, and without a fault by the rules of accessibility.</summary>
    public static async Task LookAsync(IPage page, string name, View view)
    {
        await Browser.ScreenshotAsync(page, name);
        Assert.Equal(view.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        if (view.HasScript)
            Assert.Empty(await Browser.AxeAsync(page));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
        await Application.DisposeAsync();
    }

    private async Task<IPage> OpenPageAsync(View view)
    {
        var page = await browser.NewPageAsync(view, Application.Address);
        contexts.Add(page.Context);
        return page;
    }
}
