using InConfidence.Data.Proof;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Rosters;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Rosters;

public sealed class RosterImportingTests
{
    private const string Student = "s1,active,student,Ellis,Altenwerth,,,12,";
    private const string Teacher = "t1,active,teacher,Mo,King,mo.king@school.example,,,";

    [Fact]
    public async Task Import_OfTheRealSet_BringsEverybodyOnceAndTheSecondTimeNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        var reading = RosterReader.Read(RosterFolder.Set("oneroster-1.1"));

        var first = await test.ImportAsync(reading);
        var second = await test.ImportAsync(reading);

        Assert.IsType<RosterOutcome.Imported>(first);
        Assert.IsType<RosterOutcome.NothingToImport>(second);
        var people = (await test.DirectoryAsync()).People.ToList();
        Assert.Equal((561, 40), (people.Count(person => person.Is(PersonKind.Student)), people.Count(person => person.Is(PersonKind.Staff))));
        Assert.DoesNotContain(people, person => person.Roles.Count > 0);
        Assert.All(people.Where(person => person.Is(PersonKind.Student)), person => Assert.NotNull(person.Profile.BirthDate));
        Assert.Equal(0, (await test.ProposeAsync(reading)).Check.Joiners);
    }

    [Fact]
    public async Task Import_OfAnybody_LeavesTheLogWholeAndNamesThemInIt()
    {
        await using var test = await TestSchool.CreateAsync();

        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));

        var entry = Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RosterImported);
        Assert.Equal((await test.DirectoryAsync()).People.Select(person => person.Id.Value).Order(), entry.People.Order());
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Import_OfStaff_LetsThemWriteAndGrantsNoRoleAtAll()
    {
        await using var test = await TestSchool.CreateAsync();
        string[] roles = ["principal", "administrator", "counselor", "siteAdministrator", "systemAdministrator", "districtAdministrator", "teacher", "aide", "proctor"];

        await test.ImportAsync(new RosterFolder().WithUsers([Student, .. roles.Select((role, index) => $"t{index},active,{role},Mo,King{index},,,,")]));

        var people = (await test.DirectoryAsync()).People.ToList();
        Assert.Equal(1 + roles.Length, people.Count);
        Assert.All(people, person => Assert.Empty(person.Roles));
        foreach (var person in people)
            Assert.Equal(person.Is(PersonKind.Staff), (await test.ReaderAsync(person.Id)).IsEmployed);
    }

    [Fact]
    public async Task Import_WithoutDemographics_LeavesTheAgeUnknownAndLaterTakesNoneAway()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student).Without("demographics.csv"));
        var unknown = await test.OfRosterAsync("s1");

        await test.ImportAsync(new RosterFolder().WithUsers(Student));
        var again = await test.ImportAsync(new RosterFolder().WithUsers(Student).Without("demographics.csv"));

        Assert.Equal(AgeBand.Unknown, Age.BandOn(unknown.Profile.BirthDate, new DateOnly(2026, 11, 24)));
        Assert.IsType<RosterOutcome.NothingToImport>(again);
        Assert.Equal(new DateOnly(2009, 3, 4), (await test.OfRosterAsync("s1")).Profile.BirthDate);
    }

    [Fact]
    public async Task Import_OfAChange_KeepsWhatTheSchoolEnteredAndWhoTheyAre()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));
        var before = await test.OfRosterAsync("t1");
        await test.ChangeAsync(before, before.Profile with { Phone = "+441632960001", Post = "Nurse", House = "Alder House" });

        await test.ImportAsync(new RosterFolder().WithUsers(Student, "t1,active,teacher,Mo,Altenwerth,,,,"));

        var after = await test.OfRosterAsync("t1");
        Assert.Equal(before.Id, after.Id);
        Assert.Equal("Mo Altenwerth", after.Name);
        Assert.Equal(("+441632960001", "Nurse", "Alder House", "mo.king@school.example"), (after.Profile.Phone, after.Profile.Post, after.Profile.House, after.Profile.Mail));
    }

    [Fact]
    public async Task Import_WithoutSomebody_EndsTheirDaysHereAndTakesNobodyElse()
    {
        await using var test = await TestSchool.CreateAsync();
        var own = await test.AddPersonAsync("Olga", "Own", PersonKind.Staff, Role.Staff);
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));

        await test.ImportAsync(new RosterFolder().WithUsers(Student));

        var leaver = await test.OfRosterAsync("t1");
        Assert.Equal(new DateOnly(2026, 11, 24), leaver.LeftOn);
        Assert.False(leaver.IsHereOn(new DateOnly(2026, 11, 24)));
        Assert.Null((await test.DirectoryAsync()).Find(own)!.LeftOn);
        Assert.IsType<RosterOutcome.NothingToImport>(await test.ImportAsync(new RosterFolder().WithUsers(Student)));
    }

    [Fact]
    public async Task Import_OfSomebodyWhoHadLeft_BringsTheSamePersonBackWithoutWhatTheyWereAllowed()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers(Student, Teacher));
        var before = await test.OfRosterAsync("t1");
        await test.GrantAsync(before.Id, Role.SafeguardingLead);
        await test.ChangeAsync(before, before.Profile, leftOn: new DateOnly(2026, 7, 1));
        var reading = new RosterFolder().WithUsers(Student, Teacher).Read();

        var doubt = Assert.Single((await test.ProposeAsync(reading)).Doubts, doubt => doubt.Kind == RosterDoubtKind.Return);
        await test.ImportAsync(reading);

        var after = await test.OfRosterAsync("t1");
        Assert.Equal(("Mo King left on 2026-07-01 and would be here again. What they were allowed to do then does not come back.", true), (doubt.Message, doubt.SecondApproval));
        Assert.Equal((before.Id, null), (after.Id, after.LeftOn));
        Assert.False(after.Holds(Role.SafeguardingLead, new DateOnly(2026, 11, 24)));
        Assert.IsType<RosterOutcome.NothingToImport>(await test.ImportAsync(reading));
    }

    [Fact]
    public async Task Import_OfGuardians_MakesThemPeopleWithTheirTies()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,\"g1,r1,t1\",12,", Teacher, "g1,active,parent,Gil,Altenwerth,,,,", "r1,active,relative,Ria,Altenwerth,,,,"));

        var (student, guardian, relative) = (await test.OfRosterAsync("s1"), await test.OfRosterAsync("g1"), await test.OfRosterAsync("r1"));

        Assert.Equal(PersonKind.Guardian, guardian.Kind);
        var directory = await test.DirectoryAsync();
        Assert.Equal(
            [new(guardian.Id, student.Id, RelationKind.GuardianOf), new(relative.Id, student.Id, RelationKind.RelativeOf)],
            directory.Relations.OrderBy(relation => relation.Kind));
        Assert.Contains(guardian.Id, directory.FamilyOf(student.Id));
    }

    [Fact]
    public async Task Import_AfterAStudentLeft_KeepsTheirFamilyShutOut()
    {
        await using var test = await TestSchool.CreateAsync();
        var family = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,g1,12,", "s2,active,student,Ana,Ash,,g1,12,", "g1,active,parent,Gil,Altenwerth,,,,");
        await test.ImportAsync(family);

        await test.ImportAsync(new RosterFolder().WithUsers("s2,active,student,Ana,Ash,,g1,12,", "g1,active,parent,Gil,Altenwerth,,,,").Without("demographics.csv"));

        var (student, guardian) = (await test.OfRosterAsync("s1"), await test.OfRosterAsync("g1"));
        Assert.NotNull(student.LeftOn);
        Assert.Contains(guardian.Id, (await test.DirectoryAsync()).FamilyOf(student.Id));
    }

    [Fact]
    public async Task Import_OfATieThatIsGone_SeversItOnceTwoHaveAgreed()
    {
        await using var test = await TestSchool.CreateAsync();
        await test.ImportAsync(new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,\"g1,g2\",12,", "g1,active,parent,Gil,Altenwerth,,,,", "g2,active,parent,Ria,Altenwerth,,,,"));
        var reading = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,g1,12,", "g1,active,parent,Gil,Altenwerth,,,,", "g2,active,parent,Ria,Altenwerth,,,,").Read();

        var alone = await test.ImportAsync(reading, byTwo: false);
        var tiesBefore = (await test.DirectoryAsync()).Relations.Count;
        var together = await test.ImportAsync(reading, byTwo: true);

        Assert.IsType<RosterOutcome.NotLookedAt>(alone);
        Assert.IsType<RosterOutcome.Imported>(together);
        Assert.Equal((2, 1), (tiesBefore, (await test.DirectoryAsync()).Relations.Count));
    }

    [Fact]
    public async Task Import_OfAPasswordColumn_StoresNoPasswordAnywhere()
    {
        const string password = "correct horse canary staple";
        await using var test = await TestSchool.CreateAsync();
        var reading = new RosterFolder().WithUsers($"s1,active,student,Ellis,Altenwerth,,,12,{password}").Read();

        await test.ImportAsync(reading);

        await File.WriteAllBytesAsync(Path.Combine(test.Folder, "dump"), await test.DumpAsync(), TestSchool.Cancellation);
        Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories), [password, "Altenwerth"]));
        var opened = System.Text.Json.JsonSerializer.Serialize(new { (await test.OfRosterAsync("s1")).Profile, Entries = await test.EntriesAsync(), reading });
        Assert.DoesNotContain(password, opened, StringComparison.Ordinal);
        Assert.Contains("Altenwerth", opened, StringComparison.Ordinal);
    }
}
