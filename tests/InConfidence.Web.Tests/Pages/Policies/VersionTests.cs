using System.Net;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policies;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Policies;

public sealed class VersionTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    [Fact]
    public async Task Get_ByAnybodyElse_IsNotThere()
    {
        var id = await UploadAsync(school, OwnPolicy.DeputiesReadLess);
        await school.AssertOnlyForAsync(school.Lead, Page(id), school.Teacher, school.Administrator);
    }

    [Fact]
    public async Task Get_OfWhatIsNotThere_IsNotFound()
    {
        var lead = await school.Application.VisitAsync(school.Lead);
        foreach (var id in new[] { PolicyVersionId.From(Guid.NewGuid()).ToString(), "nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync("/policy/versions/" + id)).Status);
    }

    [Fact]
    public async Task Get_ShowsWhatIsDifferentAndWhoCouldOpenLess()
    {
        await using var own = await StaffedSchool.OpenAsync();
        await RecordAsync(own, RecordKind.Concern, AdultInvolved.No);
        // Appointed later, and so not alerted to it.
        var deputy = await own.AddTeacherAsync("Deputy", Role.DeputyLead);
        var id = await UploadAsync(own, OwnPolicy.DeputiesReadLess);

        var page = await (await own.Application.VisitAsync(own.Lead)).GetAsync(Page(id));

        Assert.NotNull(page.Document.QuerySelector("[data-changes]"));
        Assert.Equal(["Nell Deputy: 0 more, 1 fewer"], Items(page, "data-readings"));
        Assert.Null(page.Document.QuerySelector("[data-against]"));
        Assert.Null(page.Document.QuerySelector("[data-given-up]"));
        Assert.Equal(HttpStatusCode.OK, (await (await own.Application.VisitAsync(deputy)).GetAsync(Page(id))).Status);
    }

    [Fact]
    public async Task Get_OfTodaysOwnText_ShowsNoDifference()
    {
        var id = await UploadAsync(school, PolicyDocument.Shipped.Prose!.Text);

        var page = await (await school.Application.VisitAsync(school.Lead)).GetAsync(Page(id));

        Assert.NotNull(page.Document.QuerySelector("[data-same]"));
        Assert.NotNull(page.Document.QuerySelector("[data-no-readings]"));
    }

    [Fact]
    public async Task Get_OfWhatGivesUpAPromiseAboutReading_SaysThatItCannotComeIntoForce()
    {
        var id = await UploadAsync(school, OwnPolicy.NobodyIsKeptOut);
        var lead = await school.Application.VisitAsync(school.Lead);

        var page = await lead.GetAsync(Page(id));

        Assert.Contains(Items(page, "data-against"), sentence => sentence.Contains("kept-out-is-kept-out", StringComparison.Ordinal));
        Assert.DoesNotContain("Ask another person to agree", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ForceAsync(school, lead, id, "propose")).Status);
    }

    /// <summary>A promise that is named otherwise one day would be given up unseen.</summary>
    [Fact]
    public void PromisesThatNoSchoolGivesUp_AllStandInTheShippedPolicy() =>
        Assert.Subset(PolicyDocument.Shipped.Prose!.Clauses.SelectMany(clause => clause.Promises).Select(promise => promise.Name).ToHashSet(), PolicyFitness.NeverGivenUp.ToHashSet());

    [Fact]
    public async Task Get_OfWhatGivesUpAPromiseThatProtects_SaysThatItCannotComeIntoForce()
    {
        var id = await UploadAsync(school, OwnPolicy.SourcesAreShown);
        var lead = await school.Application.VisitAsync(school.Lead);

        var page = await lead.GetAsync(Page(id));

        Assert.Contains(Items(page, "data-against"), sentence => sentence.Contains("sources-are-protected", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await ForceAsync(school, lead, id, "propose")).Status);
    }

    [Fact]
    public async Task Get_OfWhatWouldDecideStoredDecisionsOtherwise_ListsThoseOfRecordsOneMayRead()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var record = await RecordAsync(own, RecordKind.ConcernAboutAdult, AdultInvolved.AdultHere);
        var officer = await own.AddTeacherAsync("Officer", Role.DataProtectionOfficer);
        var id = await UploadAsync(own, OwnPolicy.HeadHearsNothing);
        var head = await own.Application.VisitAsync(own.Head);

        var entries = await own.EntriesDuringAsync(async () => Assert.Contains($"/records/{record}", (await head.GetAsync(Page(id))).Body, StringComparison.Ordinal));

        Assert.Equal([LedgerAct.RecordsListed], entries.Select(entry => entry.Act));
        Assert.Equal([record.Value], entries[0].Records);
        Assert.Contains(Items(await head.GetAsync(Page(id)), "data-against"), sentence => sentence.Contains("R33", StringComparison.Ordinal));
        // The officer reads no records, so nothing there tells of a single one.
        Assert.Contains("fewer than ten would differ", (await (await own.Application.VisitAsync(officer)).GetAsync(Page(id))).Text, StringComparison.Ordinal);
        Assert.Contains("none would differ", (await (await own.Application.VisitAsync(own.Lead)).GetAsync(Page(id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfWhatWouldObligeToSomethingElse_ListsTheDecisionsItWouldHaveObligedIn()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var record = await RecordAsync(own, RecordKind.ConcernAboutAdult, AdultInvolved.AdultHere);
        var id = await UploadAsync(own, OwnPolicy.HeadWritesNothing);

        var page = await (await own.Application.VisitAsync(own.Head)).GetAsync(Page(id));

        Assert.Contains($"/records/{record}", page.Body, StringComparison.Ordinal);
        Assert.Contains("Also: Tell no more than this person needs for this purpose. No longer: record what was told.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_OfWhatGivesUpAnotherPromise_WantsAReason()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var id = await UploadAsync(own, OwnPolicy.ReferencesHoldMore);
        var lead = await own.Application.VisitAsync(own.Lead);
        Assert.Contains(Items(await lead.GetAsync(Page(id)), "data-given-up"), sentence => sentence.Contains("references-hold-no-low-level", StringComparison.Ordinal));

        var without = await ProposeAsync(lead, id, own.Today);
        var with = await ProposeAsync(lead, id, own.Today, "The governors decided so.");

        Assert.Equal(["Say why the school gives up these promises"], without.Errors);
        Assert.Equal(HttpStatusCode.Found, with.Status);
        Assert.Contains("The governors decided so.", (await lead.GetAsync(Page(id))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "Choose today or a later day: what was decided before stays as it was decided")]
    public async Task Propose_ForADayThatIsOver_IsRefusedInASentence(int days, string sentence)
    {
        var id = await UploadAsync(school, OwnPolicy.DeputiesReadLess);
        Assert.Equal([sentence], (await ProposeAsync(await school.Application.VisitAsync(school.Lead), id, school.Today.AddDays(days))).Errors);
    }

    [Fact]
    public async Task TwoPeople_BringItIntoForceFromItsDay()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var record = await RecordAsync(own, RecordKind.Concern, AdultInvolved.No);
        var deputy = await own.AddTeacherAsync("Deputy", Role.DeputyLead);
        var id = await UploadAsync(own, OwnPolicy.DeputiesReadLess);
        var lead = await own.Application.VisitAsync(own.Lead);

        var proposed = await own.EntriesDuringAsync(() => ProposeAsync(lead, id, own.Today.AddDays(1)));
        var alone = await ForceAsync(own, lead, id, "agree");
        var agreed = await own.EntriesDuringAsync(async () => await (await own.Application.VisitAsync(own.Head)).PostAsync(Page(id), button: "Agree"));

        Assert.Equal([(LedgerAct.PolicyProposed, (Guid?)own.Lead.Value)], proposed.Select(entry => (entry.Act, entry.Who)));
        Assert.Equal(HttpStatusCode.NotFound, alone.Status);
        Assert.Contains((LedgerAct.PolicyAgreed, (Guid?)own.Head.Value), agreed.Select(entry => (entry.Act, entry.Who)));
        // Until its day it decides nothing; from the beginning of its day on, everything.
        Assert.Equal(HttpStatusCode.OK, (await (await own.Application.VisitAsync(deputy)).GetAsync($"/records/{record}")).Status);
        own.Test.Time.Advance(TimeSpan.FromHours(13.9));
        Assert.Equal(HttpStatusCode.OK, (await (await own.Application.VisitAsync(deputy)).GetAsync($"/records/{record}")).Status);
        own.Test.Time.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(HttpStatusCode.NotFound, (await (await own.Application.VisitAsync(deputy)).GetAsync($"/records/{record}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await own.Application.VisitAsync(own.Lead)).GetAsync($"/records/{record}")).Status);
        var opened = (await own.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.RecordOpened);
        Assert.Equal((await own.School.PolicyVersionsAsync(TestSchool.Cancellation))[0].DocumentHash, opened.Decision!.DocumentHash);
        Assert.Contains("The school’s own, in force since 25 November 2026", (await (await own.Application.VisitAsync(own.Teacher)).GetAsync("/policy")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_ByTheDataProtectionOfficer_IsNotForThem()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var officer = await own.AddTeacherAsync("Officer", Role.DataProtectionOfficer);
        var id = await UploadAsync(own, OwnPolicy.DeputiesReadLess);
        await ProposeAsync(await own.Application.VisitAsync(own.Lead), id, own.Today);

        Assert.Equal(HttpStatusCode.NotFound, (await ForceAsync(own, await own.Application.VisitAsync(officer), id, "agree")).Status);
        Assert.Empty((await own.DirectoryAsync()).Policies);
    }

    [Fact]
    public async Task Refuse_ByTheSecondPerson_LeavesTodaysInForce()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var id = await UploadAsync(own, OwnPolicy.DeputiesReadLess);
        await ProposeAsync(await own.Application.VisitAsync(own.Lead), id, own.Today);
        var head = await own.Application.VisitAsync(own.Head);

        var entries = await own.EntriesDuringAsync(() => head.PostAsync(Page(id), button: "Refuse"));

        Assert.Contains(LedgerAct.PolicyDropped, entries.Select(entry => entry.Act));
        Assert.Equal(PolicyDocument.Shipped.Hash, (await own.DirectoryAsync()).PolicyOn(own.Today).Hash);
        Assert.Equal(HttpStatusCode.NotFound, (await ForceAsync(own, head, id, "agree")).Status);
    }

    [Fact]
    public async Task Propose_WhereNobodyElseCouldAgree_SaysSo()
    {
        await using var test = await TestApplication.StartAsync();
        var only = await test.Test.AddPersonAsync("Only", "Lead", PersonKind.Staff, Role.Staff, Role.SafeguardingLead);
        var lead = await test.VisitAsync(only);
        var answer = await lead.PostAsync("/policy/versions", new Dictionary<string, string> { ["Text"] = OwnPolicy.DeputiesReadLess });

        var refused = await ProposeAsync(lead, PolicyVersionId.Parse(answer.Location!.Split('/')[^1], null), new DateOnly(2026, 11, 25));

        Assert.StartsWith("Nobody else could agree today", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private static string Page(PolicyVersionId id) => $"/policy/versions/{id}";

    private static IEnumerable<string> Items(Answer page, string list) =>
        page.Document.QuerySelectorAll($"[{list}] li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static async Task<PolicyVersionId> UploadAsync(StaffedSchool school, string text)
    {
        var answer = await (await school.Application.VisitAsync(school.Lead)).PostAsync("/policy/versions", new Dictionary<string, string> { ["Text"] = text });
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return PolicyVersionId.Parse(answer.Location!.Split('/')[^1], null);
    }

    private static Task<RecordId> RecordAsync(StaffedSchool school, RecordKind kind, AdultInvolved adult) => SignAsync(school, new DraftContent { Kind = kind, AdultInvolved = adult, Words = "words" });

    private static async Task<RecordId> SignAsync(StaffedSchool school, DraftContent content) =>
        await school.Test.SignAsync(school.Teacher, await school.Test.StartDraftAsync(school.Teacher, content));

    private static Task<Answer> ProposeAsync(Visitor visitor, PolicyVersionId id, DateOnly from, string? reason = null)
    {
        var fields = StaffedSchool.Date("From", from);
        if (reason is not null)
            fields["Reason"] = reason;
        return visitor.PostAsync(Page(id), fields, button: "Ask another person to agree");
    }

    /// <summary>Posts what no button of the page offers.</summary>
    private static async Task<Answer> ForceAsync(StaffedSchool school, Visitor visitor, PolicyVersionId id, string handler)
    {
        var token = (await visitor.GetAsync("/policy/versions")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = StaffedSchool.Fields(StaffedSchool.Date("From", school.Today), new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        var path = $"{Page(id)}?handler={handler}";
        return await Answer.ReadAsync(await visitor.Client.PostAsync(path, new FormUrlEncodedContent(fields), TestSchool.Cancellation), path);
    }
}
