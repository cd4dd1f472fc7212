using CsCheck;
using InConfidence.Rosters;

namespace InConfidence.Tests.Rosters;

public class RosterProposalTests
{
    [Fact]
    public void Hash_OfTheSameDifference_IsTheSame() =>
        Gen.Select(Rosters.Any, Rosters.Any).Sample((known, incoming) => Proposal(known, incoming).Hash == Proposal(known, incoming).Hash);

    [Fact]
    public void Hash_OfAnotherRoster_IsAnotherUnlessTheDifferenceIsTheSame() =>
        Gen.Select(Rosters.Any, Rosters.Any, Rosters.Any).Sample((known, one, other) =>
            (Proposal(known, one).Hash == Proposal(known, other).Hash) == one.Equals(other));

    [Fact]
    public void Hash_OfASchoolInWhichSomebodyChanged_IsAnother()
    {
        var incoming = RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "King")]);

        var before = Proposal(RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "Altenwerth")]), incoming);
        var after = Proposal(RosterSnapshot.Of([Rosters.Person("s1", "Elis", "Altenwerth")]), incoming);

        Assert.NotEqual(before.Hash, after.Hash);
    }

    [Fact]
    public void Hash_WithAnotherDoubt_IsAnother()
    {
        var reading = Reading(RosterSnapshot.Empty);
        var difference = RosterDifference.Between(RosterSnapshot.Empty, RosterSnapshot.Empty);

        var doubted = new RosterProposal(reading with { Doubts = [new(RosterDoubtKind.File, "Look.")] }, difference);

        Assert.NotEqual(new RosterProposal(reading, difference).Hash, doubted.Hash);
        Assert.Equal(doubted.Hash, doubted.Check.Difference);
    }

    private static RosterProposal Proposal(RosterSnapshot known, RosterSnapshot incoming) =>
        new(Reading(incoming), RosterDifference.Between(known, incoming));

    private static RosterReading Reading(RosterSnapshot snapshot) => new("OneRoster 1.1", snapshot, [], []);
}
