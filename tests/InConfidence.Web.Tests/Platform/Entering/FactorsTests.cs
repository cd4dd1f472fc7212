using InConfidence.Testing;
using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Recording;

namespace InConfidence.Web.Tests.Platform.Entering;

/// <summary>Writing needs one factor; reading anything back needs two (R18, R19).</summary>
[OnOneDatabase]
public sealed class FactorsTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Writer_WithOneFactor_WritesAndSendsAndReadsNothingBack()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.FindAsync("who", "Sam", school.Student);
        await journey.WordsAsync("He said that");
        await journey.SendAsync();
        var record = (await journey.RecordAsync())!.Value;
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var path in new[] { "/mine", "/desk", $"/records/{record}", $"/records/{record}/add" })
        {
            var answer = await journey.Visitor.GetAsync(path);
            Assert.Equal((HttpStatusCode.Found, $"/sign-in/code?next={Uri.EscapeDataString(path)}"), (answer.Status, answer.Location));
            Assert.DoesNotContain("He said that", answer.Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act is LedgerAct.RecordOpened or LedgerAct.RecordsListed);
        Assert.Contains("He said that", (await school.ReadAsync(school.Writer, record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfAnotherSession_IsReadBackWithBothFactorsOnly()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("half a sentence");
        var other = await school.Application.VisitAsync(school.Writer, secondFactor: false);

        var refused = await other.GetAsync(journey.Path + "/words");
        var shown = await (await school.VisitAsync(school.Writer)).GetAsync(journey.Path + "/words");

        Assert.StartsWith("/sign-in/code", refused.Location, StringComparison.Ordinal);
        Assert.Equal("half a sentence", shown.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Lead_WithOneFactor_OpensNothingThoughTheOfficeWouldLetThem()
    {
        var record = await school.TellAsync();
        var lead = await school.Application.VisitAsync(school.Lead, secondFactor: false);

        foreach (var path in new[] { "/desk", "/mine", $"/records/{record}", $"/records/{record}/add", $"/records/{record}/link" })
            Assert.StartsWith("/sign-in/code", (await lead.GetAsync(path)).Location, StringComparison.Ordinal);
    }
}
