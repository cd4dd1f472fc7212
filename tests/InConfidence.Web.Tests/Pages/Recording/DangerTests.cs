using System.Net;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class DangerTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SaysFirstWhomToCall()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.GetAsync("/danger");

        Assert.Equal("tel:999", page.Document.QuerySelector("main .ic-danger a")!.GetAttribute("href"));
        Assert.Contains("Phone Lena Lead: +441632960001", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysWhatToChoose()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.PostAsync("/danger");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Choose whether somebody is in danger now, or that you don’t know"], page.Errors);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("unknown", null)]
    public async Task Post_WithAnAnswer_KeepsItAndAsksWho(string answer, bool? kept)
    {
        var journey = await Journey.BeginAsync(school);

        var next = await journey.DangerAsync(answer);

        Assert.Equal(journey.Path + "/people/who", next.Location);
        Assert.Equal(kept, (await journey.KeptAsync()).Danger);
        Assert.Equal(answer, (await journey.GetAsync("/danger")).Document.QuerySelector("input[checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_DangerSaidAfterTheWords_TellsAtOnce()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.AdultAsync();
        await journey.WordsAsync("He has a knife.");
        Assert.Null(await journey.RecordAsync());

        var next = await journey.DangerAsync("yes");

        Assert.Equal(journey.Path, next.Location);
        Assert.Contains("Danger", (await school.ReadAsync(school.Lead, (await journey.RecordAsync())!.Value)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DangerSaidAfterItWasTold_AsksEverybodyAnew()
    {
        await using var own = await DeskSchool.OpenAsync();
        var journey = await Journey.BeginAsync(own);
        await journey.WordsAsync("words");
        await journey.PostAsync("/tell", button: "Tell them now");
        var record = (await journey.RecordAsync())!.Value;
        await own.AcknowledgeAsync(own.Lead, record);
        await own.PassAsync(0.1);

        await journey.DangerAsync("yes");

        Assert.Contains("Nobody has answered yet", (await own.ReadAsync(own.Lead, record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DangerBeforeItIsKnownWhoIsInvolved_AsksThatFirst()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");

        Assert.Equal(journey.Path + "/adult", (await journey.DangerAsync("yes")).Location);
        Assert.Null(await journey.RecordAsync());
        await journey.AdultAsync();

        Assert.NotNull(await journey.RecordAsync());
    }

    [Fact]
    public async Task Post_WithDanger_TellsTheLeadBeforeThereAreWords()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.DangerAsync("yes");
        await journey.PostAsync("/people/who", button: "Continue: I don’t know");
        Assert.Null(await journey.RecordAsync());

        var next = await journey.AdultAsync();

        Assert.Equal(journey.Path + "/words", next.Location);
        var record = await journey.RecordAsync();
        Assert.NotNull(record);
        Assert.Contains("Danger", (await school.ReadAsync(school.Lead, record.Value)).Text, StringComparison.Ordinal);
    }
}
