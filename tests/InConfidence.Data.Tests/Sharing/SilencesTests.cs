using InConfidence.Data.Records;
using InConfidence.Data.Sharing;
using InConfidence.Data.Steps;
using InConfidence.Data.Tests.Steps;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Sharing;

/// <summary>What shows that a student was told, or was not, is for the safeguarding team and for whoever stands in its place (D5).</summary>
public sealed class SilencesTests
{
    [Theory]
    [InlineData(AdultInvolved.No, Role.SafeguardingLead, true)]
    [InlineData(AdultInvolved.No, Role.DeputyLead, true)]
    [InlineData(AdultInvolved.No, Role.Head, false)]
    [InlineData(AdultInvolved.No, Role.Chair, false)]
    [InlineData(AdultInvolved.Unknown, Role.Head, false)]
    [InlineData(AdultInvolved.AdultHere, Role.Head, true)]
    [InlineData(AdultInvolved.SafeguardingTeam, Role.Head, true)]
    [InlineData(AdultInvolved.Head, Role.Head, false)]
    [InlineData(AdultInvolved.Head, Role.Chair, true)]
    [InlineData(AdultInvolved.AdultHere, Role.Chair, false)]
    public void MayKnow_IsWhoeverTheRecordGoesToFirst(AdultInvolved involved, Role role, bool expected) => Assert.Equal(expected, Silences.MayKnow(role, involved));

    [Fact]
    public void Without_LeavesNothingFromWhichASilenceFollows()
    {
        var content = new SharingContent
        {
            Recipient = "recipient=social care",
            Content = "content=summary",
            Hears = StudentHears.NotYet,
            HearsWords = "It would reach him",
            ReviewOn = new DateOnly(2030, 12, 1),
            Choice = SharingChoice.Share,
            Why = "He may lie in wait",
            Duties = [new("tell-student-first", "Tell the student beforehand.", false, "She is afraid"), new("record-reason", "Write the reason.", true, ""), new("tell-student-after", "Tell them afterwards.", true, "")],
        };

        var seen = Silences.Without(content);

        Assert.Equal((null, "", null, "He may lie in wait"), (seen.Hears, seen.HearsWords, seen.ReviewOn, seen.Why));
        Assert.Equal(["record-reason"], seen.Duties.Select(duty => duty.Name));
        Assert.Equal(content.ReviewOn, Silences.Without(content with { Choice = SharingChoice.Later }).ReviewOn);
    }

    /// <summary>A review that nobody did in time is told to the team again, and to nobody above it; another step that is late climbs as ever.</summary>
    [Theory]
    [InlineData(SharingDeciding.Review, "look-again", false)]
    [InlineData("told-afterwards", "tell-student-after", false)]
    [InlineData("reason-written", "record-reason", true)]
    public async Task LateStep_ThatShowsASilence_ClimbsToNobodyElse(string name, string what, bool climbs)
    {
        await using var school = await StepSchool.OpenAsync();
        var head = (await school.Test.School.DirectoryAsync(TestSchool.Cancellation)).Holding(Role.Head, new DateOnly(2026, 9, 1)).Single().Id;
        var record = await school.TellAsync(new DraftContent { Kind = RecordKind.Concern, AdultInvolved = AdultInvolved.No, People = [new PersonInRecord(PartInRecord.Concerned, school.Students[1], null)], Words = "He limps" });
        await school.Test.School.CommitAsync(
            TestSchool.Because(Data.Saving.LedgerAct.RecordAssessed),
            async (unit, token) =>
            {
                var row = await unit.Context.Records.SingleAsync(one => one.Id == record, token);
                row.UnansweredSince = null;
                unit.RaiseStep(await unit.KeyAsync(row.KeyId, token), record, new StepContent(name, "safeguarding-lead", what, "on a day", "Look again.", [], ""), "test", unit.Now.AddMinutes(1));
            },
            TestSchool.Cancellation);

        for (var day = 0; day < 6; day++)
        {
            school.Test.Time.Advance(TimeSpan.FromDays(1));
            await school.Test.School.TickAsync(TestSchool.Cancellation);
        }

        await using var context = school.Test.School.Database.CreateContext();
        var told = await context.Alerts.Where(alert => alert.Record == record && alert.Cause == Rows.AlertCause.StepLate).Select(alert => alert.Person).Distinct().ToListAsync(TestSchool.Cancellation);
        Assert.Contains(school.Lead, told);
        Assert.Equal(climbs, told.Contains(head));
    }
}
