using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Rosters;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Rosters;

/// <summary>What is shown is what is accepted, and nothing doubted goes in unseen.</summary>
public sealed class RosterAcceptingTests
{
    private const string Student = "s1,active,student,Ellis,Altenwerth,,,12,";
    private const string Teacher = "t1,active,teacher,Mo,King,,,,";

    [Fact]
    public async Task Accept_OfAnotherDifferenceThanShown_ChangesNothingAndGivesTheNewOne()
    {
        await using var test = await TestSchool.CreateAsync();
        var shown = await test.ProposeAsync(new RosterFolder().WithUsers(Student).Read());
        var other = new RosterFolder().WithUsers(Student, Teacher).Read();

        var outcome = await test.AcceptAsync(other, RosterAcceptance.OfAll(shown, byTwo: true));

        Assert.Equal(2, Assert.IsType<RosterOutcome.Changed>(outcome).Now.Difference.Joiners.Count);
        Assert.Empty((await test.DirectoryAsync()).People);
    }

    [Fact]
    public async Task Accept_AfterTheSchoolChanged_ChangesNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));
        var reading = new RosterFolder().WithUsers(Student, "t1,active,teacher,Mo,Altenwerth,,,,").Read();
        var shown = await test.ProposeAsync(reading);
        var teacher = await test.OfRosterAsync("t1");
        await test.ChangeAsync(teacher, teacher.Profile with { FamilyName = "Queen" });

        var outcome = await test.AcceptAsync(reading, RosterAcceptance.OfAll(shown, byTwo: true));

        Assert.IsType<RosterOutcome.Changed>(outcome);
        Assert.Equal("Mo Queen", (await test.OfRosterAsync("t1")).Name);
    }

    [Fact]
    public async Task Accept_AfterSomethingElseInTheDirectoryChanged_IsStillThatDifference()
    {
        await using var test = await TestSchool.CreateAsync();
        var reading = new RosterFolder().WithUsers(Student).Read();
        var shown = await test.ProposeAsync(reading);
        await test.AddPersonAsync("Olga", "Own", PersonKind.Staff, Role.Staff);

        Assert.IsType<RosterOutcome.Imported>(await test.AcceptAsync(reading, RosterAcceptance.OfAll(shown, byTwo: false)));
    }

    [Fact]
    public async Task Apply_ToADirectoryThatHasChanged_WritesNothingAndNoEntry()
    {
        await using var test = await TestSchool.CreateAsync();
        var known = new KnownRoster(await test.DirectoryAsync(), new DateOnly(2026, 11, 24));
        var proposal = RosterComparing.Propose(known, new RosterFolder().Read());
        await test.AddPersonAsync("Olga", "Own", PersonKind.Staff, Role.Staff);

        var applied = await test.School.CommitAsync(RosterSchool.Because, (unit, token) => unit.ApplyAsync(known, proposal, token), TestSchool.Cancellation);

        Assert.False(applied);
        Assert.Single((await test.DirectoryAsync()).People);
        Assert.DoesNotContain(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RosterImported);
    }

    [Fact]
    public async Task Accept_OfARosterWithAnError_ChangesNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        var reading = new RosterFolder().WithUsers(Student, "t1,active,wizard,Mo,King,,,,").Read();

        Assert.IsType<RosterOutcome.HasErrors>(await test.ImportAsync(reading));
        Assert.Empty((await test.DirectoryAsync()).People);
    }

    [Fact]
    public async Task Accept_WithADoubtThatNobodyLookedAt_ChangesNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder());
        var reading = new RosterFolder().With("demographics.csv", "sourcedId,birthDate", "s1,2008-03-04").Read();
        var shown = await test.ProposeAsync(reading);
        var birth = shown.Doubts.Index().Single(doubt => doubt.Item.Kind == RosterDoubtKind.BirthDate).Index;
        var all = Enumerable.Range(0, shown.Doubts.Count);

        var outcome = await test.AcceptAsync(reading, new(shown.Hash, all.Where(index => index != birth).ToHashSet(), ByTwo: true));

        Assert.IsType<RosterOutcome.NotLookedAt>(outcome);
        Assert.Equal(new DateOnly(2009, 3, 4), (await test.OfRosterAsync("s1")).Profile.BirthDate);
        Assert.IsType<RosterOutcome.Imported>(await test.AcceptAsync(reading, new(shown.Hash, all.ToHashSet(), ByTwo: false)));
    }

    [Fact]
    public async Task Accept_WhenTheLogCannotBeWritten_LeavesNothingOfTheImport()
    {
        await using var test = await TestSchool.CreateAsync();
        var reading = new RosterFolder().WithUsers(Student, Teacher).Read();
        var acceptance = RosterAcceptance.OfAll(await test.ProposeAsync(reading), byTwo: true);
        await test.BreakLedgerAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => test.AcceptAsync(reading, acceptance));

        Assert.Empty((await test.DirectoryAsync()).People);
    }

    [Fact]
    public async Task Accept_ByTwoAtOnce_BringsEverybodyOnce()
    {
        await using var test = await TestSchool.CreateAsync();
        var reading = new RosterFolder().WithUsers(Student, Teacher).Read();
        var acceptance = RosterAcceptance.OfAll(await test.ProposeAsync(reading), byTwo: true);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => test.AcceptAsync(reading, acceptance))));

        Assert.Single(outcomes, outcome => outcome is RosterOutcome.Imported);
        Assert.Equal(2, (await test.DirectoryAsync()).People.Count());
    }

    [Fact]
    public async Task Propose_WithoutTheLead_KeepsThemAndSaysSo()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));
        await test.GrantAsync((await test.OfRosterAsync("t1")).Id, Role.SafeguardingLead);
        var reading = new RosterFolder().WithUsers(Student).Read();

        var proposal = await test.ProposeAsync(reading);

        Assert.True(proposal.Difference.IsEmpty);
        Assert.Equal("Mo King holds an office here and is not in the roster. They stay until somebody sets the day on which they leave.", Assert.Single(proposal.Doubts, doubt => doubt.Kind == RosterDoubtKind.Office).Message);
    }

    [Fact]
    public async Task Propose_WithTheLeadAsAGuardianOnly_KeepsThemEmployed()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));
        await test.GrantAsync((await test.OfRosterAsync("t1")).Id, Role.SafeguardingLead);

        await test.ImportAsync(new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,t1,12,", "t1,active,parent,Mo,King,,,,"));

        Assert.Equal(PersonKind.Staff | PersonKind.Guardian, (await test.OfRosterAsync("t1")).Kind);
    }

    [Fact]
    public async Task Propose_WithAnotherAddressOfTheLead_NeedsTwo()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, "t1,active,teacher,Mo,King,mo@school.example,,,"));
        await test.GrantAsync((await test.OfRosterAsync("t1")).Id, Role.DeputyLead);

        var proposal = await test.ProposeAsync(new RosterFolder().WithUsers(Student, "t1,active,teacher,Mo,King,thief@elsewhere.example,,,").Read());

        Assert.True(Assert.Single(proposal.Doubts, doubt => doubt.Kind == RosterDoubtKind.Office).SecondApproval);
    }

    [Fact]
    public async Task Propose_WithTheNameOfSomebodyTheSchoolEnteredItself_DoubtsAndLinksNobody()
    {
        await using var test = await TestSchool.CreateAsync();
        var own = await test.AddPersonAsync("MO", "King", PersonKind.Staff, Role.Staff);
        var reading = new RosterFolder().WithUsers(Student, Teacher).Read();

        var doubt = Assert.Single((await test.ProposeAsync(reading)).Doubts, doubt => doubt.Kind == RosterDoubtKind.SameName);
        await test.ImportAsync(reading);

        Assert.Equal("Mo King (t1) may be somebody whom the school entered itself. Nobody has linked them, and an import never does.", doubt.Message);
        Assert.NotEqual(own, (await test.OfRosterAsync("t1")).Id);
    }
}
