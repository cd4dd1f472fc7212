using System.Net;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Faults;

public sealed class NotFoundTests(RunningSchool running) : IClassFixture<RunningSchool>
{
    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/records/00000000000000000000000000000000/no-such-page")]
    [InlineData("/.env")]
    public async Task Get_OfWhatIsNotThere_SaysTheSameEverywhere(string path)
    {
        var visitor = running.Application.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((await visitor.GetAsync("/not-found")).Body, answer.Body);
        Assert.DoesNotContain(path, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAPageOfSomebodyElse_SaysTheSameAsForNoPage()
    {
        var visitor = await running.AsTeacherAsync();

        var notTheirs = await visitor.GetAsync("/people");
        var notThere = await visitor.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, notTheirs.Status);
        Assert.Equal(FormTokens.Without(notThere.Body), FormTokens.Without(notTheirs.Body));
    }

    [Fact]
    public async Task Post_ToWhatIsNotThere_IsNotFoundToo()
    {
        using var nothing = new FormUrlEncodedContent([]);

        using var answer = await running.Application.Visit().Client.PostAsync("/no-such-page", nothing, TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
