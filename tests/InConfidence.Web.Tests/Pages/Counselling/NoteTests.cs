using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Web.Tests.Pages.Counselling;

/// <summary>A note is read by its counsellor alone; of it only the risk opens, and only where a life is at risk (N2, Z1).</summary>
public sealed class NoteTests : CounsellingSchool
{
    [Fact]
    public async Task Get_BySomebodyElse_IsAsIfItWereMissing()
    {
        var (counsellor, other) = (await CounsellorAsync(), await School.Test.AddPersonAsync("Cleo", "Counsellor", PersonKind.Staff, Role.Counsellor));
        var note = await KeepAsync(counsellor, "He has pills");

        foreach (var person in new[] { other, School.Lead, School.Head, School.Chair, Teacher })
            await AssertHiddenAsync(person, $"/counselling/{note}");
        Assert.Equal(Note.Replace('\0', '\u2400'), (await ReadAsync(counsellor, $"/counselling/{note}")).Document.QuerySelector("main .ic-words")!.TextContent);
        Assert.Equal(counsellor.Value, Assert.Single(await School.Test.EntriesAsync(), entry => entry.Act == LedgerAct.NoteRead).Who);
    }

    [Fact]
    public async Task Emergency_ForALife_OpensWhatWasWrittenApartAndNothingElse_ForThreeHours()
    {
        var note = await KeepAsync(await CounsellorAsync(), "He has pills");

        var opened = await OpenForLifeAsync(Teacher);

        Assert.Equal("He has pills", opened.Document.QuerySelector("[data-risk] .ic-words")!.TextContent);
        Assert.DoesNotContain("his father", opened.Body, StringComparison.Ordinal);
        Assert.All(
            (await School.Test.EntriesAsync()).Where(entry => entry.Act is LedgerAct.EmergencyOpened or LedgerAct.EmergencyRead), entry => Assert.Equal(note.Value, Assert.Single(entry.Notes)));
        School.Test.Time.Advance(TimeSpan.FromHours(3));
        await AssertHiddenAsync(Teacher, opened.Path);
    }

    [Fact]
    public async Task Emergency_WhereNoLifeIsAtRisk_OpensNothingOfIt()
    {
        await KeepAsync(await CounsellorAsync(), "He has pills");

        var opened = await ReadAsync(Teacher, await OpenAsync(Teacher));

        Assert.NotNull(opened.Document.QuerySelector("[data-nothing]"));
        Assert.DoesNotContain("pills", opened.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AdultInvolved.AdultHere, false, true, true)]
    [InlineData(AdultInvolved.Unknown, false, true, true)]
    [InlineData(AdultInvolved.SafeguardingTeam, false, false, true)]
    [InlineData(AdultInvolved.Head, false, true, false)]
    public async Task Emergency_WhereTheRiskComesFromAnAdultHere_OpensItToThoseWhoAnswerAlone(AdultInvolved adult, bool teacher, bool lead, bool head)
    {
        await KeepAsync(await CounsellorAsync(), "He has pills", adult);

        Assert.Equal((teacher, lead, head), (await ShowsAsync(Teacher), await ShowsAsync(School.Lead), await ShowsAsync(School.Head)));
    }

    private async Task<bool> ShowsAsync(PersonId person) => (await OpenForLifeAsync(person)).Document.QuerySelector("[data-risk]") is not null;
}
