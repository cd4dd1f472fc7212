using System.Net;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Leave;

public sealed class IndexTests
{
    [Fact]
    public async Task Post_FromTheButtonOnAnyPage_EndsTheSession()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = await application.VisitAsync(await application.Test.AddPersonAsync("Ada", "Byron", PersonKind.Staff, Role.Staff));
        var page = await visitor.GetAsync("/");

        var answer = await visitor.SubmitAsync(page, form: "form[data-quick-exit]");

        Assert.Equal((HttpStatusCode.Found, "/leave"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/")).Status);
        Assert.DoesNotContain("InConfidence", (await visitor.GetAsync("/leave")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOutInTheFrame_CarriesItsTokenAndEndsTheSession()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = await application.VisitAsync(await application.Test.AddPersonAsync("Ada", "Byron", PersonKind.Staff, Role.Staff));
        var page = await visitor.GetAsync("/");

        var answer = await visitor.SubmitAsync(page, form: "form[action='/sign-out']");

        Assert.Equal((HttpStatusCode.Found, "/sign-out"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/", "Record")]
    [InlineData("/nowhere", "Record")]
    public async Task Get_SignedIn_KeepsTheMenuAroundEveryPage(string path, string item)
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = await application.VisitAsync(await application.Test.AddPersonAsync("Ada", "Byron", PersonKind.Staff, Role.Staff));

        var page = await visitor.GetAsync(path);

        Assert.Equal(item, page.Document.QuerySelector(".ic-navigation__link")?.TextContent.Trim());
        Assert.Contains("Ada", page.Document.QuerySelector(".ic-person")!.TextContent, StringComparison.Ordinal);
    }
}
