using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

/// <summary>Routes through one ordinary school, case by case.</summary>
public sealed class RouteTests
{
    private static readonly PersonId Lead = AnySchool.People[0];
    private static readonly PersonId Deputy = AnySchool.People[1];
    private static readonly PersonId SecondDeputy = AnySchool.People[2];
    private static readonly PersonId Head = AnySchool.People[3];
    private static readonly PersonId Chair = AnySchool.People[4];
    private static readonly PersonId Teacher = AnySchool.People[5];
    private static readonly PersonId Student = AnySchool.People[6];

    private static readonly SchoolNow School = new()
    {
        Holders =
        [
            new(Lead, Role.SafeguardingLead), new(Deputy, Role.DeputyLead), new(SecondDeputy, Role.DeputyLead),
            new(Head, Role.Head), new(Chair, Role.Chair), new(Teacher, Role.Staff),
        ],
    };

    private static readonly Matter Told = new() { Kind = RecordKind.Disclosure, Writer = Teacher, Students = [Student] };

    [Fact]
    public void Of_AStudentsWords_TellsTheLeadAndEveryDeputyThenHeadThenChair()
    {
        var route = Route.Of(Told, School);

        AssertRoute(route, [Lead, Deputy, SecondDeputy], [[Head], [Chair]]);
        Assert.Equal(Lead, route.PhoneFirst!.Person);
        Assert.Equal(["R05"], route.Reasons.Select(reason => reason.Clause));
    }

    [Fact]
    public void Of_AMatterAtNight_PhonesTheDeputyOnDuty() =>
        Assert.Equal(new RoleHolder(Deputy, Role.DeputyLead), Route.Of(Told, School with { OnDuty = [Teacher, Deputy, Lead] }).PhoneFirst);

    [Theory]
    [InlineData(AdultInvolved.No)]
    [InlineData(AdultInvolved.Unknown)]
    [InlineData(AdultInvolved.HostFamily)]
    public void Of_AMatterWithoutAnAdultHere_GoesToTheTeam(AdultInvolved adult) =>
        AssertRoute(Route.Of(Told with { AdultInvolved = adult }, School), [Lead, Deputy, SecondDeputy], [[Head], [Chair]]);

    [Theory]
    [InlineData(AdultInvolved.AdultHere)]
    [InlineData(AdultInvolved.SafeguardingTeam)]
    public void Of_AMatterAboutAnAdultHereOrTheTeam_GoesToTheHeadThenTheChair(AdultInvolved adult) =>
        AssertRoute(Route.Of(Told with { AdultInvolved = adult }, School), [Head], [[Chair]]);

    [Fact]
    public void Of_AMatterAboutTheHead_GoesToTheChairAlone() =>
        AssertRoute(Route.Of(Told with { AdultInvolved = AdultInvolved.Head }, School), [Chair], []);

    [Fact]
    public void Of_AMatterAboutTheChair_GoesToTheHeadAlone() =>
        AssertRoute(Route.Of(Told with { AdultInvolved = AdultInvolved.Chair }, School), [Head], []);

    [Fact]
    public void Of_AMatterAboutHeadAndChair_GoesOutside()
    {
        var route = Route.Of(Told with { AdultInvolved = AdultInvolved.Head, Alleged = [Chair] }, School);

        AssertRoute(route, [], []);
        Assert.True(route.OutsideOnly);
        Assert.Null(route.PhoneFirst);
    }

    [Fact]
    public void Of_AConcernAboutAnAdultOfNoKnownKind_GoesToTheHead() =>
        AssertRoute(Route.Of(Told with { Kind = RecordKind.ConcernAboutAdult }, School), [Head], [[Chair]]);

    [Fact]
    public void Of_AMatterInWhichTheLeadIsAlleged_GoesPastTheTeamThoughNothingWasTicked()
    {
        var route = Route.Of(Told with { AdultInvolved = AdultInvolved.No, Alleged = [Lead] }, School);

        AssertRoute(route, [Head], [[Chair]]);
        Assert.Equal(AdultInvolved.SafeguardingTeam, route.AdultInvolved);
        Assert.Equal(["R33", "R33"], route.Reasons.Select(reason => reason.Clause));
    }

    [Fact]
    public void Of_AMatterAboutAVolunteer_GoesToTheHead() =>
        AssertRoute(Route.Of(
            Told with { Alleged = [Student] },
            School with { Kinds = new Dictionary<PersonId, PersonKind> { [Student] = PersonKind.Volunteer } }), [Head], [[Chair]]);

    [Fact]
    public void Of_AMatterAboutTheLeadsOwnChild_LeavesTheLeadOut()
    {
        var route = Route.Of(Told, School with { Relations = [new(Lead, Student, RelationKind.GuardianOf)] });

        AssertRoute(route, [Deputy, SecondDeputy], [[Head], [Chair]]);
        Assert.Contains(route.Reasons, reason => reason.Clause == "R21");
    }

    [Fact]
    public void Of_AMatterFromWhichADeputyIsKeptOut_LeavesThatDeputyOut() =>
        AssertRoute(Route.Of(Told with { KeptOut = [Deputy] }, School), [Lead, SecondDeputy], [[Head], [Chair]]);

    [Fact]
    public void Of_AMatterThatConflictsTheWholeTeam_GoesToTheHead()
    {
        var route = Route.Of(Told with { KeptOut = [Lead, Deputy, SecondDeputy] }, School);

        AssertRoute(route, [Head], [[Chair]]);
        Assert.Contains(route.Reasons, reason => reason.Clause == "R06");
    }

    [Fact]
    public void Of_AMatterThatConflictsEverybody_GoesOutsideAndSaysSo()
    {
        var route = Route.Of(Told with { KeptOut = [Lead, Deputy, SecondDeputy, Head, Chair] }, School);

        Assert.True(route.OutsideOnly);
        Assert.Equal(["R21", "R33"], route.Reasons.Select(reason => reason.Clause));
    }

    [Fact]
    public void Of_ARecordByTheLead_TellsTheDeputiesTooAndPhonesOne()
    {
        var route = Route.Of(Told with { Writer = Lead }, School with { OnDuty = [Lead] });

        AssertRoute(route, [Lead, Deputy, SecondDeputy], [[Head], [Chair]]);
        Assert.Equal(Deputy, route.PhoneFirst!.Person);
        Assert.Contains(route.Reasons, reason => reason.Clause == "R23");
    }

    [Fact]
    public void Of_ARecordByALeadWithoutDeputies_TellsTheHeadAtOnce() =>
        AssertRoute(Route.Of(Told with { Writer = Lead, KeptOut = [Deputy, SecondDeputy] }, School), [Lead, Head], [[Chair]]);

    [Fact]
    public void Of_ARecordByALeadWhoIsAloneInTheSchool_GoesOutside() =>
        Assert.True(Route.Of(Told with { Writer = Lead }, new SchoolNow { Holders = [new(Lead, Role.SafeguardingLead)] }).OutsideOnly);

    [Fact]
    public void Of_AConcernAboutAnAdultByTheHead_TellsTheChairToo() =>
        AssertRoute(Route.Of(Told with { Kind = RecordKind.ConcernAboutAdult, Writer = Head }, School), [Head, Chair], []);

    [Fact]
    public void Of_AMatterAboutTheTeamWhereTheHeadIsAlsoLead_GoesToTheChair() =>
        AssertRoute(Route.Of(
            Told with { AdultInvolved = AdultInvolved.SafeguardingTeam },
            School with { Holders = [new(Head, Role.Head), new(Head, Role.SafeguardingLead), new(Chair, Role.Chair)] }), [Chair], []);

    [Fact]
    public void Of_AHeadWhoIsAlsoLead_IsToldOnce() =>
        AssertRoute(Route.Of(Told, School with { Holders = [new(Head, Role.Head), new(Head, Role.SafeguardingLead), new(Chair, Role.Chair)] }), [Head], [[Chair]]);

    [Theory]
    [InlineData(AdultInvolved.Head, "the head")]
    [InlineData(AdultInvolved.Chair, "the chair")]
    [InlineData(AdultInvolved.SafeguardingTeam, "the safeguarding team")]
    [InlineData(AdultInvolved.AdultHere, "an adult whom the school answers for")]
    public void Of_AMatterPastTheTeam_SaysWhomItConcerns(AdultInvolved adult, string whom) =>
        Assert.Contains($"It concerns {whom}", Route.Of(Told with { AdultInvolved = adult }, School).Reasons[0].Sentence, StringComparison.Ordinal);

    private static void AssertRoute(Route route, PersonId[] recipients, PersonId[][] climb)
    {
        Assert.Equal(recipients, route.Recipients.Select(holder => holder.Person));
        Assert.Equal(climb, route.Climb.Select(step => step.Select(holder => holder.Person).ToArray()));
    }
}
