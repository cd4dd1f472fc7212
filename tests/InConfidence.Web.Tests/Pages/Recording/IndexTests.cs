using InConfidence.Data.Saving;
using InConfidence.Questions;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ListsEveryQuestionOfItsKindAndSaysNotToGoBackAndAsk()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.GetAsync();

        var asked = page.Document.QuerySelectorAll(".govuk-task-list__link").Select(link => link.GetAttribute("href")).ToList();
        Assert.All(Questionnaire.For(await journey.KeptAsync()), question => Assert.Contains($"{journey.Path}/question/{question.Name}", asked));
        Assert.Contains(Questionnaire.OnlyWhatCameUp, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SaysWhoWillReadIt()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("words");

        var page = await journey.GetAsync();

        Assert.Contains("In a few minutes, sent or not, it can be read by the safeguarding lead and a deputy.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_OfWhatNobodyHasSeen_TakesItAwayAndIsInTheLedger()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("a mistake");
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await journey.PostAsync("", button: "Throw it away");

        Assert.Equal("/", answer.Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await journey.GetAsync()).Status);
        Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.DraftDiscarded);
    }

    [Fact]
    public async Task Discard_OfWhatTheLeadHas_IsNotOfferedAndDoesNothing()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("told");
        var page = await journey.GetAsync();
        await journey.PostAsync("/tell", button: "Tell them now");

        Assert.DoesNotContain("Throw it away", (await journey.GetAsync()).Text, StringComparison.Ordinal);
        var answer = await journey.Visitor.SubmitAsync(page, button: "Throw it away");

        Assert.Equal(journey.Path, answer.Location);
        Assert.Equal("told", (await journey.KeptAsync()).Words);
    }
}
