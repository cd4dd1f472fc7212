using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>When a student of a case was last seen follows what the case says: its meetings, the records of theirs, and promised meetings that took place.</summary>
public sealed class UnseenStudentsTests
{
    [Fact]
    public async Task KeptMeeting_OfARecordOfTheirs_CountsForThemAlone()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        await PassAsync(school, 20);
        Assert.Equal(["Ben", "Sam"], await UnseenAsync(school));
        var meeting = await PromiseAsync(school, record);

        await school.ActAsync(async (unit, token) => await unit.KeepMeetingAsync(await school.ReaderAsync("Lena"), meeting, token));

        Assert.Equal(["Ben"], await UnseenAsync(school));
        await PassAsync(school, 20);
        Assert.Equal(["Ben", "Sam"], await UnseenAsync(school));
        Assert.NotNull(await school.FileAsync(id, "Lena"));
    }

    [Fact]
    public async Task JoinedRecord_CountsForWhoeverItIsOf()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        await PassAsync(school, 20);
        var (reader, ben) = (await school.ReaderAsync("Lena"), await school.StrandAsync(id, "Ben"));
        var record = await school.TellAsync("Ada", "I am sorry that I hit him", school.Spoke("Ben"));

        Assert.IsType<CaseChangeOutcome.Saved>(await school.ActAsync((unit, token) => unit.JoinRecordAsync(reader, id, record, [ben], token)));

        Assert.Equal(["Sam"], await UnseenAsync(school));
    }

    /// <summary>A meeting was written down for the wrong student: the other one was seen then, and this one was not.</summary>
    [Fact]
    public async Task CorrectedBelonging_TakesTheMeetingFromOneAndGivesItToTheOther()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        await PassAsync(school, 20);
        var (reader, meeting) = (await school.ReaderAsync("Lena"), CaseItemId.From(Guid.NewGuid()));
        var (sam, ben) = (await school.StrandAsync(id, "Sam"), await school.StrandAsync(id, "Ben"));
        await school.ActAsync((unit, token) => unit.AddToCaseAsync(reader, id, new NewItem(meeting, CaseItemKind.Meeting, [sam], new() { Words = "We walked" }, null, null), token));
        Assert.Equal(["Ben"], await UnseenAsync(school));
        await PassAsync(school, 1);
        reader = await school.ReaderAsync("Lena");

        Assert.IsType<CaseChangeOutcome.Saved>(await school.ActAsync((unit, token) => unit.CorrectBelongingAsync(
            reader, id, meeting, [ben], new() { Words = "It was not Sam" }, new() { Words = "It was Ben" }, token)));

        Assert.Equal(["Sam"], await UnseenAsync(school));
        var due = (await school.School.CasesDueAsync(await school.ReaderAsync("Lena"), TestSchool.Cancellation)).Single(line => line.Cause == CaseDueCause.Unseen);
        Assert.Equal(TestSchool.Start + UnseenStudents.Longest, due.At, TimeSpan.FromMinutes(5));
    }

    private static Task PassAsync(CaseSchool school, int days)
    {
        school.Test.Time.Advance(TimeSpan.FromDays(days));
        return Task.CompletedTask;
    }

    private static async Task<IEnumerable<string>> UnseenAsync(CaseSchool school)
    {
        var due = await school.School.CasesDueAsync(await school.ReaderAsync("Lena"), TestSchool.Cancellation);
        return due.Where(line => line.Cause == CaseDueCause.Unseen).Select(line => school.People.Single(one => one.Value == Assert.Single(line.Students)).Key).Order(StringComparer.Ordinal);
    }

    private static async Task<MeetingId> PromiseAsync(CaseSchool school, RecordId record)
    {
        var id = MeetingId.From(Guid.NewGuid());
        await school.ActAsync((unit, _) =>
        {
            unit.Context.Meetings.Add(new() { Id = id, School = school.School.Id, Record = record, With = school["Ada"], DueAt = unit.Now });
            unit.About(record);
            return Task.FromResult(true);
        });
        return id;
    }
}
