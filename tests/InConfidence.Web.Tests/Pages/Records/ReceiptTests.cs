using System.Net;
using InConfidence.Data.Proof;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>Whoever wrote a record gets a receipt for it, which holds by itself and tells nothing else.</summary>
public sealed class ReceiptTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        var answer = await school.Application.Visit().GetAsync($"/records/{record}/receipt");

        Assert.Equal((HttpStatusCode.Found, $"/sign-in?next=%2Frecords%2F{record}%2Freceipt"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Get_ByTheLeadWhoWroteNoneOfItAndByAStranger_AnswersAsIfItWereMissing()
    {
        var record = await school.TellAsync();
        var other = await school.Test.AddPersonAsync("Olga", "Other", PersonKind.Staff, Role.Staff);

        foreach (var person in new[] { school.Lead, other })
        {
            var visitor = await school.VisitAsync(person);
            var answer = await visitor.GetAsync($"/records/{record}/receipt");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/receipt")).Body), FormTokens.Without(answer.Body));
        }
    }

    [Fact]
    public async Task Get_ByTheWriter_IsANoteThatHoldsAndQuotesNothing()
    {
        var record = await school.TellAsync();

        var page = await (await school.VisitAsync(school.Writer)).GetAsync($"/records/{record}/receipt");

        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
        Assert.DoesNotContain("my dad", page.Text, StringComparison.Ordinal);
        var receipt = Open(page);
        Assert.Equal(school.Test.School.Sources.Now(), receipt.At);
        // It tells neither how long the log is nor where in it the entry lies.
        Assert.DoesNotContain($"{(await school.Test.EntriesAsync()).Count}\n", Note(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterALeadHasAddedToIt_IsForWhatTheWriterWrote()
    {
        var record = await school.TellAsync();
        var writer = await school.VisitAsync(school.Writer);
        var before = Open(await writer.GetAsync($"/records/{record}/receipt"));
        await (await school.VisitAsync(school.Lead)).PostAsync($"/records/{record}/add", new Dictionary<string, string> { ["Words"] = "I saw her." }, "Add it");

        var after = Open(await writer.GetAsync($"/records/{record}/receipt"));

        Assert.Equal(before.Leaf, after.Leaf);
        Assert.NotEqual(before.Leaf, Open((await school.Test.School.ReceiptAsync(record, TestSchool.Cancellation))!).Leaf);
    }

    [Fact]
    public async Task Link_OnTheRecord_IsForTheWriterAlone()
    {
        var record = await school.TellAsync();

        Assert.NotNull((await school.ReadAsync(school.Writer, record)).Document.QuerySelector($"main a[href='/records/{record}/receipt']"));
        Assert.Null((await school.ReadAsync(school.Lead, record)).Document.QuerySelector($"main a[href='/records/{record}/receipt']"));
    }

    private static string Note(Answer page) => page.Document.QuerySelector("main .ic-words")!.TextContent;

    private Receipt Open(Answer page) => Open(Note(page));

    private Receipt Open(string note)
    {
        Assert.True(new CheckpointVerifier(school.Test.School.VerifierKey).TryOpenReceipt(note, out var receipt));
        return receipt!;
    }
}
