using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>What somebody may know warns a week before it ends, and is looked at again every ninety days (P2).</summary>
public sealed class GrantDueTests
{
    [Fact]
    public async Task Grant_ThatEnds_StandsOnTheDeskInItsLastSevenDays()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        Assert.IsType<PartGrantOutcome.Granted>(await school.GrantAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, "Look in at lights out", days: 30));

        school.Test.Time.Advance(TimeSpan.FromDays(23) - TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await DueAsync(school), line => line.Cause == CaseDueCause.GrantEnds);
        school.Test.Time.Advance(TimeSpan.FromMinutes(2));

        var due = Assert.Single(await DueAsync(school), line => line.Cause == CaseDueCause.GrantEnds);
        Assert.Equal((id, school["Otto"], school["Sam"]), (due.Case, due.Person, Assert.Single(due.Students)));
        Assert.DoesNotContain(await school.School.CasesDueAsync(await school.ReaderAsync("Ada"), TestSchool.Cancellation), line => line.Cause == CaseDueCause.GrantEnds);
        school.Test.Time.Advance(TimeSpan.FromDays(7));
        Assert.DoesNotContain(await DueAsync(school), line => line.Cause == CaseDueCause.GrantEnds);
    }

    [Fact]
    public async Task Grant_NinetyDaysOld_IsLookedAtAgain_AndThenNinetyDaysLater()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var granted = Assert.IsType<PartGrantOutcome.Granted>(await school.GrantAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, "Look in at lights out", days: 300)).Id;

        school.Test.Time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(await DueAsync(school), line => line.Cause == CaseDueCause.GrantReview);
        school.Test.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Single(await DueAsync(school), line => line.Cause == CaseDueCause.GrantReview && line.Person == school["Otto"]);

        Assert.True(await ReviewAsync(school, granted));

        Assert.DoesNotContain(await DueAsync(school), line => line.Cause == CaseDueCause.GrantReview);
        school.Test.Time.Advance(TimeSpan.FromDays(91));
        Assert.Single(await DueAsync(school), line => line.Cause == CaseDueCause.GrantReview);
    }

    private static async Task<IReadOnlyList<CaseDueLine>> DueAsync(CaseSchool school) => await school.School.CasesDueAsync(await school.ReaderAsync("Lena"), TestSchool.Cancellation);

    private static async Task<bool> ReviewAsync(CaseSchool school, GrantId granted)
    {
        var reader = await school.ReaderAsync("Lena");
        return await school.ActAsync((unit, token) => unit.ReviewGrantAsync(reader, granted, token));
    }
}
