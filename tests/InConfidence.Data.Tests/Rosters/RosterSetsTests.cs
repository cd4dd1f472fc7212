using InConfidence.Data.Rosters;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

/// <summary>The sets that nobody on this project wrote.</summary>
public class RosterSetsTests
{
    [Fact]
    public void Read_TheOneRosterSet_FindsEverybodyAndNothingWrong()
    {
        var reading = RosterReader.Read(RosterFolder.Set("oneroster-1.1"));

        var check = RosterCheck.Of(reading, RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot));
        Assert.Equal(("OneRoster 1.1", 561, 40, 0, 601), (check.Format, check.Students, check.Staff, check.Guardians, check.Joiners));
        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Doubts);
        Assert.False(reading.IsBroken);
        Assert.Equal(561, reading.Snapshot.People.Values.Count(person => person.Profile.BirthDate is not null));
        Assert.Equal(3, reading.Snapshot.Sites.Count);
        var ellis = reading.Snapshot.People["e3025180-1e52-4010-bb3c-21befb5f9c17"];
        Assert.Equal(
            new PersonProfile
            {
                RosterId = "e3025180-1e52-4010-bb3c-21befb5f9c17",
                GivenName = "Ellis",
                FamilyName = "Altenwerth",
                BirthDate = new(2021, 7, 6),
                YearGroup = "KG",
                Site = "North Warren Elementary",
                Mail = "EAltenwerth000@domain.local",
            },
            ellis.Profile);
    }

    [Fact]
    public void Read_TheOneRosterSetTwice_ShowsNoDifference()
    {
        var reading = RosterReader.Read(RosterFolder.Set("oneroster-1.1"));

        Assert.True(RosterDifference.Between(reading.Snapshot, reading.Snapshot).IsEmpty);
    }

    [Fact]
    public void Read_TheDataSyncSet_TakesGuardiansFromRelationshipsAndNoPassword()
    {
        var reading = RosterReader.Read(RosterFolder.Set("school-data-sync-v2.1"));

        var check = RosterCheck.Of(reading, RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot));
        Assert.Equal(("School Data Sync 2.1", 4, 2, 2), (check.Format, check.Students, check.Staff, check.Guardians));
        Assert.Empty(reading.Errors);
        Assert.Equal(
            [new("114002", "114001", RelationKind.GuardianOf), new("114002", "114003", RelationKind.RelativeOf), new("114005", "114004", RelationKind.GuardianOf)],
            reading.Snapshot.Relations.OrderBy(link => link.To, StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2001, 7, 2), reading.Snapshot.People["114001"].Profile.BirthDate);
        Assert.Contains(reading.Doubts, doubt => doubt.File == "users.csv" && doubt.Message.Contains("passwords", StringComparison.Ordinal));
        Assert.DoesNotContain("P@ssword", check.ToJson() + string.Concat(reading.Snapshot.People.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheUkDataSyncSet_ReadsDatesMonthFirstAndSaysSo()
    {
        var reading = RosterReader.Read(RosterFolder.Set("school-data-sync-uk"));

        var check = RosterCheck.Of(reading, RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot));
        Assert.Equal(("School Data Sync UK", 86, 12, 0), (check.Format, check.Students, check.Staff, check.Guardians));
        Assert.Empty(reading.Errors);
        Assert.Equal(new DateOnly(1997, 12, 19), reading.Snapshot.People["13003"].Profile.BirthDate);
        Assert.Equal(new DateOnly(2000, 4, 2), reading.Snapshot.People["13001"].Profile.BirthDate);
        var doubt = Assert.Single(reading.Doubts, doubt => doubt.Kind == RosterDoubtKind.Date);
        Assert.Equal(("Student.csv", 4), (doubt.File, doubt.Row));
        Assert.DoesNotContain("P@ssw", check.ToJson() + string.Concat(reading.Snapshot.People.Values), StringComparison.Ordinal);
    }
}
