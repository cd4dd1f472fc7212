using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>A record is referred outside by whoever answers for it, and those who protect are never refused (L2, R22, R36).</summary>
public sealed class BeginTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const string Begin = "Begin the referral";

    [Fact]
    public async Task GetAndPost_ByTheWriterOrADeputyWhoIsKeptOut_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync(DeskSchool.About(school.Student, new PersonInRecord(PartInRecord.KeptOut, school.Deputy, null)));

        foreach (var person in new[] { school.Writer, school.Deputy })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}/refer")).Body);
            var answer = await visitor.GetAsync($"/records/{record}/refer");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(missing, FormTokens.Without(answer.Body));
            Assert.DoesNotContain("refer", (await visitor.GetAsync($"/records/{record}")).Text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.StartsWith("/sign-in?", (await school.Application.Visit().GetAsync($"/records/{record}/refer")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithNothingSaid_SaysWhatIsMissing_AndKeepsTheRest()
    {
        var visitor = await school.VisitAsync(school.Lead);

        var page = await visitor.PostAsync($"/records/{await school.TellAsync()}/refer", new Dictionary<string, string> { ["Form.Why"] = "He is  not safe" }, Begin);

        Assert.Equal(["Choose to whom it is referred", "Choose how much they would be told", "Write what they are told"], page.Errors);
        Assert.Equal("He is  not safe", page.Document.QuerySelector("textarea[name='Form.Why']")!.TextContent);
    }

    [Theory]
    [InlineData("SocialCare", "children’s social care", "Social care: told")]
    [InlineData("Police", "the police", "Police: told")]
    [InlineData("DesignatedOfficer", "the designated officer", "Designated officer: told")]
    public async Task Post_ToThoseWhoProtect_IsDecidedAndBegun_WhateverIsNotKnown(string recipient, string whom, string decided)
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var before = (await school.Test.EntriesAsync()).Count;

        var answer = await visitor.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning(recipient), Begin);
        var shown = await visitor.FollowAsync(answer);

        Assert.StartsWith($"/records/{record}/referral/", answer.Location, StringComparison.Ordinal);
        Assert.Equal($"Referral to {whom}", shown.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("Drafted", shown.Document.QuerySelector("[data-state]")!.GetAttribute("data-state"));
        var entry = Assert.Single((await school.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.ReferralBegun);
        Assert.Equal((school.Lead.Value, record.Value, "Permit"), (entry.Who, Assert.Single(entry.Records.Distinct()), entry.Decision!.Outcome));
        var page = await visitor.GetAsync($"/records/{record}");
        var card = page.Document.QuerySelector("[data-sharing]")!.TextContent;
        Assert.Contains(decided, card, StringComparison.Ordinal);
        Assert.Contains("He is  not safe", card, StringComparison.Ordinal);
        Assert.Equal(answer.Location, page.Document.QuerySelector("[data-referrals] a")!.GetAttribute("href"));
        Assert.Contains(page.Document.QuerySelectorAll("[data-steps] h3"), step => step.TextContent == $"Phone {whom}, then send the referral.");
    }

    [Fact]
    public async Task Post_PressedTwice_BeginsOne()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = await visitor.GetAsync($"/records/{record}/refer");

        var (one, other) = (await visitor.SubmitAsync(page, ReferredRecord.Beginning("Police"), Begin), await visitor.SubmitAsync(page, ReferredRecord.Beginning("Police"), Begin));

        Assert.Equal(one.Location, other.Location);
        var shown = await school.ReadAsync(school.Lead, record);
        Assert.Equal((1, 1), (shown.Document.QuerySelectorAll("[data-referrals] li").Length, shown.Document.QuerySelectorAll("[data-sharing]").Length));
    }

    [Fact]
    public async Task Post_AfterSomebodyElseDecided_ShowsTheirs_AndBeginsWhenSaidAgain()
    {
        var record = await school.TellAsync();
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        var late = await deputy.GetAsync($"/records/{record}/refer");
        await lead.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("SocialCare"), Begin);

        var answer = await deputy.SubmitAsync(late, ReferredRecord.Beginning("Police"), Begin);

        Assert.StartsWith("Lena Lead has decided something", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Harm at home", answer.Document.QuerySelector("textarea[name='Form.Told']")!.TextContent);
        Assert.Null(answer.Document.QuerySelector("[data-begun]"));
        Assert.Equal(HttpStatusCode.Found, (await deputy.SubmitAsync(answer, button: Begin)).Status);
    }

    [Fact]
    public async Task Post_ToThoseWhoProtect_ByTwoAtOnce_LeadsTheSecondToTheFirst()
    {
        var record = await school.TellAsync();
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        var late = await deputy.GetAsync($"/records/{record}/refer");
        var begun = await lead.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("SocialCare"), Begin);

        var answer = await deputy.SubmitAsync(late, ReferredRecord.Beginning("SocialCare"), Begin);

        Assert.Equal(begun.Location, answer.Document.QuerySelector("[data-begun] a")!.GetAttribute("href"));
        Assert.Single((await lead.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-referrals] li"));
    }

    [Fact]
    public async Task Post_ToSomebodyElse_IsOfferedOnceItIsDecidedThatTheyAreTold()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var forced = await visitor.PostAsync($"/records/{record}/refer", ReferredRecord.Beginning("PreventOfficer"), Begin);
        Assert.Equal("It is not decided yet whether the prevent officer is told: decide that first", Assert.Single(forced.Errors));
        await DecideAsync(record);
        Assert.Contains("Prevent officer: told", (await visitor.GetAsync($"/records/{record}")).Text, StringComparison.Ordinal);

        var answer = await visitor.PostAsync(
            $"/records/{record}/refer", new Dictionary<string, string> { ["Form.Recipient"] = "PreventOfficer", ["Form.Told"] = "Leaflets  again", ["Form.Why"] = "A  friend" }, Begin);

        var shown = await visitor.FollowAsync(answer);
        Assert.Equal("Referral to the prevent officer", shown.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Leaflets  again", shown.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A  friend", shown.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterItWasDecidedOtherwise_SaysSo_AndKeepsWhatWasTyped()
    {
        var record = await school.TellAsync();
        await DecideAsync(record);
        var visitor = await school.VisitAsync(school.Lead);
        var page = await visitor.GetAsync($"/records/{record}/refer");
        await DecideAsync(record, InConfidence.Sharing.SharingChoice.Not, seen: 1);

        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Recipient"] = "PreventOfficer", ["Form.Told"] = "Leaflets  again" }, Begin);

        Assert.Equal("It is no longer decided that the prevent officer is told. What you wrote is still here", Assert.Single(answer.Errors));
        Assert.Equal("Leaflets  again", answer.Document.QuerySelector("textarea[name='Form.Told']")!.TextContent);
        Assert.Empty((await visitor.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-referrals]"));
    }

    [Fact]
    public async Task Post_ByTwoAtOnce_BeginsOne_AndLeadsTheSecondToIt()
    {
        var record = await school.TellAsync();
        var (lead, deputy) = (await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy));
        await DecideAsync(record);
        var form = new Dictionary<string, string> { ["Form.Recipient"] = "PreventOfficer", ["Form.Told"] = "Leaflets  again" };
        var late = await deputy.GetAsync($"/records/{record}/refer");
        var begun = await lead.PostAsync($"/records/{record}/refer", form, Begin);

        var answer = await deputy.SubmitAsync(late, form, Begin);

        Assert.StartsWith("Lena Lead has begun this referral already", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(begun.Location, answer.Document.QuerySelector("[data-begun] a")!.GetAttribute("href"));
        Assert.Equal("Leaflets  again", answer.Document.QuerySelector("textarea[name='Form.Told']")!.TextContent);
        Assert.Single((await lead.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-referrals] li"));
    }

    /// <summary>The page about telling has its own tests: here it is decided with all that would settle it.</summary>
    private async Task DecideAsync(RecordId record, InConfidence.Sharing.SharingChoice choice = InConfidence.Sharing.SharingChoice.Share, int seen = 0)
    {
        var reader = await school.Test.ReaderAsync(school.Lead);
        var known = Policy.Vocabulary.All.Where(fact => fact is { Kind: Policy.FactKind.Sealed, Variable: null } && fact.Set != "teller" && fact.Name != "lead.decided").ToDictionary(fact => fact.Name, fact => fact.Name == "identity.checked");
        var question = new Data.Sharing.SharingQuestion(Policy.Recipient.PreventOfficer, "content=summary", "channel=secure-transfer", "prompt=own-initiative", known);
        var content = new Data.Sharing.SharingContent { Recipient = "recipient=prevent-officer", Content = "content=summary", Choice = choice, Told = "What he reads", Why = "Leaflets", Ground = new(InConfidence.Sharing.LawfulBasis.LegitimateInterests, InConfidence.Sharing.SpecialCondition.Safeguarding, true, [], "") };
        Assert.IsType<Data.Sharing.SharingOutcome.Saved>(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SharingDecided), (unit, token) => Data.Sharing.SharingDeciding.DecideSharingAsync(unit, reader, record, question, content, seen, token), TestSchool.Cancellation));
    }
}
