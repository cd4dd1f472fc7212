using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Browser.Tests.Journeys;

/// <summary>Small concerns about one adult are seen together, and whoever wrote one keeps a receipt.</summary>
public sealed class AdultsTests(Browser browser) : IAsyncLifetime
{
    private JourneySchool school = null!;

    public async ValueTask InitializeAsync() => school = await JourneySchool.OpenAsync(browser);

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Theory, MemberData(nameof(JourneyViews.All), MemberType = typeof(JourneyViews))]
    public async Task Concerns_AboutOneAdult_AreSeenTogetherByTheHead(string name, View view)
    {
        var adult = await school.Test.AddPersonAsync("Tom", "Teacher", PersonKind.Staff, Role.Staff);
        var head = await school.Test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Head);
        var content = new DraftContent
        {
            Kind = RecordKind.ConcernAboutAdult,
            AdultInvolved = AdultInvolved.AdultHere,
            People = [new PersonInRecord(PartInRecord.Alleged, adult, null), new PersonInRecord(PartInRecord.Concerned, school.Student, null)],
            Words = "Gives her cookies at night",
        };
        var first = await school.Test.SignAsync(school.Writer, await school.Test.StartDraftAsync(school.Writer, content));
        await school.Test.SignAsync(school.Writer, await school.Test.StartDraftAsync(school.Writer, content));
        var page = await school.BrowseAsync(head, view);
        await page.GotoAsync("/adults");
        await JourneySchool.LookAsync(page, $"adults-1-list-{name}", view);
        await page.GotoAsync($"/adults/{adult}");
        await JourneySchool.LookAsync(page, $"adults-2-one-{name}", view);

        var writer = await school.BrowseAsync(school.Writer, view);
        await writer.GotoAsync($"/records/{first}/receipt");
        await JourneySchool.LookAsync(writer, $"receipt-{name}", view);
    }
}
