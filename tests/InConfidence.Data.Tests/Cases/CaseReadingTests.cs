using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>Who reads the file of a case, and how much of it (R18, R33).</summary>
public sealed class CaseReadingTests
{
    [Theory]
    [InlineData("Lena", true)]
    [InlineData("Dee", true)]
    [InlineData("Hanna", false)]
    [InlineData("Cora", false)]
    [InlineData("Ada", false)]
    [InlineData("Otto", false)]
    [InlineData("Alex", false)]
    public async Task File_OfACase_IsForThoseWhoAnswerForItsRecords(string reader, bool isTheirs)
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();

        Assert.Equal(isTheirs, await school.FileAsync(id, reader) is not null);
        Assert.Equal(isTheirs, (await school.School.CasesAsync(await school.ReaderAsync(reader), null, TestSchool.Cancellation)).Lines.Any(line => line.Id == id));
        Assert.Equal(isTheirs, await school.School.CaseOfAsync(await school.ReaderAsync(reader), record, TestSchool.Cancellation) == id);
    }

    [Fact]
    public async Task File_WithOneFactor_IsNotThere()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();

        Assert.Null(await school.School.OpenCaseFileAsync(await school.ReaderAsync("Lena", secondFactor: false), id, TestSchool.Cancellation));
    }

    [Fact]
    public async Task Students_OfOneCase_HaveEachTheirOwnRole()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();

        var file = (await school.FileAsync(id, "Lena"))!;

        Assert.Equal(RoleInCase.Harmed, file.Strands.Single(strand => strand.Student == school["Sam"]).Content.Role);
        Assert.Equal(RoleInCase.Alleged, file.Strands.Single(strand => strand.Student == school["Ben"]).Content.Role);
    }

    /// <summary>A deputy whom the writer of one record keeps out sees the case without what that record belongs to.</summary>
    [Fact]
    public async Task KeptOutOfOneRecord_ReadsTheCaseWithoutWhatHoldsIt()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var ben = await school.StrandAsync(id, "Ben");
        var sam = await school.StrandAsync(id, "Sam");
        var lena = await school.ReaderAsync("Lena");
        var second = await school.TellAsync("Ada", "Sam started it", school.Spoke("Ben"), new(PartInRecord.KeptOut, school["Dee"], null));
        await school.ActAsync((unit, token) => unit.JoinRecordAsync(lena, id, second, [ben], token));
        await AddActionAsync(school, id, [ben], "Lena");
        await AddActionAsync(school, id, [sam, ben], "Lena");

        var file = (await school.FileAsync(id, "Dee"))!;

        Assert.Equal([sam], file.Strands.Select(strand => strand.Id));
        Assert.Equal([CaseItemKind.Record], file.Items.Select(item => item.Kind));
        Assert.Equal(4, (await school.FileAsync(id, "Lena"))!.Items.Count);
        var line = Assert.Single((await school.School.CasesAsync(await school.ReaderAsync("Dee"), null, TestSchool.Cancellation)).Lines);
        Assert.Equal((0, school["Sam"]), (line.Open, Assert.Single(line.Students)));
    }

    [Fact]
    public async Task KeptOutOfItsOnlyRecord_ReadsNothingOfTheCase()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        Assert.True(await school.ActAsync((unit, token) => unit.LinkAsync(lena, record, PartInRecord.KeptOut, school["Dee"], token)));

        Assert.Null(await school.FileAsync(id, "Dee"));
    }

    [Fact]
    public async Task FamilyOfAnyStudentInIt_ReadsNothingOfTheCase()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        await RelateAsync(school, "Dee", "Ben");

        Assert.Null(await school.FileAsync(id, "Dee"));
    }

    [Fact]
    public async Task OpenCase_PressedTwice_OpensOne()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");

        var again = await school.ActAsync((unit, token) => unit.OpenCaseAsync(
            lena, id, record, [new(school["Sam"], new(RoleInCase.Harmed, ""), true)], token));

        Assert.Equal(id, Assert.IsType<OpenCaseOutcome.OpenedBefore>(again).Case);
        Assert.Single((await school.School.CasesAsync(lena, null, TestSchool.Cancellation)).Lines);
    }

    [Theory]
    [InlineData("Ada")]
    [InlineData("Hanna")]
    [InlineData("Otto")]
    public async Task OpenCase_BySomebodyWhoDoesNotAnswerForTheRecord_FindsNone(string by)
    {
        await using var school = await CaseSchool.OpenAsync();
        var record = await school.TellAsync("Ada", "words", school.Spoke("Sam"));
        var reader = await school.ReaderAsync(by);

        Assert.IsType<OpenCaseOutcome.NotFound>(await school.ActAsync((unit, token) => unit.OpenCaseAsync(
            reader, CaseId.From(Guid.NewGuid()), record, [new(school["Sam"], new(RoleInCase.Harmed, ""), true)], token)));
    }

    [Fact]
    public async Task Close_WithAnOpenAction_IsRefusedUntilItIsAnswered()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        var action = await AddActionAsync(school, id, [await school.StrandAsync(id, "Sam")], "Dee");

        Assert.Equal(1, Assert.IsType<CloseOutcome.StillOpen>(await school.ActAsync((unit, token) => unit.CloseCaseAsync(lena, id, "over", token))).Open.Count);
        await school.ActAsync((unit, token) => unit.AnswerItemAsync(lena, id, action, new CaseItemAnswer(true, "done"), token));
        Assert.IsType<CloseOutcome.Closed>(await school.ActAsync((unit, token) => unit.CloseCaseAsync(lena, id, "over", token)));
        Assert.True((await school.FileAsync(id, "Dee"))!.IsClosed);
        Assert.Equal("over", (await school.FileAsync(id, "Lena"))!.Strands[0].Closing);

        await AddActionAsync(school, id, [await school.StrandAsync(id, "Sam")], "Dee");
        Assert.False((await school.FileAsync(id, "Lena"))!.IsClosed);
    }

    [Fact]
    public async Task Action_ForSomebodyWhoMayNotKnow_IsNotTheirs()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        var sam = await school.StrandAsync(id, "Sam");

        Assert.IsType<CaseChangeOutcome.OwnerMayNotKnow>(await school.ActAsync((unit, token) => unit.AddToCaseAsync(
            lena, id, new NewItem(CaseItemId.From(Guid.NewGuid()), CaseItemKind.Action, [sam], new() { Words = "call" }, school["Otto"], unit.Now.AddDays(1)), token)));
    }

    [Fact]
    public async Task DecisionNotToRefer_WaitsForASecondPersonsView()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var (lena, dee) = (await school.ReaderAsync("Lena"), await school.ReaderAsync("Dee"));
        var item = CaseItemId.From(Guid.NewGuid());
        var sam = await school.StrandAsync(id, "Sam");
        for (var press = 0; press < 2; press++)
            Assert.IsType<CaseChangeOutcome.Saved>(await school.ActAsync((unit, token) => unit.AddToCaseAsync(
                lena, id, new NewItem(item, CaseItemKind.Decision, [sam], new() { Words = "no referral", Reason = "they made up", IsNotToRefer = true }), token)));
        Assert.Equal(2, (await school.FileAsync(id, "Lena"))!.Items.Count);

        var view = new CaseItemAnswer(IsDone: false, "I would refer");
        Assert.IsType<CaseChangeOutcome.NotASecondPerson>(await school.ActAsync((unit, token) => unit.AnswerItemAsync(lena, id, item, view, token)));
        Assert.IsType<CloseOutcome.StillOpen>(await school.ActAsync((unit, token) => unit.CloseCaseAsync(lena, id, "over", token)));
        Assert.IsType<CaseChangeOutcome.Saved>(await school.ActAsync((unit, token) => unit.AnswerItemAsync(dee, id, item, view, token)));
        Assert.IsType<CaseChangeOutcome.AnsweredBefore>(await school.ActAsync((unit, token) => unit.AnswerItemAsync(dee, id, item, view, token)));
        Assert.Equal(view, (await school.FileAsync(id, "Lena"))!.Items.Single(one => one.Id == item).Answer);
    }

    [Fact]
    public async Task Reading_LeavesAnEntryThatNamesTheCase()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        await school.FileAsync(id, "Dee");

        var entry = (await school.Test.EntriesAsync()).Single(entry => entry.Act == LedgerAct.CaseRead);
        Assert.Equal((id.Value, school["Dee"].Value, "Permit"), (Assert.Single(entry.Cases), entry.Who, entry.Decision!.Outcome));
    }

    internal static async Task<CaseItemId> AddActionAsync(CaseSchool school, CaseId id, IReadOnlyList<StrandId> strands, string owner)
    {
        var (lena, item) = (await school.ReaderAsync("Lena"), CaseItemId.From(Guid.NewGuid()));
        Assert.IsType<CaseChangeOutcome.Saved>(await school.ActAsync((unit, token) => unit.AddToCaseAsync(
            lena, id, new NewItem(item, CaseItemKind.Action, strands, new() { Words = "Ring the family" }, school[owner], unit.Now.AddDays(2)), token)));
        return item;
    }

    internal static Task RelateAsync(CaseSchool school, string one, string other) => school.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonChanged),
        (unit, token) => unit.RelateAsync(new PersonRelation(school[one], school[other], RelationKind.GuardianOf), token),
        TestSchool.Cancellation);
}
