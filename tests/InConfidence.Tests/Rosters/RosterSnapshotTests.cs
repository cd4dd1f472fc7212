using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Tests.Rosters;

public class RosterSnapshotTests
{
    private static readonly RosterPerson Ellis = Rosters.Person("s1", "Ellis", "Altenwerth", born: new DateOnly(2008, 1, 2));
    private static readonly RosterPerson Parent = Rosters.Person("g1", "Mo", "Altenwerth", PersonKind.Guardian);
    private static readonly RosterRelation Link = new("g1", "s1", RelationKind.GuardianOf);

    [Fact]
    public void Over_WithoutBirthDates_KeepsTheKnownOnes()
    {
        var known = RosterSnapshot.Of([Ellis]);
        var incoming = RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "Altenwerth")]);
        var silent = incoming with { Carries = incoming.Carries.Remove(RosterField.BirthDate) };

        Assert.True(RosterDifference.Between(known, silent).IsEmpty);
        Assert.False(RosterDifference.Between(known, incoming).IsEmpty);
    }

    [Fact]
    public void Over_SilentAboutGuardians_KeepsTheKnownLinks()
    {
        var known = RosterSnapshot.Of([Ellis, Parent], [Link]);
        var incoming = RosterSnapshot.Of([Ellis, Parent]) with { CarriesRelations = [] };

        Assert.True(RosterDifference.Between(known, incoming).IsEmpty);
    }

    [Fact]
    public void Over_SomebodyWhoseRowCouldNotBeRead_TheyStayAsTheyWere()
    {
        var known = RosterSnapshot.Of([Ellis, Parent], [Link]);
        var incoming = RosterSnapshot.Of([Parent]) with { Unread = ["s1"] };

        Assert.True(RosterDifference.Between(known, incoming).IsEmpty);
    }

    [Fact]
    public void Over_AHostFamilyOfWhichNoRosterTells_StaysAHostFamily()
    {
        var known = RosterSnapshot.Of([Parent with { Kind = PersonKind.Guardian | PersonKind.HostFamily }]);
        var incoming = RosterSnapshot.Of([Parent]) with { CarriesKinds = PersonKind.Student | PersonKind.Staff | PersonKind.Guardian };

        Assert.True(RosterDifference.Between(known, incoming).IsEmpty);
    }

    [Fact]
    public void Over_AGuardianWhoLeft_TakesTheLinkAlong()
    {
        var known = RosterSnapshot.Of([Ellis, Parent], [Link]);
        var incoming = RosterSnapshot.Of([Ellis]) with { CarriesRelations = [] };

        Assert.Empty(incoming.Over(known).Relations);
    }

    [Fact]
    public void Between_ANewGuardianOfAKnownStudent_NeedsASecondApproval()
    {
        var difference = RosterDifference.Between(RosterSnapshot.Of([Ellis]), RosterSnapshot.Of([Ellis, Parent], [Link]));

        var doubt = Assert.Single(difference.Doubts);
        Assert.True(doubt.SecondApproval);
        Assert.Equal("Mo Altenwerth would become guardian of Ellis Altenwerth.", doubt.Message);
    }

    [Fact]
    public void Between_AFirstImport_DoubtsNoGuardian() =>
        Assert.Empty(RosterDifference.Between(RosterSnapshot.Empty, RosterSnapshot.Of([Ellis, Parent], [Link])).Doubts);

    [Theory]
    [InlineData(RosterField.Phone)]
    [InlineData(RosterField.Mail)]
    [InlineData(RosterField.Post)]
    public void Over_BlankForSomebodyWhomTheSchoolHasFilledIn_KeepsWhatTheSchoolEntered(RosterField field)
    {
        var entered = new PersonProfile { RosterId = "s1", GivenName = "Ellis", FamilyName = "Altenwerth", Phone = "+441632960001", Mail = "e@school.example", Post = "Nurse" };
        var known = RosterSnapshot.Of([RosterFields.Copy(Ellis, field, new("s1", Ellis.Kind, entered))]);

        Assert.True(RosterDifference.Between(known, RosterSnapshot.Of([Ellis])).IsEmpty);
    }

    [Fact]
    public void Over_WithoutGuardiansAtAll_LosesNoGuardian()
    {
        var known = RosterSnapshot.Of([Ellis, Parent], [Link]);
        var incoming = RosterSnapshot.Of([Ellis]) with { CarriesKinds = PersonKind.Student | PersonKind.Staff, CarriesRelations = [] };

        Assert.True(RosterDifference.Between(known, incoming).IsEmpty);
    }

    [Fact]
    public void Over_ATeacherWhoLeavesAndHasAChildHere_StaysAGuardianAndNothingElse()
    {
        var known = RosterSnapshot.Of([Ellis, Parent with { Kind = PersonKind.Guardian | PersonKind.Staff | PersonKind.Supply }], [Link]);
        var incoming = RosterSnapshot.Of([Ellis]) with { CarriesKinds = PersonKind.Student | PersonKind.Staff, CarriesRelations = [] };

        var difference = RosterDifference.Between(known, incoming);

        Assert.Equal(PersonKind.Guardian, Assert.Single(difference.Changes).After.Kind);
        Assert.Empty(difference.RelationsRemoved);
        Assert.Contains(difference.Doubts, doubt => doubt is { Kind: RosterDoubtKind.Kind, SecondApproval: true });
    }

    [Fact]
    public void Over_ASupplyTeacherWhoIsNotNamed_Leaves() =>
        Assert.Single(RosterDifference.Between(
            RosterSnapshot.Of([Ellis, Parent with { Kind = PersonKind.Staff | PersonKind.Supply }]),
            RosterSnapshot.Of([Ellis]) with { CarriesKinds = PersonKind.Student | PersonKind.Staff }).Leavers);

    [Fact]
    public void OverReturner_OfAContractor_LeavesNothingOfThatButTheFamily()
    {
        var incoming = RosterSnapshot.Of([Parent]) with { CarriesKinds = PersonKind.Student | PersonKind.Staff };
        var before = Ellis with { Kind = PersonKind.Contractor | PersonKind.HostFamily };

        Assert.Equal(PersonKind.Student | PersonKind.HostFamily, incoming.OverReturner(before, Ellis).Kind);
    }
}
