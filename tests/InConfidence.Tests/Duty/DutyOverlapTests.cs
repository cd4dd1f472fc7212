using InConfidence.Duty;

namespace InConfidence.Tests.Duty;

public sealed class DutyOverlapTests
{
    public static TheoryData<DutyKind, DutyKind> Pairs => [.. Enum.GetValues<DutyKind>().SelectMany(_ => Enum.GetValues<DutyKind>(), (one, other) => (one, other))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void IsAllowed_ForAnyTwoKinds_IsTheSameBothWaysAndOnlyWhereOneStandsApart(DutyKind one, DutyKind other)
    {
        var apart = new[] { DutyKind.Cover, DutyKind.Residential, DutyKind.House };

        Assert.Equal(DutyOverlap.IsAllowed(one, other), DutyOverlap.IsAllowed(other, one));
        if (!apart.Contains(one) && !apart.Contains(other))
            Assert.False(DutyOverlap.IsAllowed(one, other));
    }

    [Theory]
    [InlineData(DutyKind.Cover, DutyKind.Night, true)]
    [InlineData(DutyKind.Cover, DutyKind.Cover, false)]
    [InlineData(DutyKind.Residential, DutyKind.Residential, true)]
    [InlineData(DutyKind.Residential, DutyKind.Cover, true)]
    [InlineData(DutyKind.Residential, DutyKind.SchoolDay, true)]
    [InlineData(DutyKind.House, DutyKind.Night, true)]
    [InlineData(DutyKind.House, DutyKind.House, true)]
    public void IsAllowed_ForCoverAndResidentials_IsAsTheRotaIsRead(DutyKind one, DutyKind other, bool allowed) =>
        Assert.Equal(allowed, DutyOverlap.IsAllowed(one, other));
}
