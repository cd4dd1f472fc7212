using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

public sealed class AdultInvolvementTests
{
    [Theory]
    [InlineData(Role.Head, AdultInvolved.Head)]
    [InlineData(Role.Chair, AdultInvolved.Chair)]
    [InlineData(Role.SafeguardingLead, AdultInvolved.SafeguardingTeam)]
    [InlineData(Role.DeputyLead, AdultInvolved.SafeguardingTeam)]
    [InlineData(Role.Staff, AdultInvolved.AdultHere)]
    [InlineData(Role.DataProtectionOfficer, AdultInvolved.AdultHere)]
    [InlineData(Role.Administrator, AdultInvolved.AdultHere)]
    public void Effective_WithSomebodyAllegedInARole_FollowsTheRoleWhateverLessWasTicked(Role role, AdultInvolved expected)
    {
        foreach (var ticked in new[] { AdultInvolved.Unknown, AdultInvolved.No, AdultInvolved.HostFamily })
            Assert.Equal(expected, AdultInvolvement.Effective(ticked, [role], PersonKind.None));
    }

    [Theory]
    [InlineData(PersonKind.Staff, AdultInvolved.AdultHere)]
    [InlineData(PersonKind.Supply, AdultInvolved.AdultHere)]
    [InlineData(PersonKind.Contractor, AdultInvolved.AdultHere)]
    [InlineData(PersonKind.Volunteer | PersonKind.Guardian, AdultInvolved.AdultHere)]
    [InlineData(PersonKind.HostFamily, AdultInvolved.HostFamily)]
    [InlineData(PersonKind.HostFamily | PersonKind.Staff, AdultInvolved.AdultHere)]
    [InlineData(PersonKind.Student, AdultInvolved.No)]
    [InlineData(PersonKind.Guardian, AdultInvolved.No)]
    [InlineData(PersonKind.Outside, AdultInvolved.No)]
    public void Effective_WithSomebodyAllegedOfAKind_FollowsTheKind(PersonKind kind, AdultInvolved expected) =>
        Assert.Equal(expected, AdultInvolvement.Effective(AdultInvolved.No, [], kind));

    [Fact]
    public void Effective_WithoutAnybodyAlleged_IsWhatWasTicked() =>
        Assert.All(Enum.GetValues<AdultInvolved>(), ticked => Assert.Equal(ticked, AdultInvolvement.Effective(ticked, [], PersonKind.None)));

    [Theory]
    [InlineData(AdultInvolved.SafeguardingTeam, Role.Head, AdultInvolved.Head)]
    [InlineData(AdultInvolved.Head, Role.SafeguardingLead, AdultInvolved.Head)]
    [InlineData(AdultInvolved.Head, Role.Chair, AdultInvolved.Head)]
    [InlineData(AdultInvolved.AdultHere, Role.Chair, AdultInvolved.Chair)]
    [InlineData(AdultInvolved.Chair, Role.Head, AdultInvolved.Chair)]
    public void Effective_WithTwoOffices_IsTheMostProtective(AdultInvolved ticked, Role alleged, AdultInvolved expected) =>
        Assert.Equal(expected, AdultInvolvement.Effective(ticked, [alleged], PersonKind.None));

    [Fact]
    public void Effective_WithHeadAndChairBothListed_IsTheHead() =>
        Assert.Equal(AdultInvolved.Head, AdultInvolvement.Effective(AdultInvolved.Unknown, [Role.Chair, Role.Head], PersonKind.Staff));

    [Fact]
    public void MostProtective_OfAnyTwo_IsTheLaterInOrderWhicheverComesFirst()
    {
        AdultInvolved[] order =
        [
            AdultInvolved.No, AdultInvolved.Unknown, AdultInvolved.HostFamily, AdultInvolved.AdultHere,
            AdultInvolved.SafeguardingTeam, AdultInvolved.Chair, AdultInvolved.Head,
        ];

        Assert.Equal(Enum.GetValues<AdultInvolved>().Length, order.Length);
        for (var less = 0; less < order.Length; less++)
            for (var more = less; more < order.Length; more++)
            {
                Assert.Equal(order[more], AdultInvolvement.MostProtective(order[less], order[more]));
                Assert.Equal(order[more], AdultInvolvement.MostProtective(order[more], order[less]));
            }
    }
}
