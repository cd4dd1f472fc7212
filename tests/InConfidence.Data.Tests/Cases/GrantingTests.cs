using InConfidence.Cases;
using InConfidence.Data.Accounts;
using InConfidence.Data.Cases;
using InConfidence.Data.Policies;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Shredding;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Cases;

/// <summary>Who is told which part of a case, and that they read exactly that (P2, L1).</summary>
public sealed class GrantingTests
{
    private const string Care = "Look in at lights out; call the duty lead if she is not in her room";

    [Fact]
    public async Task CareInstruction_GrantedToOne_IsReadByThemAlone()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var grant = await school.GrantedAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, Care);

        var part = (await school.PartAsync(grant, "Otto"))!;

        Assert.Equal((Care, school["Sam"], 0), (part.Content.Text, part.Line.Student, part.Words.Count));
        foreach (var other in new[] { "Iris", "Ada", "Hugo", "Dee", "Hanna", "Alex" })
            Assert.Null(await school.PartAsync(grant, other));
        Assert.Null(await school.PartAsync(grant, "Otto", secondFactor: false));
        Assert.Null(await school.FileAsync(id, "Otto"));
        Assert.Empty((await school.School.CasesAsync(await school.ReaderAsync("Otto"), null, TestSchool.Cancellation)).Lines);
    }

    [Fact]
    public async Task Words_GrantedToOne_AreTheWordsAndNothingElse()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var sam = await school.StrandAsync(id, "Sam");
        await school.GrantedAsync(sam, "Otto", CasePart.CareInstruction, Care);
        var grant = await school.GrantedAsync(sam, "Otto", CasePart.Words, record: record);

        var words = Assert.Single((await school.PartAsync(grant, "Otto"))!.Words);

        Assert.Equal("Ben hit me behind the gym", words.Words);
        Assert.Empty(words.People);
        Assert.False(await school.School.MayReadAsync(await school.ReaderAsync("Otto"), record, TestSchool.Cancellation));
    }

    /// <summary>The complaint of schools that whoever may read of one linked student reads of every other.</summary>
    [Fact]
    public async Task GrantOfOneStudent_GivesNothingOfAnother()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var ben = await school.StrandAsync(id, "Ben");
        var grant = await school.GrantedAsync(ben, "Otto", CasePart.CareInstruction, "Keep him away from the gym");

        var part = (await school.PartAsync(grant, "Otto"))!;
        Assert.Equal(school["Ben"], part.Line.Student);
        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(ben, "Otto", CasePart.Words, record: record));
    }

    [Fact]
    public async Task Words_ThatBelongToTwoStudents_AreGrantedForNeither()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var (sam, ben) = (await school.StrandAsync(id, "Sam"), await school.StrandAsync(id, "Ben"));
        var lena = await school.ReaderAsync("Lena");
        await school.GrantedAsync(sam, "Otto", CasePart.CareInstruction, Care);
        await school.ActAsync((unit, token) => unit.JoinRecordAsync(lena, id, record, [ben], token));

        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(sam, "Otto", CasePart.Words, record: record));
    }

    [Theory]
    [InlineData(CasePart.Summary)]
    [InlineData(CasePart.Words)]
    [InlineData(CasePart.Whole)]
    public async Task More_WithoutACareInstruction_IsNotGranted(CasePart part)
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();

        Assert.IsType<PartGrantOutcome.CareInstructionFirst>(
            await school.GrantAsync(await school.StrandAsync(id, "Sam"), "Otto", part, "text", part == CasePart.Summary ? null : record));
    }

    [Fact]
    public async Task Existence_ByItself_IsNeverGranted()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();

        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.Existence));
    }

    [Fact]
    public async Task WhoeverWasTold_GrantsNothing()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var sam = await school.StrandAsync(id, "Sam");
        await school.GrantedAsync(sam, "Otto", CasePart.CareInstruction, Care);

        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(sam, "Iris", CasePart.CareInstruction, Care, by: "Otto"));
        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(sam, "Iris", CasePart.CareInstruction, Care, by: "Hanna"));
    }

    [Fact]
    public async Task Grant_ToTheFamilyOfTheStudent_IsRefusedWithTheReason()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        await CaseReadingTests.RelateAsync(school, "Otto", "Sam");

        var refused = Assert.IsType<PartGrantOutcome.Refused>(await school.GrantAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, Care));
        Assert.NotEmpty(refused.Saying.Sentences);
        Assert.NotEmpty(refused.Saying.Clauses);
    }

    [Fact]
    public async Task Grant_IsADecisionThatIsKeptWithTheRecord()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        var before = (await school.School.RulesUsedAsync(lena, TestSchool.Cancellation)).Looked;

        await school.GrantedAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, Care);

        Assert.Equal(before + 1, (await school.School.RulesUsedAsync(lena, TestSchool.Cancellation)).Looked);
    }

    /// <summary>Whoever grants is whom the policy asks; where it asks for a second person too, one grant is no answer.</summary>
    [Fact]
    public async Task Grant_ForWhichThePolicyWantsASecondPerson_IsRefusedWithTheReason()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var shipped = PolicyDocument.Shipped.Prose!.Text;
        var wary = shipped.Replace("rule staff-talk", "rule two-decide\n  when act is tell and recipient is any of staff, house staff\n  ask always safeguarding-lead-and-second-person \"Two decide.\"\n\nrule staff-talk", StringComparison.Ordinal);
        Assert.True(PolicyDocument.TryRead(wary, out var document, out _));
        await ByAsync("Hanna", LedgerAct.AccountCreated, (unit, _) => Task.FromResult(unit.AddAccount(school["Hanna"], new AccountSecrets { Name = "hanna@school.example" })));
        var version = await ByAsync("Lena", LedgerAct.PolicyUploaded, (unit, _) => Task.FromResult(unit.UploadPolicy(wary, document)));
        Assert.True(await ByAsync("Lena", LedgerAct.PolicyProposed, (unit, token) => unit.ProposePolicyAsync(version, DateOnly.FromDateTime(TestSchool.Start.Date), null, token)));
        Assert.True(await ByAsync("Hanna", LedgerAct.PolicyAgreed, (unit, token) => unit.AgreePolicyAsync(version, token)));
        var lena = await school.ReaderAsync("Lena");
        var strand = await school.StrandAsync(id, "Sam");
        var grant = new NewGrant(GrantId.From(Guid.NewGuid()), strand, school["Otto"], CasePart.CareInstruction, new GrantContent("to look after them", Care), TestSchool.Start, TestSchool.Start.AddDays(1));

        var refused = Assert.IsType<PartGrantOutcome.Refused>(await school.ActAsync((unit, token) => unit.GrantPartAsync(lena, grant, token)));

        Assert.Contains("Two decide.", refused.Saying.Sentences);

        async Task<T> ByAsync<T>(string person, LedgerAct act, Func<UnitOfWork, CancellationToken, Task<T>> work) =>
            await school.School.CommitAsync(new Because((await school.ReaderAsync(person)).As("test"), act), work, TestSchool.Cancellation);
    }

    [Theory]
    [InlineData(PartInRecord.Alleged)]
    [InlineData(PartInRecord.KeptOut)]
    public async Task ShutOutOfARecordOfTheCase_ReadsNothingThatWasGranted(PartInRecord part)
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var grant = await school.GrantedAsync(await school.StrandAsync(id, "Ben"), "Otto", CasePart.CareInstruction, Care);
        Assert.NotNull(await school.PartAsync(grant, "Otto"));
        var lena = await school.ReaderAsync("Lena");

        Assert.True(await school.ActAsync((unit, token) => unit.LinkAsync(lena, record, part, school["Otto"], token)));

        Assert.Null(await school.PartAsync(grant, "Otto"));
        Assert.Empty(await school.School.PartsAsync(await school.ReaderAsync("Otto"), TestSchool.Cancellation));
    }

    [Fact]
    public async Task Grant_EndsAtItsMomentAndWhenItIsEnded()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var sam = await school.StrandAsync(id, "Sam");
        var first = await school.GrantedAsync(sam, "Otto", CasePart.CareInstruction, Care);
        var second = await school.GrantedAsync(sam, "Iris", CasePart.CareInstruction, Care);
        var dee = await school.ReaderAsync("Dee");

        Assert.True(await school.ActAsync((unit, token) => unit.EndGrantAsync(dee, second, token)));
        Assert.Null(await school.PartAsync(second, "Iris"));
        school.Test.Time.Advance(TimeSpan.FromDays(14) - TimeSpan.FromTicks(10));
        Assert.NotNull(await school.PartAsync(first, "Otto"));
        school.Test.Time.Advance(TimeSpan.FromTicks(10));
        Assert.Null(await school.PartAsync(first, "Otto"));
    }

    [Fact]
    public async Task FirstReading_StandsOnTheGrantAndInTheLedger()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var grant = await school.GrantedAsync(await school.StrandAsync(id, "Sam"), "Otto", CasePart.CareInstruction, Care);
        Assert.Null(Assert.Single((await school.FileAsync(id, "Lena"))!.Circle).ReadAt);
        var read = school.School.Sources.Now();
        await school.PartAsync(grant, "Otto");
        school.Test.Time.Advance(TimeSpan.FromHours(1));
        await school.PartAsync(grant, "Otto");

        Assert.Equal(read, Assert.Single((await school.FileAsync(id, "Lena"))!.Circle).ReadAt);
        var entries = (await school.Test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.PartRead).ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((id.Value, "Permit"), (Assert.Single(entry.Cases), entry.Decision!.Outcome)));
    }

    [Fact]
    public async Task Grant_PressedTwice_IsOne()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var (sam, offered) = (await school.StrandAsync(id, "Sam"), GrantId.From(Guid.NewGuid()));
        for (var press = 0; press < 2; press++)
            Assert.IsType<PartGrantOutcome.Granted>(await school.GrantAsync(sam, "Otto", CasePart.CareInstruction, Care, id: offered));

        Assert.Single((await school.FileAsync(id, "Lena"))!.Circle);
    }

    [Fact]
    public async Task Tonight_ListsCareInstructionsOfTheHouse_ForWhoeverIsOnDutyThereAndWhileTheyAre()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var sam = await school.StrandAsync(id, "Sam");
        await school.GrantedAsync(sam, null, CasePart.CareInstruction, Care);
        await school.GrantedAsync(await school.StrandAsync(id, "Ben"), "Otto", CasePart.CareInstruction, "Keep him away from the gym");
        Assert.Empty(await school.School.TonightAsync(await school.ReaderAsync("Hugo"), TestSchool.Cancellation));

        await school.PutOnDutyAsync("Hugo", TimeSpan.FromHours(10));
        await school.PutOnDutyAsync("Iris", TimeSpan.FromHours(10));

        Assert.All((await school.FileAsync(id, "Lena"))!.Circle, grant => Assert.Null(grant.ReadAt));
        Assert.Equal(Care, Assert.Single(await school.School.TonightAsync(await school.ReaderAsync("Hugo"), TestSchool.Cancellation)).Instruction);
        Assert.Equal([true, false], (await school.FileAsync(id, "Lena"))!.Circle.OrderBy(grant => grant.Person is not null).Select(grant => grant.ReadAt is not null));
        Assert.Empty(await school.School.TonightAsync(await school.ReaderAsync("Iris"), TestSchool.Cancellation));
        school.Test.Time.Advance(TimeSpan.FromHours(10));
        Assert.Empty(await school.School.TonightAsync(await school.ReaderAsync("Hugo"), TestSchool.Cancellation));
    }

    [Fact]
    public async Task Summary_ForAHouse_IsNotGranted()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var sam = await school.StrandAsync(id, "Sam");
        await school.GrantedAsync(sam, null, CasePart.CareInstruction, Care);

        Assert.IsType<PartGrantOutcome.NotFound>(await school.GrantAsync(sam, null, CasePart.Summary, "what happened"));
    }

    [Fact]
    public async Task ShreddedRecord_IsInNoCaseAndInNoGrant()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, record) = await school.OpenCaseAsync();
        var lena = await school.ReaderAsync("Lena");
        var sam = await school.StrandAsync(id, "Sam");
        var second = await school.TellAsync("Ada", "and again on Monday", school.Spoke("Sam"));
        await school.ActAsync((unit, token) => unit.JoinRecordAsync(lena, id, second, [sam], token));
        await school.GrantedAsync(sam, "Otto", CasePart.CareInstruction, Care);
        var words = await school.GrantedAsync(sam, "Otto", CasePart.Words, record: record);

        Assert.IsType<ShredOutcome.Shredded>(await school.School.ShredAsync(new ShredOrder(record, school["Lena"], school["Hanna"], "over"), null, TestSchool.Cancellation));

        Assert.Equal(second, Assert.Single((await school.FileAsync(id, "Lena"))!.Items).Record);
        Assert.Null(await school.PartAsync(words, "Otto"));
        Assert.True((await school.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    /// <summary>However many press at the same moment, one grant is made, and whoever ends it ends it for the next request.</summary>
    [Fact]
    public async Task GrantAndEnd_AtTheSameMoment_LeaveOneOutcome()
    {
        await using var school = await CaseSchool.OpenAsync();
        var (id, _) = await school.OpenCaseAsync();
        var (sam, offered) = (await school.StrandAsync(id, "Sam"), GrantId.From(Guid.NewGuid()));
        var dee = await school.ReaderAsync("Dee");

        var granted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => school.GrantAsync(sam, "Otto", CasePart.CareInstruction, Care, id: offered)));
        Assert.All(granted, outcome => Assert.IsType<PartGrantOutcome.Granted>(outcome));
        var reading = Enumerable.Range(0, 8).Select(_ => school.PartAsync(offered, "Otto")).ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => school.ActAsync((unit, token) => unit.EndGrantAsync(dee, offered, token))));
        await Task.WhenAll(reading);

        Assert.Null(await school.PartAsync(offered, "Otto"));
        Assert.Single((await school.FileAsync(id, "Lena"))!.Circle);
        Assert.Single((await school.Test.EntriesAsync()), entry => entry.Act == LedgerAct.CaseAddedTo && entry.Decision?.Act == "grant-part");
    }
}
