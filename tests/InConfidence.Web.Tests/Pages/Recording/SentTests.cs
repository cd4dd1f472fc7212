using InConfidence.Records;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class SentTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_BeforeAnythingWasSent_LeadsBack()
    {
        var journey = await Journey.BeginAsync(school);

        Assert.Equal(journey.Path, (await journey.GetAsync("/sent")).Location);
    }

    [Fact]
    public async Task Get_AfterSending_SaysWhomToPhoneNowAndNothingOfWhatWasSaid()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("canary words");
        await journey.SendAsync();

        var page = await journey.GetAsync("/sent");

        Assert.Contains("Now phone Lena Lead, +441632960001. Sending is not speaking.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page.Body, StringComparison.Ordinal);
        var receipt = Assert.Single(page.Document.QuerySelectorAll("main a[href$='/receipt']")).GetAttribute("href")!;
        Assert.NotNull((await (await school.VisitAsync(school.Writer)).GetAsync(receipt)).Document.QuerySelector("[data-receipt]"));
    }

    [Fact]
    public async Task Get_AboutAMemberOfStaff_SaysToPhoneTheHead()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.AdultAsync(AdultInvolved.AdultHere);
        await journey.WordsAsync("about a colleague");
        await journey.SendAsync();

        Assert.Contains("Now phone Hanna Head", (await journey.GetAsync("/sent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhereNobodyHereMayBeTold_ShowsTheNumbersOutside()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own, "Something about an adult");
        await journey.AdultAsync(AdultInvolved.Chair);
        foreach (var (name, person) in new[] { ("Hanna", own.Head), ("Lena", own.Lead), ("Dee", own.Deputy), ("Cora", own.Chair) })
            await journey.FindAsync("who", name, person, PartInRecord.Alleged);
        await journey.WordsAsync("about all of them");
        await journey.SendAsync();

        var page = await journey.GetAsync("/sent");

        Assert.All(new[] { "01632 960103", "01632 960101", "101", "999" }, number => Assert.Contains(number, page.Text, StringComparison.Ordinal));
        Assert.Contains("Nobody here may be told", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-phone-now]"));
    }
}
