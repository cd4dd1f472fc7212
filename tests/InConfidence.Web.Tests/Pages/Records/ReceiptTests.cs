using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>Whoever wrote a record keeps a signed note of it that is checked without the school, and tells nothing else.</summary>
public sealed class ReceiptTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheWriter_IsANoteThatHoldsWithNothingButTheKey_AndItsEntryIsInTheLog()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await (await school.VisitAsync(school.Writer)).GetAsync($"/records/{record}/receipt");

        var receipt = Opened(Note(page), page.Document.QuerySelector("[data-key]")!.TextContent);
        Assert.Contains(receipt.Leaf.ToArray(), await StoreCounts.LeavesAsync(school.Test.School));
        Assert.DoesNotContain("my dad", page.Body, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReceiptGiven);
        Assert.Equal((school.Writer.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Get_AsAFile_IsTheSameNoteUnderANameThatSaysNothing()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);
        var shown = Note(await visitor.GetAsync($"/records/{record}/receipt"));

        var file = await visitor.GetAsync($"/records/{record}/receipt?file=true");

        Assert.Equal(shown, file.Body);
        Assert.Equal("receipt.txt", file.Message.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Get_ByTheWriter_AfterALeadAddedSomething_IsStillForWhatTheyWrote()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);
        var first = Opened(Note(await visitor.GetAsync($"/records/{record}/receipt")));
        var lead = await school.Test.ReaderAsync(school.Lead);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAddedTo), (unit, token) => unit.AddToRecordAsync(lead, record, new Addition("I phoned the ward"), token), TestSchool.Cancellation);

        Assert.Equal(first.Leaf, Opened(Note(await visitor.GetAsync($"/records/{record}/receipt"))).Leaf);
        Assert.NotEqual(first.Leaf, Opened(Note(await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/receipt"))).Leaf);
    }

    [Fact]
    public async Task Get_OfWhatWasTakenInBeforeReceiptsWereKeptReady_IsFoundInTheLog()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);
        var kept = Opened(Note(await visitor.GetAsync($"/records/{record}/receipt")));
        await StoreCounts.ForgetLeavesAsync(school.Test.School);

        Assert.Equal(kept.Leaf, Opened(Note(await visitor.GetAsync($"/records/{record}/receipt"))).Leaf);
    }

    [Fact]
    public async Task Get_BySomebodyElse_IsAsIfItWereMissing()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));

        foreach (var person in new[] { school.Deputy, school.Chair })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/receipt")).Body);
            var answer = await visitor.GetAsync($"/records/{record}/receipt");
            Assert.Equal((HttpStatusCode.NotFound, missing), (answer.Status, FormTokens.Without(answer.Body)));
        }
    }

    [Fact]
    public async Task ThePageOfARecord_OffersItsWriterAReceipt()
    {
        var record = await school.TellAsync();

        var page = await school.ReadAsync(school.Writer, record);

        Assert.NotNull(page.Document.QuerySelector($"a[href='/records/{record}/receipt']"));
    }

    private Receipt Opened(string note, string? key = null)
    {
        Assert.True(new CheckpointVerifier(key ?? school.Test.School.VerifierKey).TryOpenReceipt(note, out var receipt));
        return receipt!;
    }

    private static string Note(Answer page) => page.Document.QuerySelector("[data-receipt]")!.TextContent;
}
