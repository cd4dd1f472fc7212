using InConfidence.Rosters;
using InConfidence.Web.Pages.Rosters;

namespace InConfidence.Web.Tests.Pages.Rosters;

public sealed class DoubtTicksTests
{
    [Theory]
    [InlineData(50, 51, 0)]
    [InlineData(51, 2, 1)]
    public void Ticks_OfManyDoubtsOfAKind_AreOneBoxBesideTheWholeList(int guardians, int boxes, int lists)
    {
        var ticks = new DoubtTicks(Proposal(guardians), bySecond: false);

        Assert.Equal((boxes, lists), (ticks.All.Count, ticks.Together.Count));
        Assert.Equal(guardians + 1, ticks.LookedAt([.. ticks.All.Select(tick => tick.Value)]).Count);
        Assert.All(ticks.Together, list => Assert.Equal(guardians, list.Messages.Count));
    }

    [Fact]
    public void Ticks_OfTheSecondPerson_AreThoseThatNeedTwo()
    {
        var ticks = new DoubtTicks(Proposal(3), bySecond: true);

        Assert.Equal(["1", "2", "3"], ticks.All.Select(tick => tick.Value));
        Assert.False(ticks.AreAll(["1", "2"]));
        Assert.True(ticks.AreAll(["1", "2", "3"]));
    }

    private static RosterProposal Proposal(int guardians) => new(
        new("OneRoster 1.1", RosterSnapshot.Empty, [], [
            new(RosterDoubtKind.File, "There are passwords."),
            .. Enumerable.Range(0, guardians).Select(number => new RosterDoubt(RosterDoubtKind.Guardian, $"Guardian {number}.") { SecondApproval = true })]),
        RosterDifference.Between(RosterSnapshot.Empty, RosterSnapshot.Empty));
}
