using System.Net;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.SignIn;

/// <summary>What becomes of a form that comes too late is told in Recording/DraftPageTests.</summary>
public sealed class AgainTests(RunningSchool school) : IClassFixture<RunningSchool>
{
    [Fact]
    public async Task Get_OfItself_LeadsToSignIn() =>
        Assert.Equal("/sign-in", (await school.Application.Visit().GetAsync("/sign-in/again")).Location);

    [Fact]
    public async Task Post_ToAPageWhereNothingLongIsWritten_LeadsToSignInAndHoldsNothing()
    {
        using var visitor = school.Application.Visit();

        var answer = await visitor.Client.PostAsync(
            "/desk?handler=met", new FormUrlEncodedContent(new Dictionary<string, string> { ["meeting"] = "x" }), TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
    }
}
