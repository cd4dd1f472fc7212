using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

public class RosterDatesTests
{
    [Theory]
    [InlineData("2009-03-04")]
    [InlineData("2009/03/04")]
    [InlineData("20090304")]
    [InlineData("4 March 2009")]
    [InlineData("4 Mar 2009")]
    [InlineData("2009-03-04T00:00:00.000Z")]
    public void Read_AClearDate_IsUnderstood(string text)
    {
        var reading = new RosterFolder().With("demographics.csv", "sourcedId,birthDate", $"s1,{text}").Read();

        Assert.Empty(reading.Doubts);
        Assert.Equal(new DateOnly(2009, 3, 4), reading.Snapshot.People["s1"].Profile.BirthDate);
    }

    [Theory]
    [InlineData("04/03/2009", "25/12/2008", "2009-03-04")]
    [InlineData("03/04/2009", "12/25/2008", "2009-03-04")]
    [InlineData("4.3.2009", "25.12.2008", "2009-03-04")]
    public void Read_OneDateThatSettlesTheOrder_SettlesTheOthers(string text, string other, string expected)
    {
        var reading = Two(text, other);

        Assert.Empty(reading.Errors);
        Assert.Equal(expected, RosterFields.Text(reading.Snapshot.People["s1"], RosterField.BirthDate));
        Assert.Equal("2008-12-25", RosterFields.Text(reading.Snapshot.People["s2"], RosterField.BirthDate));
    }

    [Fact]
    public void Read_DatesThatNothingSettles_AreLeftOutWithADoubt()
    {
        var reading = Two("04/03/2009", "05/06/2008");

        Assert.Empty(reading.Errors);
        Assert.Equal("Day or month first? \"04/03/2009\" can be read both ways and no other date settles it. These 2 birth dates were left out.", Assert.Single(reading.Doubts).Message);
        Assert.All(reading.Snapshot.People.Values, person => Assert.Null(person.Profile.BirthDate));
    }

    [Fact]
    public void Read_DatesThatContradictEachOther_AreLeftOutWithAnError()
    {
        var reading = Two("25/12/2008", "12/25/2008");

        Assert.Equal(("demographics.csv", 3), Assert.Single(reading.Errors) is var error ? (error.File, error.Row) : default);
        Assert.All(reading.Snapshot.People.Values, person => Assert.Null(person.Profile.BirthDate));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2009-02-30")]
    [InlineData("04/03/09")]
    [InlineData("0009-01-01")]
    [InlineData("3009-01-01")]
    [InlineData("2009-03-04x")]
    public void Read_ADateThatIsNone_IsAnErrorAndTheAgeUnknown(string text)
    {
        var reading = new RosterFolder().With("demographics.csv", "sourcedId,birthDate", $"s1,{text}").Read();

        Assert.Equal(("demographics.csv", 2), Assert.Single(reading.Errors) is var error ? (error.File, error.Row) : default);
        Assert.Null(reading.Snapshot.People["s1"].Profile.BirthDate);
    }

    [Fact]
    public void Read_TwoBirthDatesOfOnePerson_KeepsNeither()
    {
        var reading = new RosterFolder().With("demographics.csv", "sourcedId,birthDate", "s1,2009-03-04", "s1,2008-03-04").Read();

        Assert.Equal(3, Assert.Single(reading.Errors).Row);
        Assert.Null(reading.Snapshot.People["s1"].Profile.BirthDate);
    }

    [Fact]
    public void Read_NoDemographics_LeavesAgesUnknownAndKnownOnesAlone()
    {
        var known = new RosterFolder().Read().Snapshot;

        var reading = new RosterFolder().Without("demographics.csv").Read();

        Assert.Empty(reading.Errors);
        Assert.Equal("There is no demographics.csv: nobody's age is known from this roster.", Assert.Single(reading.Doubts).Message);
        Assert.Null(reading.Snapshot.People["s1"].Profile.BirthDate);
        Assert.True(RosterDifference.Between(known, reading.Snapshot).IsEmpty);
    }

    [Fact]
    public void Read_DemographicsOfNobody_IsAnError() =>
        Assert.Equal(
            new RosterError("demographics.csv", 2, "The id \"s9\" is of nobody in users.csv. The row was left out."),
            new RosterFolder().With("demographics.csv", "sourcedId,birthDate", "s9,2009-03-04").OnlyError());

    private static RosterReading Two(string first, string second) =>
        new RosterFolder()
            .WithUsers("s1,active,student,A,B,,,,", "s2,active,student,C,D,,,,")
            .With("demographics.csv", "sourcedId,birthDate", $"s1,{first}", $"s2,{second}")
            .Read();
}
