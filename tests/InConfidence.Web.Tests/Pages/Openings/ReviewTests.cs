using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Emergency;

namespace InConfidence.Web.Tests.Pages.Openings;

/// <summary>Somebody says, once, whether it was right to open it; what nobody says in time climbs (Z1).</summary>
public sealed class ReviewTests : EmergencySchool
{
    private static readonly Dictionary<string, string> Right = new() { ["Was"] = "right", ["Words"] = " He was\nfound ", ["Student"] = "told" };

    [Fact]
    public async Task Get_ByWhoeverWasNotTold_IsAsIfItWereMissing()
    {
        await School.TellAsync();
        var review = ReviewOf(await OpenAsync(Teacher));

        foreach (var person in new[] { School.Deputy, School.Head, School.Writer, Teacher })
            await AssertHiddenAsync(person, review);
    }

    [Fact]
    public async Task Get_ByTheLead_ShowsWhoWhyAndWhat_AndIsAnEntry()
    {
        var record = await School.TellAsync();
        var review = ReviewOf(await OpenAsync(Teacher));
        var before = (await School.Test.EntriesAsync()).Count;

        var page = await ReadAsync(School.Lead, review);

        Assert.Contains("Tilda Teacher opened what is known of Sam Student", page.Text, StringComparison.Ordinal);
        Assert.Equal(Why.Replace('\0', '\u2400'), page.Document.QuerySelector("main .ic-words")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector($"[data-records] a[href='/records/{record}']"));
        Assert.Equal(School.Lead.Value, Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.EmergencyLookedAt).Who);
    }

    [Fact]
    public async Task Post_WithoutAnswers_AsksForEach_AndLosesNothing()
    {
        var review = ReviewOf(await OpenAsync(Teacher));
        var lead = await School.VisitAsync(School.Lead);

        var nothing = await lead.PostAsync(review, button: "Save");
        var words = await lead.PostAsync(review, new Dictionary<string, string> { ["Words"] = "He was found" }, button: "Save");

        Assert.Equal(["Choose whether it was right to open it", "Write why, in a few words", "Choose whether the student is told"], nothing.Errors);
        Assert.Equal("He was found", words.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Post_IsSaidOnce_AndLeavesTheDesk()
    {
        var review = ReviewOf(await OpenAsync(Teacher));
        var lead = await School.VisitAsync(School.Lead);
        var page = await lead.GetAsync(review);

        var first = await lead.SubmitAsync(page, Right, button: "Save");
        var again = await lead.SubmitAsync(page, new Dictionary<string, string>(Right) { ["Was"] = "wrong", ["Words"] = "No" }, button: "Save");

        Assert.Equal(review, first.Location);
        Assert.Equal(["Somebody has said this before. What was said stands, and nothing of yours was saved"], again.Errors);
        var read = (await ReadAsync(School.Lead, review)).Document.QuerySelector("[data-review]")!;
        Assert.Equal((" He was\nfound ", "It was right"), (read.QuerySelector(".ic-words")!.TextContent, read.QuerySelector("h2")!.TextContent));
        Assert.Contains("The student is told.", read.TextContent, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(School.Lead, "/desk")).Document.QuerySelector("[data-openings]"));
        Assert.Equal(School.Lead.Value, Assert.Single(await School.Test.EntriesAsync(), entry => entry.Act == LedgerAct.EmergencyReviewed).Who);
    }

    [Fact]
    public async Task Review_ThatNobodyMakesWithinAWorkingDay_ClimbsToTheNext_AndThenStops()
    {
        await School.TellAsync();
        var opened = await OpenAsync(Teacher);
        List<string> told = [];
        for (var day = 0; day < 4; day++)
        {
            await School.PassAsync(60 * 24);
            told.Add(string.Join(", ", await ToldAsync(School.Lead, opened)));
        }
        await (await School.VisitAsync(School.Head)).PostAsync(ReviewOf(opened), Right, button: "Save");
        await School.PassAsync(60 * 24 * 5);

        // Opened on Tuesday morning: due by the end of Wednesday, then by the end of Friday.
        Assert.Equal(["Lena Lead", "Lena Lead, Dee Deputy", "Lena Lead, Dee Deputy", "Lena Lead, Dee Deputy, Hanna Head"], told);
        Assert.Equal(3, (await ToldAsync(School.Lead, opened)).Count);
        Assert.Equal(2, (await School.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.EmergencyClimbed));
    }

    [Fact]
    public async Task Review_ByWhoeverHasTurnedOutToBeAlleged_IsAsIfItWereMissing()
    {
        var record = await School.TellAsync();
        var opened = await OpenAsync(Teacher);

        await LinkAsync(record, PartInRecord.Alleged, School.Lead);

        await AssertHiddenAsync(School.Lead, ReviewOf(opened));
        await School.PassAsync(60 * 48);
        Assert.Contains("Hanna Head", await ToldAsync(School.Head, opened));
        Assert.NotEmpty(await StoreCounts.MailsToAsync(School.Test.School, School.Head));
    }
}
