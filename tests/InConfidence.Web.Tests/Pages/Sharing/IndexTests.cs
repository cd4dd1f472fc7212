using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Homes;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>Whether somebody is told is decided by whoever answers for the record, with the policy, and written down (D5, D6, R1).</summary>
public sealed class IndexTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string See = "See what the policy says";
    private const string Save = "Save the decision";

    [Fact]
    public async Task GetAndPost_ByTheWriterOrADeputyWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/share")).Body);
            var answer = await visitor.GetAsync($"/records/{record}/share");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(missing, FormTokens.Without(answer.Body));
        }
    }

    [Fact]
    public async Task Ask_WithNothingChosen_SaysWhatToChoose()
    {
        var visitor = await school.VisitAsync(school.Lead);

        var page = await visitor.PostAsync($"/records/{await school.TellAsync()}/share", button: See);

        Assert.Equal(["Choose whom you think of telling", "Choose how much they would be told", "Choose how they would be told"], page.Errors);
    }

    [Fact]
    public async Task Ask_AboutThePolice_IsPermittedWhateverIsNotKnown_AndNothingIsSaved()
    {
        var record = await school.TellAsync();
        var before = (await school.Test.EntriesAsync()).Count;
        var visitor = await school.VisitAsync(school.Lead);

        var page = await AskAsync(visitor, record, "Police", "content=whole", "channel=work-phone");

        Assert.Equal("permit", Outcome(page));
        Assert.NotEmpty(page.Document.QuerySelectorAll("[data-reasons] li"));
        Assert.NotEmpty(page.Document.QuerySelector("[data-clauses]")!.TextContent.Trim());
        Assert.Contains((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.SharingAsked && entry.Records.Contains(record.Value));
        Assert.Empty((await visitor.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-sharing]"));
    }

    [Fact]
    public async Task Ask_AboutThePersonAlleged_IsRefusedWithItsClause_AndCanOnlyBeDecidedAgainst()
    {
        var visitor = await school.VisitAsync(school.Lead);

        var record = await school.TellAsync();
        var page = await AskAsync(visitor, record, "PersonAlleged", "content=words", "channel=letter");

        Assert.Equal("refuse", Outcome(page));
        Assert.Contains("never hears", page.Document.QuerySelector("[data-reasons]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelector("[data-clauses]")!.TextContent.Trim());
        Assert.Equal(["Later", "Not"], page.Document.QuerySelectorAll("input[name='Form.Choice']").Select(radio => radio.GetAttribute("value")));
        var forced = await visitor.SubmitAsync(page, Decision("Share"), Save);
        Assert.Contains("Choose what you decide", forced.Errors);
        var asked = (await school.Test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.SharingAsked && entry.Records.Contains(record.Value)).ToList();
        Assert.Equal(["Refuse", "Refuse"], asked.Select(entry => entry.Decision!.Outcome));
    }

    /// <summary>Between what the page was told and what it saves something may have become known: the log holds what was refused.</summary>
    [Fact]
    public async Task Decide_WhatThePolicyHasComeToRefuse_SavesNothing_AndStandsInTheLog()
    {
        var record = await school.TellAsync();
        var reader = await school.Test.ReaderAsync(school.Lead);
        var question = new SharingQuestion(Policy.Recipient.PersonAlleged, "content=words", "channel=letter", "prompt=own-initiative", new Dictionary<string, bool>());
        var content = new SharingContent { Recipient = "recipient=person-alleged", Content = "content=words", Choice = SharingChoice.Share, Told = "All of it", Why = "He asked" };

        var outcome = await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SharingDecided), (unit, token) => unit.DecideSharingAsync(reader, record, question, content, 0, token), TestSchool.Cancellation);

        Assert.IsType<SharingOutcome.Refused>(outcome);
        Assert.Empty(await StoreCounts.SharingsAsync(school.Test.School, record));
        var refusal = Assert.Single(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.ActRefused && entry.Records.Contains(record.Value));
        Assert.Equal((LedgerAct.SharingDecided, "Refuse"), (refusal.Asked, refusal.Decision!.Outcome));
    }

    [Fact]
    public async Task Ask_AboutAParent_AsksWhatWouldSettleIt_AndTheAnswersSettleIt()
    {
        var visitor = await school.VisitAsync(school.Lead);
        var record = await school.TellAsync(HomeSchool.From(await school.Test.AddPersonAsync("Kit", "Student", PersonKind.Student), "student"));

        var page = await AskAsync(visitor, record, "Parent", "content=summary", "channel=in-person");
        Assert.Equal("ask", Outcome(page));
        Assert.NotEmpty(page.Document.QuerySelectorAll("input[name='Form.So']"));
        var barred = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.So"] = "recipient.barred", ["Form.Others"] = "unknown" }, "Ask the policy again");

        Assert.Equal("refuse", Outcome(barred));
        Assert.Contains("barred", barred.Document.QuerySelector("[data-reasons]")!.TextContent, StringComparison.Ordinal);
        var not = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Others"] = "no" }, "Ask the policy again");
        Assert.DoesNotContain(not.Document.QuerySelectorAll("input[name='Form.So']"), box => box.GetAttribute("value") == "recipient.barred");
        Assert.Equal("no", not.Document.QuerySelector("input[name='Form.Known[recipient.barred]'][checked]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Parent", "home")]
    [InlineData("EducationGuardian", "unknown")]
    [InlineData("Agent", null)]
    [InlineData("HostFamily", "family")]
    [InlineData("Relative", "home")]
    public async Task Ask_AboutTheFamily_WhileTheWayHomeIsShut_IsRefused_WhateverIsAnswered(string recipient, string? source)
    {
        var visitor = await school.VisitAsync(school.Lead);
        var record = await school.TellAsync(HomeSchool.From(school.Student, source));

        var page = await AskAsync(visitor, record, recipient, "content=summary", "channel=letter");
        var forced = await visitor.SubmitAsync(page, new Dictionary<string, string>
        {
            ["Form.Known[home.lifted]"] = "yes", ["Form.Known[second-person.agreed]"] = "yes", ["Form.Known[agency.agreed]"] = "yes",
            ["Form.Known[home.shut]"] = "no", ["Form.Known[source.household]"] = "no", ["Form.Known[source.unclear]"] = "no", ["Form.Known[home.unsafe]"] = "no",
        }, "Ask the policy again");

        foreach (var answer in new[] { page, forced })
        {
            Assert.Equal("refuse", Outcome(answer));
            Assert.Equal(["Later", "Not"], answer.Document.QuerySelectorAll("input[name='Form.Choice']").Select(radio => radio.GetAttribute("value")));
        }
    }

    [Fact]
    public async Task Ask_AboutAParent_OnceTheBarIsLifted_IsNoLongerRefused_UnlessAnotherRecordShutsIt()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(HomeSchool.From(own.Student, "home"));
        var visitor = await own.VisitAsync(own.Lead);
        Assert.Equal("refuse", Outcome(await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter")));

        await visitor.SubmitAsync(await visitor.GetAsync($"/records/{record}/way-home"), new Dictionary<string, string> { ["Reason"] = "Her mother has left him" }, "Open the way home");
        Assert.Equal("ask", Outcome(await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter")));
        await own.TellAsync(HomeSchool.From(own.Student, "family"));

        var page = await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter");
        Assert.Equal("refuse", Outcome(page));
        Assert.Contains("Contact home goes through the safeguarding lead.", page.Document.QuerySelector("[data-reasons]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>F1, R53: what the list says of a barred parent no answer takes back, and the other parent is asked about with two.</summary>
    [Fact]
    public async Task Ask_AboutAParentWhomTheListKeepsAway_IsRefused_WhateverIsAnswered_AndTheWayHomeIsShut()
    {
        await using var own = await DeskSchool.OpenAsync();
        var (father, mother) = (await own.Test.AddPersonAsync("Finn", "Father", PersonKind.Guardian), await own.Test.AddPersonAsync("Mia", "Mother", PersonKind.Guardian));
        foreach (var parent in new[] { father, mother })
            await own.RelateAsync(parent, own.Student, RelationKind.GuardianOf);
        var record = await own.TellAsync(HomeSchool.From(own.Student, "student"));
        var visitor = await own.VisitAsync(own.Lead);
        Assert.Equal("ask", Outcome(await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter", father)));

        await own.RelateAsync(father, own.Student, RelationKind.BarredFrom);
        var page = await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter", father);
        var forced = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Known[recipient.barred]"] = "no", ["Form.Known[barred.in-question]"] = "no", ["Form.Known[home.lifted]"] = "yes" }, "Ask the policy again");
        var other = await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter", mother);

        foreach (var answer in new[] { page, forced })
        {
            Assert.Equal("refuse", Outcome(answer));
            Assert.Contains("barred", answer.Document.QuerySelector("[data-reasons]")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains(page.Document.QuerySelectorAll("select[name='Form.Person'] option"), option => option.TextContent.StartsWith("Finn Father", StringComparison.Ordinal) && option.TextContent.EndsWith(", kept away from the student)", StringComparison.Ordinal));
        Assert.Equal("refuse", Outcome(other));
        Assert.Contains("second person", (await visitor.GetAsync($"/records/{record}/way-home")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ToTellThePolice_IsWrittenDownWithWhatThePolicySaid_AndWhatFollowsIsAStep()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var before = (await school.Test.EntriesAsync()).Count;
        var page = await AskAsync(visitor, record, "Police", "content=whole", "channel=work-phone");

        var answer = await visitor.SubmitAsync(page, Decision("Share", ("Form.Told", "Everything, to PC 4711"), ("Form.Why", "He has  a knife")), Save);
        var shown = await visitor.FollowAsync(answer);

        Assert.Equal($"/records/{record}", answer.Location);
        var card = shown.Document.QuerySelector("[data-sharing]")!.TextContent;
        Assert.Contains("Police: told", card, StringComparison.Ordinal);
        Assert.Contains("He has  a knife", card, StringComparison.Ordinal);
        Assert.Contains("Everything, to PC 4711", card, StringComparison.Ordinal);
        Assert.Contains(shown.Document.QuerySelectorAll("[data-steps] h3"), step => step.TextContent.Contains("Write down", StringComparison.Ordinal));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.SharingDecided);
        Assert.Equal((school.Lead.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        Assert.Equal("Permit", entry.Decision!.Outcome);
    }

    [Fact]
    public async Task Decide_NotNow_NeedsADay_AndIsLookedAtAgainOnIt()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, record, "Parent", "content=summary", "channel=in-person");

        var without = await visitor.SubmitAsync(page, Decision("Later", ("Form.Why", "She asked for a day"), ("Form.Encouraged", "NotYet")), Save);
        Assert.StartsWith("The day", Assert.Single(without.Errors), StringComparison.Ordinal);
        Assert.Equal("She asked for a day", without.Document.QuerySelector("textarea[name='Form.Why']")!.TextContent);
        var answer = await visitor.SubmitAsync(without, Decision("Later", ("Form.Why", "She asked for a day"), ("Form.Encouraged", "NotYet"), ("Form.ReviewOn.Day", "1"), ("Form.ReviewOn.Month", "12"), ("Form.ReviewOn.Year", "2030")), Save);

        var shown = await visitor.FollowAsync(answer);
        Assert.Contains("Parent: not now", shown.Document.QuerySelector("[data-sharing]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown.Document.QuerySelectorAll("[data-steps] h3"), step => step.TextContent == "Look again at the decision on telling: parent.");
    }

    [Fact]
    public async Task Decide_WithoutReason_WordsOrDuties_SaysWhatIsMissing()
    {
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, await school.TellAsync(), "HouseStaff", "content=care-instruction", "channel=in-person");

        var answer = await visitor.SubmitAsync(page, Decision("Share"), Save);

        Assert.Contains("Write what they are told", answer.Errors);
        Assert.Contains("Write why, in a few words", answer.Errors);
        Assert.Contains("Choose whether the student knows", answer.Errors);
        Assert.Contains(answer.Errors, error => error.StartsWith("Say that it is done, or why not: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decide_AfterSomebodyElseHas_ShowsTheirsAndSavesNothingUntilTheySaySoAgain()
    {
        var record = await school.TellAsync();
        var lead = await school.VisitAsync(school.Lead);
        var deputy = await school.VisitAsync(school.Deputy);
        var first = await AskAsync(lead, record, "Police", "content=whole", "channel=work-phone");
        var second = await AskAsync(deputy, record, "Police", "content=summary", "channel=work-phone");
        await lead.SubmitAsync(first, Decision("Share", ("Form.Told", "All"), ("Form.Why", "Knife")), Save);

        var answer = await deputy.SubmitAsync(second, Decision("Not", ("Form.Why", "Too early")), Save);

        Assert.Contains(answer.Errors, error => error.StartsWith("Lena Lead has decided something", StringComparison.Ordinal));
        Assert.Contains("Knife", answer.Text, StringComparison.Ordinal);
        Assert.Single((await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-sharing]"));
        await deputy.SubmitAsync(answer, Decision("Not", ("Form.Why", "Too early")), Save);
        Assert.Equal(2, (await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-sharing]").Length);
    }

    [Fact]
    public async Task Decide_AboutAParent_ByName_NeedsEncouragementAndADayToLookAgain_AndShowsAll()
    {
        await using var own = await DeskSchool.OpenAsync();
        var mother = await own.Test.AddPersonAsync("Mia", "Mother", PersonKind.Guardian);
        await own.RelateAsync(mother, own.Student, RelationKind.GuardianOf);
        var record = await own.TellAsync(HomeSchool.From(own.Student, "home"));
        var visitor = await own.VisitAsync(own.Lead);
        var page = await AskAsync(visitor, record, "Parent", "content=summary", "channel=letter");
        Assert.Contains(page.Document.QuerySelectorAll("select[name='Form.Person'] option"), option => option.TextContent.StartsWith("Mia Mother", StringComparison.Ordinal));

        var missing = await visitor.SubmitAsync(page, Decision("Not", ("Form.Why", "He reads her post"), ("Form.Person", mother.ToString())), Save);
        Assert.Contains("Choose whether the student was encouraged to talk to their parents", missing.Errors);
        Assert.Contains(missing.Errors, error => error.StartsWith("The day", StringComparison.Ordinal));
        var shown = await visitor.FollowAsync(await visitor.SubmitAsync(missing, Decision(
            "Not", ("Form.Wish", "Not yet, please"), ("Form.Encouraged", "DecidedAgainst"), ("Form.EncouragedWords", "Home is the risk"), ("Form.ReviewOn.Day", "1"), ("Form.ReviewOn.Month", "12"), ("Form.ReviewOn.Year", "2030")), Save));

        var card = shown.Document.QuerySelector("[data-sharing]")!.TextContent;
        foreach (var part in new[] { "Parent (Mia Mother): not told", "Lena Lead", "He reads her post", "Not yet, please", "The student is not encouraged", "Home is the risk", "Looked at again on 1 December 2030" })
            Assert.Contains(part, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MedicalEmergency_WhileTheWayHomeIsShut_TellsTheHospitalAndAConditionAndHasRoomForNothingElse()
    {
        await using var own = await DeskSchool.OpenAsync();
        var record = await own.TellAsync(HomeSchool.From(own.Student, "home"));
        await own.KnowAsync(record, "student.emergency");
        var visitor = await own.VisitAsync(own.Lead);
        Assert.Equal("refuse", Outcome(await AskAsync(visitor, record, "Parent", "content=summary", "channel=work-phone")));

        var page = await LetterSchool.SettleAsync(visitor, await AskAsync(visitor, record, "Parent", "content=medical-news", "channel=work-phone"));
        Assert.Null(page.Document.QuerySelector("textarea[name='Form.Told']"));
        var answers = LetterSchool.Duties(page);
        var tooLong = await visitor.SubmitAsync(page, Decision("Share", [.. answers, ("Form.Why", "He fell"), ("Form.Encouraged", "NotYet"), ("Form.Hears", "First"), ("Form.Medical.Hospital", new string('x', 61))]), Save);
        Assert.Contains("Write the hospital’s name and nothing else, in at most 60 characters", tooLong.Errors);
        Assert.Contains("Choose how the student is", tooLong.Errors);
        var shown = await visitor.FollowAsync(await visitor.SubmitAsync(tooLong, Decision("Share", ("Form.Medical.Hospital", "St Mary"), ("Form.Medical.Condition", "Stable")), Save));

        Assert.Contains("Hospital: St Mary. Condition: stable.", shown.Document.QuerySelector("[data-sharing]")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(Visitor visitor, RecordId record, string recipient, string content, string channel, PersonId? person = null) => visitor.PostAsync(
        $"/records/{record}/share",
        new Dictionary<string, string> { ["Form.Recipient"] = recipient, ["Form.Content"] = content, ["Form.Channel"] = channel, ["Form.Person"] = person?.ToString() ?? "" }, See);

    private static Dictionary<string, string> Decision(string choice, params (string Field, string Value)[] fields)
    {
        var decision = fields.ToDictionary(field => field.Field, field => field.Value);
        decision["Form.Choice"] = choice;
        return decision;
    }

    private static string? Outcome(Answer page) => page.Document.QuerySelector("[data-answer]")?.GetAttribute("data-answer");
}
