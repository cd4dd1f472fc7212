using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>What whoever answers for a record knows of it, and that what must be done follows from it (R1, R22).</summary>
public sealed class KnownTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string NotSaid = "unknown";

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        var answer = await school.Application.Visit().GetAsync($"/records/{record}/known");

        Assert.Equal((HttpStatusCode.Found, $"/sign-in?next=%2Frecords%2F{record}%2Fknown"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task GetAndPost_ByTheWriterOrALeadWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));
        var before = (await school.Test.EntriesAsync()).Count;

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/known")).Body);
            foreach (var answer in new[] { await visitor.GetAsync($"/records/{record}/known"), await PostAsync(visitor, record, ("Known[harm.immediate]", "yes")) })
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.Equal(missing, FormTokens.Without(answer.Body));
            }
        }

        Assert.DoesNotContain((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act is LedgerAct.RecordAssessed or LedgerAct.RecordOpened);
    }

    [Fact]
    public async Task Get_ByTheLead_KnowsNothingYetAndIsAnOpening()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/known");

        Assert.All(page.Document.QuerySelectorAll("main input[type=radio][checked]"), chosen => Assert.Equal(NotSaid, chosen.GetAttribute("value")));
        Assert.Equal(page.Document.QuerySelectorAll("main fieldset").Length, page.Document.QuerySelectorAll("main input[type=radio][checked]").Length);
        Assert.Contains("A student is suffering or likely to suffer harm.", page.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.Body!.GetAttribute("data-confidential"));
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordOpened && entry.Records.Contains(record.Value));
    }

    [Fact]
    public async Task Post_OfSomethingThatIsNotOffered_SaysSoAndKeepsWhatWasChosen()
    {
        var record = await school.TellAsync();

        var answer = await PostAsync(
            await school.VisitAsync(school.Lead), record,
            ("Known[matter.drugs]", "perhaps"), ("Known[harm.immediate]", "no"), ("Known[risk-to-life]", "risk-to-life=possible"), ("Note", " from\r\nher "));

        Assert.Equal(["Choose an answer, or that it is not known: It is about drugs."], answer.Errors);
        Assert.Equal("no", Chosen(answer, "harm.immediate"));
        Assert.Equal("risk-to-life=possible", Chosen(answer, "risk-to-life"));
        Assert.Equal(" from\nher ", answer.Document.QuerySelector("textarea[name=Note]")!.TextContent);
        Assert.DoesNotContain("Last said by", (await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/known")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfWhatIsKnown_RaisesWhatFollowsAndIsInTheLedger()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await SayAsync(await school.VisitAsync(school.Lead), record, ("referral.made", "yes"), ("referral.answered", "no"));

        Assert.Equal($"/records/{record}", answer.Location);
        Assert.Contains("Ask social care what was decided; climb if nobody answers.", (await school.ReadAsync(school.Deputy, record)).Text, StringComparison.Ordinal);
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.RecordAssessed);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        var page = await (await school.VisitAsync(school.Deputy)).GetAsync($"/records/{record}/known");
        Assert.Equal(("yes", "no", NotSaid), (Chosen(page, "referral.made"), Chosen(page, "referral.answered"), Chosen(page, "home.unsafe")));
        Assert.Contains("Last said by Lena Lead", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BySecondWhoLookedBefore_ShowsBothAndSavesNothingUntilTheySaySoAgain()
    {
        var record = await school.TellAsync();
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        var looked = await deputy.GetAsync($"/records/{record}/known");
        await SayAsync(lead, record, ("protection.concern", "yes"));

        var meanwhile = await deputy.SubmitAsync(looked, new Dictionary<string, string> { ["Known[home.unsafe]"] = "yes", ["Note"] = "mine" }, "Save");

        Assert.Equal("Lena Lead has said something since you opened this page. What you chose is still here: look at both, then save again", Assert.Single(meanwhile.Errors));
        Assert.Contains("A student is suffering or likely to suffer harm.", meanwhile.Document.QuerySelector("[data-meanwhile]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("yes", NotSaid), (Chosen(meanwhile, "home.unsafe"), Chosen(meanwhile, "protection.concern")));
        Assert.Equal("yes", Chosen(await lead.GetAsync($"/records/{record}/known"), "protection.concern"));

        Assert.Equal($"/records/{record}", (await deputy.SubmitAsync(meanwhile, button: "Save")).Location);
        Assert.Equal("yes", Chosen(await lead.GetAsync($"/records/{record}/known"), "home.unsafe"));
    }

    [Fact]
    public async Task Post_ThatIsMisreadAfterSomebodyElseSaidSomething_DoesNotTakeTheirsForSeen()
    {
        var record = await school.TellAsync();
        var deputy = await school.VisitAsync(school.Deputy);
        await SayAsync(await school.VisitAsync(school.Lead), record, ("protection.concern", "yes"));

        var misread = await PostAsync(deputy, record, ("seen", "0"), ("Known[matter.drugs]", "perhaps"));
        var answer = await deputy.SubmitAsync(misread, new Dictionary<string, string> { ["Known[matter.drugs]"] = "yes" }, "Save");

        Assert.StartsWith("Lena Lead has said something since", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    private static Task<Answer> SayAsync(Visitor visitor, RecordId record, params (string Fact, string Value)[] known) =>
        visitor.PostAsync($"/records/{record}/known", known.ToDictionary(one => $"Known[{one.Fact}]", one => one.Value), "Save");

    private static string Chosen(Answer page, string name) =>
        page.Document.QuerySelector($"input[name='Known[{name}]'][checked]")!.GetAttribute("value")!;

    private static async Task<Answer> PostAsync(Visitor visitor, RecordId record, params (string Field, string Value)[] fields)
    {
        var token = (await visitor.GetAsync("/mine")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]);
        var path = $"/records/{record}/known";
        return await Answer.ReadAsync(await visitor.Client.PostAsync(path, form, TestSchool.Cancellation), path);
    }
}
