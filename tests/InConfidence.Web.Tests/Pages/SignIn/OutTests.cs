using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.SignIn;

public sealed class OutTests(RunningSchool running) : IClassFixture<RunningSchool>
{
    [Fact]
    public async Task Post_SignedIn_EndsTheSessionOnTheServer()
    {
        var (person, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        using var elsewhere = running.Application.Visit();
        Answer? answer = null;

        var entries = await running.EntriesDuringAsync(async () => answer = await visitor.PostAsync("/", form: "form[action='/sign-out']"));

        Assert.Equal("/sign-out", answer!.Location);
        Assert.Contains(entries, entry => entry.Act == LedgerAct.SignedOut && entry.Who == person.Value);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_ChangesNothing()
    {
        var (_, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);
        using var nothing = new FormUrlEncodedContent([]);

        using var refused = await visitor.Client.PostAsync("/sign-out", nothing, TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Get_SignedIn_ChangesNothing()
    {
        var (_, _, name) = await running.AddAccountAsync();
        var visitor = await running.SignInAsync(name);

        await visitor.GetAsync("/sign-out");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }
}
