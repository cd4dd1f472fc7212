using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Tests.Rosters;

public class RosterCheckTests
{
    [Fact]
    public void ToJson_OfACheck_KeepsItsKeys()
    {
        var snapshot = RosterSnapshot.Of([Rosters.Person("s1", "Ana", "Ash"), Rosters.Person("t1", "Ben", "Birch", PersonKind.Staff | PersonKind.Guardian)]);
        var reading = new RosterReading("OneRoster 1.1", snapshot, [new("users.csv", 7, "No \"name\".")], [new(RosterDoubtKind.File, "Look.") { File = "users.csv" }]);

        var json = RosterCheck.Of(reading, RosterDifference.Between(RosterSnapshot.Empty, snapshot)).ToJson();

        Assert.Equal(
            """
            {"format":"OneRoster 1.1","students":1,"staff":1,"guardians":1,"joiners":2,"leavers":0,"changes":0,"doubts":[{"kind":"file","message":"Look.","file":"users.csv","people":[],"secondApproval":false}],"errors":[{"file":"users.csv","row":7,"message":"No \"name\"."}]}
            """,
            json);
    }
}
