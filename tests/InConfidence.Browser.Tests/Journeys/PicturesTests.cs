using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.Playwright;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>A photograph of notes, from the phone to the lead: refused where it must never be sent, upright and without where it was taken.</summary>
public sealed class PicturesTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Picture_SentByTheWriterAndOpenedByTheLead(string name, View view)
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, new DraftContent
        {
            Kind = RecordKind.Disclosure,
            AdultInvolved = AdultInvolved.No,
            People = [new PersonInRecord(PartInRecord.Spoke, school.Student, null)],
            Words = "He said that he does not want to go home.",
        });
        var page = await school.BrowseAsync(school.Writer, view);
        await page.GotoAsync($"/record/{draft}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a picture of notes or of a screen" }).ClickAsync();
        await JourneySchool.LookAsync(page, $"picture-1-empty-{name}", view);
        await SendAsync(page, "Yes, somebody undressed or something sexual; or I am not sure");
        await JourneySchool.LookAsync(page, $"picture-2-refused-{name}", view);
        await SendAsync(page, "No, neither");
        await JourneySchool.LookAsync(page, $"picture-3-added-{name}", view);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open picture 1" }).ClickAsync();
        await StandsUprightAsync(page);
        await page.GotoAsync($"/record/{draft}/check");
        await JourneySchool.LookAsync(page, $"picture-4-check-{name}", view);

        var record = await school.Test.SignAsync(school.Writer, draft);
        await school.Test.AddPictureAsync(school.Lead, record, PictureSamples.Palette);
        var lead = await school.BrowseAsync(school.Lead, view);
        await lead.GotoAsync($"/records/{record}");
        await JourneySchool.LookAsync(lead, $"picture-5-record-{name}", view);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Open the picture 1" }).First.ClickAsync();
        await StandsUprightAsync(lead);
        await Browser.ScreenshotAsync(lead, $"picture-6-opened-{name}", wholePage: false);
        await lead.GotoAsync($"/records/{record}/picture");
        await JourneySchool.LookAsync(lead, $"picture-7-beside-{name}", view);
    }

    /// <summary>What the copy must still show: every form in which a browser gets it is drawn, each in its own size.</summary>
    [Fact]
    public async Task Pictures_OfEachForm_AreDrawnByTheBrowser()
    {
        var record = await school.TellAsync();
        var page = await school.BrowseAsync(school.Lead, View.Desk);
        foreach (var picture in new[] { PictureSamples.Photograph, PictureSamples.Progressive, PictureSamples.FourColours, PictureSamples.WithEverythingPng(PictureSamples.Palette, () => "phrase") })
        {
            var added = (await school.Test.AddPictureAsync(school.Lead, record, picture))!;
            await page.GotoAsync($"/records/{record}/picture/{added.Id}");
            Assert.Equal("48 by 32", await SizeAsync(page));
        }
    }

    private static async Task SendAsync(IPage page, string shows)
    {
        await page.GetByLabel("Notes on paper, or what somebody wrote or drew").CheckAsync();
        await page.GetByLabel(shows, new() { Exact = true }).CheckAsync();
        var photograph = PictureSamples.WithEverything(PictureSamples.Photograph, () => "phrase", orientation: 6);
        await page.GetByLabel("The picture").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photograph });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
    }

    /// <summary>It was taken with the phone on its side: 48 by 32, to be shown as 32 by 48.</summary>
    private static async Task StandsUprightAsync(IPage page) => Assert.Equal("32 by 48", await SizeAsync(page));

    private static Task<string> SizeAsync(IPage page) => page.EvaluateAsync<string>("`${document.images[0].naturalWidth} by ${document.images[0].naturalHeight}`");
}
