using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>Whoever is said in a case to have harmed somebody: their family is shut out of the others' records, whatever office they hold (R21, R33).</summary>
public sealed class AllegedInCaseTests
{
    [Fact]
    public async Task OpeningACase_WithADeputysSonAlleged_ShutsTheDeputyOutOfTheRecord()
    {
        await using var school = await CaseSchool.OpenAsync();
        await MakeParentAsync(school, "Dee", "Ben");

        var (id, record) = await school.OpenCaseAsync();

        Assert.Null(await OpenAsync(school, "Dee", record));
        Assert.Null(await school.FileAsync(id, "Dee"));
        Assert.NotNull(await OpenAsync(school, "Lena", record));
        Assert.NotNull(await OpenAsync(school, "Ada", record));
    }

    [Fact]
    public async Task LinkingAStudentAsAlleged_ShutsTheirFamilyOutOfWhatTheOthersSaid_AndOfWhatIsJoinedLater()
    {
        await using var school = await CaseSchool.OpenAsync();
        await MakeParentAsync(school, "Dee", "Wim");
        var (id, record) = await school.OpenCaseAsync();
        Assert.NotNull(await OpenAsync(school, "Dee", record));
        var lena = await school.ReaderAsync("Lena");

        await school.ActAsync((unit, token) => unit.LinkStudentAsync(lena, id, school["Wim"], new(RoleInCase.Alleged, "Harm between students"), token));
        var sam = await school.StrandAsync(id, "Sam");
        var later = await school.TellAsync("Otto", "and again", school.Spoke("Sam"));
        Assert.NotNull(await OpenAsync(school, "Dee", later));
        await school.ActAsync((unit, token) => unit.JoinRecordAsync(lena, id, later, [sam], token));

        foreach (var shut in new[] { record, later })
        {
            Assert.Null(await OpenAsync(school, "Dee", shut));
            Assert.NotNull(await OpenAsync(school, "Lena", shut));
        }
    }

    /// <summary>What an alleged student says of their own life is theirs: nobody is called alleged in it.</summary>
    [Fact]
    public async Task JoiningARecordThatIsOnlyAboutTheAlleged_LeavesItAsItIs()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        var own = await school.TellAsync("Otto", "They hit me at home", school.Spoke("Ben"));

        var ben = await school.StrandAsync(id, "Ben");
        await school.ActAsync((unit, token) => unit.JoinRecordAsync(lena, id, own, [ben], token));

        Assert.DoesNotContain((await OpenAsync(school, "Lena", own))!.People, person => person.Part == PartInRecord.Alleged);
    }

    private static async Task<RecordView?> OpenAsync(CaseSchool school, string reader, RecordId record) =>
        await school.School.OpenRecordAsync(await school.ReaderAsync(reader), record, TestSchool.Cancellation);

    private static Task MakeParentAsync(CaseSchool school, string parent, string student) => school.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonChanged),
        (unit, token) => unit.RelateAsync(new PersonRelation(school[parent], school[student], RelationKind.GuardianOf), token),
        TestSchool.Cancellation);
}
