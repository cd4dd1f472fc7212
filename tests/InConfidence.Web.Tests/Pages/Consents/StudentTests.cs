using System.Net;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Homes;

namespace InConfidence.Web.Tests.Pages.Consents;

/// <summary>What an adult student said to the lead is written down, and a decision on telling rests on it and on its having been taken back (R4, D12).</summary>
public sealed class StudentTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheWriter_TheHead_OrALeadOfTheFamily_AnswersAsIfItWereMissing()
    {
        var (student, _) = await school.AddFamilyAsync("Beck", new DateOnly(2007, 5, 1));
        await school.RelateAsync(school.Deputy, student, RelationKind.RelativeOf);

        foreach (var (person, path) in new[] { (school.Writer, $"/consent/{student}"), (school.Head, $"/consent/{student}"), (school.Deputy, $"/consent/{student}"), (school.Lead, $"/consent/{school.Writer}"), (school.Lead, "/consent/x") })
            Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(person)).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Consent_OfAnAdult_IsWhatTheDecisionRestsOn_UntilItIsTakenBack_AndOnlyForWhatItIsAbout()
    {
        var (student, mother) = await school.AddFamilyAsync("Cole", new DateOnly(2007, 5, 1));
        var record = await school.TellAsync(HomeSchool.From(student, "student"));
        await school.KnowAsync(record, "matter.health");
        var lead = await school.VisitAsync(school.Lead);
        Assert.Equal("refused or asked", await SaysAsync(lead, record, mother));

        await lead.ConsentAsync($"/consent/{student}", mother, "matter.academic");
        Assert.Equal("refused or asked", await SaysAsync(lead, record, mother));
        var shown = await lead.FollowAsync(await lead.ConsentAsync($"/consent/{student}", mother, "matter.health"));
        Assert.Equal("agreed", await SaysAsync(lead, record, mother));
        Assert.Equal("refused or asked", await SaysAsync(lead, record, null));
        foreach (var _ in new[] { 1, 2 })
            shown = await lead.FollowAsync(await lead.SubmitAsync(shown, button: "Take it back"));

        Assert.Equal("refused", await SaysAsync(lead, record, mother));
    }

    /// <summary>What the policy answers where only identity is known beside the record: agreed where it can be permitted, refused where it never can.</summary>
    private static async Task<string> SaysAsync(Visitor visitor, InConfidence.Records.RecordId record, PersonId? mother)
    {
        var page = await visitor.PostAsync(
            $"/records/{record}/share",
            new Dictionary<string, string> { ["Form.Recipient"] = "Parent", ["Form.Person"] = mother?.ToString() ?? "", ["Form.Content"] = "content=summary", ["Form.Channel"] = "channel=letter" },
            "See what the policy says");
        var (agreementAsked, outcome) = (page.Document.QuerySelector("input[name='Form.Known[agreement]']") is not null, page.Document.QuerySelector("[data-answer]")!.GetAttribute("data-answer"));
        return agreementAsked ? "refused or asked" : outcome == "refuse" || page.Text.Contains("An adult student decides what their family hears", StringComparison.Ordinal) ? "refused" : "agreed";
    }
}
