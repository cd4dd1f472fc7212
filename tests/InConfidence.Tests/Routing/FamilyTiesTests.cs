using CsCheck;
using InConfidence.People;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

public sealed class FamilyTiesTests
{
    private static readonly PersonId Student = AnySchool.People[0];
    private static readonly PersonId Mother = AnySchool.People[1];
    private static readonly PersonId Partner = AnySchool.People[2];
    private static readonly PersonId Sister = AnySchool.People[3];
    private static readonly PersonId Cousin = AnySchool.People[4];

    [Theory]
    [InlineData(RelationKind.GuardianOf)]
    [InlineData(RelationKind.SameHousehold)]
    [InlineData(RelationKind.RelativeOf)]
    [InlineData(RelationKind.HostOf)]
    public void Of_AnyRelation_HoldsBothWays(RelationKind kind)
    {
        var ties = new FamilyTies([new PersonRelation(Mother, Student, kind)]);

        Assert.Equal([Mother], ties.Of(Student));
        Assert.Equal([Student], ties.Of(Mother));
    }

    [Fact]
    public void Of_ThePartnerOfAGuardian_IsFamilyOfTheStudent()
    {
        var ties = new FamilyTies([new(Mother, Student, RelationKind.GuardianOf), new(Partner, Mother, RelationKind.SameHousehold)]);

        Assert.Contains(Student, ties.Of(Partner));
        Assert.Contains(Partner, ties.Of(Student));
    }

    [Fact]
    public void Of_ARelativeOfARelativeInAnotherHousehold_IsNotFamily()
    {
        var ties = new FamilyTies([new(Mother, Student, RelationKind.GuardianOf), new(Cousin, Mother, RelationKind.RelativeOf)]);

        Assert.DoesNotContain(Cousin, ties.Of(Student));
    }

    [Fact]
    public void Of_TwoGuestsOfOneHost_IsNotFamily()
    {
        var ties = new FamilyTies([new(Partner, Student, RelationKind.HostOf), new(Partner, Sister, RelationKind.HostOf)]);

        Assert.Equal([Partner], ties.Of(Student));
    }

    [Fact]
    public void Of_SomebodyWithoutRelations_IsNobody() => Assert.Empty(new FamilyTies([]).Of(Student));

    [Fact]
    public void Of_AnyRelations_IsTheNaiveFamily() =>
        AnySchool.School.Sample(school =>
        {
            var ties = new FamilyTies(school.Relations);
            return AnySchool.People.All(one => AnySchool.People.All(other =>
                ties.Of(one).Contains(other) == (one != other && NaiveFamily.Are(school.Relations, one, other))));
        }, iter: 5_000);
}
