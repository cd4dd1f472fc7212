using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;

namespace InConfidence.Web.Tests.Pages.Desk;

/// <summary>A student of an open case whom nobody has seen for a fortnight stands on the desk of whoever may read of them, until somebody has.</summary>
public sealed class UnseenTests
{
    private const string Question = "who has seen them lately?";

    [Fact]
    public async Task Get_AFortnightAfterAnybodyMetThem_AsksWhoHasSeenThem_UntilAMeetingIsWrittenDown()
    {
        var school = await DeskSchool.OpenAsync();
        await using var _ = school.Application;
        var opened = await OpenedCase.OfAsync(school);

        school.Test.Time.Advance(UnseenTime - TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(Question, await DeskAsync(school), StringComparison.Ordinal);
        school.Test.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains($"Sam Student: {Question}", await DeskAsync(school), StringComparison.Ordinal);
        Assert.Contains($"Ben Student: {Question}", await DeskAsync(school), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, (await (await school.VisitAsync(school.Head)).GetAsync("/desk")).Text, StringComparison.Ordinal);
        var lead = await school.Test.ReaderAsync(school.Lead);
        var strand = await opened.StrandAsync(school.Student);
        await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.CaseAddedTo),
            (unit, token) => unit.AddToCaseAsync(lead, opened.Id, new NewItem(CaseItemId.From(Guid.NewGuid()), CaseItemKind.Meeting, [strand], new() { Words = "We walked round the field" }, null, null), token),
            TestSchool.Cancellation);

        Assert.DoesNotContain($"Sam Student: {Question}", await DeskAsync(school), StringComparison.Ordinal);
        Assert.Contains($"Ben Student: {Question}", await DeskAsync(school), StringComparison.Ordinal);
    }

    private static TimeSpan UnseenTime => TimeSpan.FromDays(14);

    private static async Task<string> DeskAsync(DeskSchool school) => (await (await school.VisitAsync(school.Lead)).GetAsync("/desk")).Text;
}
