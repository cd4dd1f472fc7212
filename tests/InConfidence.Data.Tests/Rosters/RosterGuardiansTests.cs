using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

public class RosterGuardiansTests
{
    [Theory]
    [InlineData("parent", RelationKind.GuardianOf)]
    [InlineData("guardian", RelationKind.GuardianOf)]
    [InlineData("relative", RelationKind.RelativeOf)]
    public void Read_AnAgentOfTheFamily_IsLinked(string role, RelationKind kind)
    {
        var atStudent = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,g1,12,", $"g1,active,{role},Mo,Altenwerth,,,,").Read();
        var atParent = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,,12,", $"g1,active,{role},Mo,Altenwerth,,s1,,").Read();

        Assert.Equal(new RosterRelation("g1", "s1", kind), Assert.Single(atStudent.Snapshot.Relations));
        Assert.Equal(new RosterRelation("g1", "s1", kind), Assert.Single(atParent.Snapshot.Relations));
        Assert.Equal(PersonKind.Guardian, atParent.Snapshot.People["g1"].Kind);
    }

    [Theory]
    [InlineData("teacher")]
    [InlineData("administrator")]
    [InlineData("student")]
    public void Read_AnAgentWhoIsNoFamily_IsNotLinked(string role)
    {
        var reading = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,t1,12,", $"t1,active,{role},Mo,Altenwerth,,s1,,").Read();

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Snapshot.Relations);
        Assert.False(reading.Snapshot.People["t1"].Kind.HasFlag(PersonKind.Guardian));
    }

    [Fact]
    public void Read_AnAgentWhoIsNobody_IsAnErrorOfThatRow()
    {
        var error = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,\"g7\",12,").OnlyError();

        Assert.Equal(new RosterError("users.csv", 2, "agentSourcedIds names \"g7\", who is nobody in users.csv. This link was left out."), error);
    }

    [Fact]
    public void Read_AGuardianOnTheWayOut_DropsTheLinkWithoutAnError()
    {
        var reading = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,g1,12,", "g1,tobedeleted,parent,Mo,Altenwerth,,,,").Read();

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Snapshot.Relations);
    }

    [Fact]
    public void Read_ARosterWithoutGuardians_TakesNoKnownLinkAway()
    {
        var known = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,,t1,12,", "t1,active,teacher,Mo,Altenwerth,,,,").Read().Snapshot;
        var linked = known with { Relations = [new("t1", "s1", RelationKind.GuardianOf)] };

        Assert.True(RosterDifference.Between(linked, known).IsEmpty);
    }

    [Fact]
    public void Read_RolesOfOneRoster12_MakeATeacherAParentToo()
    {
        var reading = new RosterFolder()
            .With("manifest.csv", "propertyName,value", "oneroster.version,1.2")
            .With("users.csv", "sourcedId,givenName,familyName,agentSourcedIds", "s1,Ellis,Altenwerth,t1", "t1,Mo,Altenwerth,")
            .With("roles.csv", "sourcedId,userSourcedId,roleType,role", "r1,s1,primary,student", "r2,t1,primary,teacher", "r3,t1,secondary,parent")
            .Read();

        Assert.Empty(reading.Errors);
        Assert.Equal("OneRoster 1.2", reading.Format);
        Assert.Equal(PersonKind.Staff | PersonKind.Guardian, reading.Snapshot.People["t1"].Kind);
        Assert.Equal(new RosterRelation("t1", "s1", RelationKind.GuardianOf), Assert.Single(reading.Snapshot.Relations));
    }
}
