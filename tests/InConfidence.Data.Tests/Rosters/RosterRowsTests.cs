using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

public class RosterRowsTests
{
    private const string Good = "s1,active,student,Ellis,Altenwerth,,,12,";

    [Fact]
    public void Read_TheSmallestRoster_HasNothingToSay()
    {
        var reading = new RosterFolder().Read();

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Doubts);
        Assert.Equal(new DateOnly(2009, 3, 4), Assert.Single(reading.Snapshot.People.Values).Profile.BirthDate);
    }

    [Theory]
    [InlineData("s2,active,wizard,A,B,,,,", "The role \"wizard\" is not known. The row was left out.")]
    [InlineData("s2,active,,A,B,,,,", "No role is given for this person. The row was left out.")]
    [InlineData("s2,maybe,student,A,B,,,,", "The status \"maybe\" is not known: it is active or tobedeleted. The row was left out.")]
    [InlineData(",active,student,A,B,,,,", "This row has no sourcedId. The row was left out.")]
    [InlineData("s2,active,student,,,,,,", "This person has no name. The row was left out.")]
    [InlineData("s2,active,student,A,B,,,,,,", "This row has 11 cells and the heading has 9. The row was left out.")]
    [InlineData("s2,active,student,A,B", "This row has 5 cells and the heading has 9. The row was left out.")]
    [InlineData("s1,active,student,A,B,,,,", "The id s1 stands in row 2 already. This row was left out.")]
    [InlineData("s2,active,student,A\u0007,B,,,,", "The cell givenName holds a character that cannot be seen. The row was left out.")]
    [InlineData("s2,active,student,A\u202Eb,B,,,,", "The cell givenName holds a character that cannot be seen. The row was left out.")]
    [InlineData("s2,active,student,A\0,B,,,,", "The cell givenName holds a character that cannot be seen. The row was left out.")]
    [InlineData("s2,active,student,\"A\nC\",B,,,,", "The cell givenName holds a character that cannot be seen. The row was left out.")]
    public void Read_ABadRow_LeavesItOutAndNamesFileAndRow(string row, string message)
    {
        var reading = new RosterFolder().WithUsers(Good, row, "s3,active,student,C,D,,,,").Read();

        Assert.Equal(new RosterError("users.csv", 3, message), Assert.Single(reading.Errors));
        Assert.Equal(["s1", "s3"], reading.Snapshot.People.Keys);
        Assert.Equal("Ellis", reading.Snapshot.People["s1"].Profile.GivenName);
        Assert.False(reading.IsBroken);
    }

    [Fact]
    public void Read_ABadRowOfAKnownPerson_DoesNotMakeThemALeaver()
    {
        var known = new RosterFolder().Read().Snapshot;

        var reading = new RosterFolder().WithUsers("s1,active,wizard,Ellis,Altenwerth,,,12,").Read();

        Assert.NotEmpty(reading.Errors);
        Assert.True(RosterDifference.Between(known, reading.Snapshot).IsEmpty);
    }

    [Fact]
    public void Read_RowNumbers_AreThoseOfASpreadsheet()
    {
        var error = new RosterFolder().WithUsers(Good, "", "s2,active,student,\"two,cells\",B,,,,", ",,,,,,,,", "s4,active,wizard,A,B,,,,").OnlyError();

        Assert.Equal(6, error.Row);
    }

    [Fact]
    public void Read_AStatusToBeDeleted_LeavesThePersonOutWithoutAnError()
    {
        var reading = new RosterFolder().WithUsers("s1,tobedeleted,student,Ellis,Altenwerth,,,12,").Read();

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Snapshot.People);
    }

    [Fact]
    public void Read_ARepeatedHeading_SkipsIt()
    {
        var reading = new RosterFolder().WithUsers(RosterFolder.Heading, Good).Read();

        Assert.Empty(reading.Errors);
        Assert.Single(reading.Snapshot.People);
    }

    [Fact]
    public void Read_ColumnsInAnotherOrderAndUnknownOnes_AreUnderstood()
    {
        var reading = new RosterFolder().With("users.csv", "shoeSize,FAMILYNAME,role,givenName,sourcedId", "38,Altenwerth,student,Ellis,s1").Read();

        Assert.Empty(reading.Errors);
        Assert.Equal("Ellis Altenwerth", reading.Snapshot.People["s1"].Profile.SpokenName);
    }

    [Fact]
    public void Read_AFormulaAsName_KeepsItAsTextAndDoubts()
    {
        var reading = new RosterFolder().WithUsers(Good, "s2,active,student,\"=HYPERLINK(\"\"x\"\")\",B,,,,").Read();

        Assert.Equal("=HYPERLINK(\"x\")", reading.Snapshot.People["s2"].Profile.GivenName);
        Assert.Equal(("users.csv", 3), Assert.Single(reading.Doubts, doubt => doubt.Kind == RosterDoubtKind.Formula) is var doubt ? (doubt.File!, doubt.Row!.Value) : default);
    }

    [Fact]
    public void Read_APassword_IsNotTakenAndADoubtSaysWhere()
    {
        var reading = new RosterFolder().WithUsers(Good, "s2,active,student,A,B,,,,hunter2").Read();

        var doubt = Assert.Single(reading.Doubts);
        Assert.Equal(("users.csv", 3), (doubt.File, doubt.Row));
        Assert.StartsWith("There are passwords in this file. They were not read.", doubt.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", RosterCheck.Of(reading, RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot)).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Snapshot.People.Values, person => person.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("principal")]
    [InlineData("counselor")]
    [InlineData("systemAdministrator")]
    public void Read_AnImportantRole_MakesSomebodyStaffAndNothingMore(string role)
    {
        var reading = new RosterFolder().WithUsers($"s1,active,{role},A,B,,,,").Read();

        Assert.Equal(PersonKind.Staff, reading.Snapshot.People["s1"].Kind);
        Assert.Null(reading.Snapshot.People["s1"].Profile.Post);
    }

    [Fact]
    public void Read_AMailAddressThatIsNone_IsLeftOutAlone()
    {
        var reading = new RosterFolder().WithUsers("s1,active,student,Ellis,Altenwerth,at home,,12,").Read();

        Assert.Equal("\"at home\" is no mail address. The person was kept without it.", Assert.Single(reading.Errors).Message);
        Assert.Null(reading.Snapshot.People["s1"].Profile.Mail);
    }

    [Fact]
    public void Read_ManyBadRows_AreToldUpToALimitAndTheRosterIsBroken()
    {
        var reading = new RosterFolder().WithUsers([.. Enumerable.Range(0, 1000).Select(index => $"s{index},active,wizard,A,B,,,,")]).Read();

        Assert.True(reading.IsBroken);
        Assert.InRange(reading.Errors.Count(error => error.File == "users.csv"), 200, 201);
    }
}
