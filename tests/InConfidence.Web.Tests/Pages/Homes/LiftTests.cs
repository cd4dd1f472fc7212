using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Homes;

/// <summary>The bar on the way home is lifted with a reason, and where the policy says so by two who each sign in (R2, R48).</summary>
public sealed class LiftTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Open = "Open the way home";
    private const string Agree = "I agree: open the way home";
    private const string Shut = "Shut the way home";

    [Fact]
    public async Task GetAndPost_ByTheWriterOrADeputyWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync(HomeSchool.From(school.Student, "home", new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var answer = await (await school.VisitAsync(person)).GetAsync($"/records/{record}/way-home");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    [Fact]
    public async Task Post_WithoutReason_SaysWhatIsMissing_AndWithOneOpensIt()
    {
        var record = await school.TellAsync(HomeSchool.From(school.Student, "family"));
        var visitor = await school.VisitAsync(school.Lead);
        var page = await visitor.GetAsync($"/records/{record}/way-home");
        Assert.Equal("shut", State(page));
        var (sentences, clauses) = PolicySaid.Of(page);
        Assert.Contains(sentences, sentence => sentence.Contains("home", StringComparison.Ordinal));
        Assert.Equal([("R2 Sometimes parents are not told", "/policy#R2")], clauses);

        var missing = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Reason"] = " " }, Open);
        Assert.Equal("Write why the way home is opened, in a few words", Assert.Single(missing.Errors));
        var before = (await school.Test.EntriesAsync()).Count;
        var answer = await visitor.SubmitAsync(missing, new Dictionary<string, string> { ["Reason"] = "Her mother  knows" }, Open);
        var shown = await visitor.FollowAsync(answer);

        Assert.Equal("lifted", State(shown));
        Assert.Contains("Her mother  knows", shown.Document.QuerySelector("[data-lifting]")!.TextContent, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.WayHomeLifted);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Equal("lifted", (await school.ReadAsync(school.Lead, record)).Document.QuerySelector("[data-way-home]")!.GetAttribute("data-way-home"));
        Assert.Null((await school.ReadAsync(school.Writer, record)).Document.QuerySelector("[data-way-home]"));
    }

    [Fact]
    public async Task ForcedMarriage_NeedsTheAgencyAndASecondPersonWhoSignsIn()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(HomeSchool.From(own.Student, "student"));
        await own.KnowAsync(record, "harm.forced-marriage");
        var path = $"/records/{record}/way-home";
        var lead = await own.VisitAsync(own.Lead);

        var missing = await lead.SubmitAsync(await lead.GetAsync(path), new Dictionary<string, string> { ["Reason"] = "The order is made" }, Open);
        Assert.Equal("Write who of the police or social care has agreed", Assert.Single(missing.Errors));
        Assert.Equal("The order is made", missing.Document.QuerySelector("textarea[name=Reason]")!.TextContent);
        var waiting = await lead.FollowAsync(await lead.SubmitAsync(missing, new Dictionary<string, string> { ["Agency"] = "DC Webb" }, Open));
        Assert.Equal("shut", State(waiting));
        Assert.DoesNotContain(waiting.Document.QuerySelectorAll("button"), button => button.TextContent.Trim() == Agree);

        var deputy = await own.VisitAsync(own.Deputy);
        Assert.Contains((await deputy.GetAsync("/desk")).Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == path);
        var agreed = await deputy.FollowAsync(await deputy.PostAsync(path, button: Agree));

        Assert.Equal("lifted", State(agreed));
        Assert.Contains("Dee Deputy", agreed.Document.QuerySelector("[data-lifting]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await own.Test.EntriesAsync(), entry => entry.Act == LedgerAct.WayHomeAgreed && entry.Who == own.Deputy.Value);
        Assert.DoesNotContain((await deputy.GetAsync("/desk")).Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == path);
        Assert.Equal("lifted", State(await lead.GetAsync(path)));
    }

    [Fact]
    public async Task Shut_NeedsAReason_AndShutsItAtOnce()
    {
        var record = await school.TellAsync(HomeSchool.From(school.Student, null));
        var lead = await school.VisitAsync(school.Lead);
        var path = $"/records/{record}/way-home";
        await lead.SubmitAsync(await lead.GetAsync(path), new Dictionary<string, string> { ["Reason"] = "Only late" }, Open);
        var early = await lead.GetAsync(path);
        var deputy = await school.VisitAsync(school.Deputy);

        var missing = await deputy.SubmitAsync(await deputy.GetAsync(path), new Dictionary<string, string> { ["Ending"] = "" }, Shut);
        Assert.Equal("Write why the way home is shut, in a few words", Assert.Single(missing.Errors));
        var shown = await deputy.FollowAsync(await deputy.SubmitAsync(missing, new Dictionary<string, string> { ["Ending"] = "He rang her" }, Shut));

        Assert.Equal("shut", State(shown));
        Assert.Contains("He rang her", shown.Document.QuerySelector("[data-lifting]")!.TextContent, StringComparison.Ordinal);
        var late = await lead.SubmitAsync(early, new Dictionary<string, string> { ["Ending"] = "Too" }, Shut);
        Assert.StartsWith("Somebody has decided about the way home", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    private static string? State(Answer page) => page.Document.QuerySelector("[data-state]")?.GetAttribute("data-state");
}
