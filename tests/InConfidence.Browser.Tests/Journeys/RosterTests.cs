using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>An administrator sends a roster, sees what would change, and accepts it.</summary>
public sealed class RosterTests(Browser browser) : IAsyncLifetime
{
    private static readonly string[] Users =
    [
        "sourcedId,status,role,givenName,familyName,agentSourcedIds,grades,password",
        .. Enumerable.Range(1, 60).Select(number => $"s{number},active,student,Ellis{number},Altenwerth-Featherstonehaugh,,12,"),
        "s61,active,student,Sam,Student,g1,13,hunter2",
        "g1,active,parent,Gil,Student,,,",
        "t1,active,teacher,Mo,King,,,",
    ];

    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Roster_SentShownAndAccepted(string name, View view)
    {
        var page = await school.BrowseAsync(school.Administrator, view);
        await page.GotoAsync("/roster");
        await JourneySchool.LookAsync(page, $"roster-1-send-{name}", view);
        await SendAsync(page, [.. Users, "x1,active,wizard,Mo,King,,,"]);
        await JourneySchool.LookAsync(page, $"roster-2-errors-{name}", view);
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose another file" }).ClickAsync();
        await SendAsync(page, Users);
        await JourneySchool.LookAsync(page, $"roster-3-shown-{name}", view);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"roster-4-not-ticked-{name}", view);
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The roster is imported.")).ToBeVisibleAsync();
        await JourneySchool.LookAsync(page, $"roster-5-imported-{name}", view);
    }

    private static async Task SendAsync(IPage page, string[] users)
    {
        await page.GetByLabel("The roster, as a zip file").SetInputFilesAsync(new FilePayload { Name = "people.zip", MimeType = "application/zip", Buffer = Zip(users) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
    }

    private static byte[] Zip(string[] users)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("users.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(string.Join('\n', users)));
        }
        return stream.ToArray();
    }
}
