using System.Reflection;
using CsCheck;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Tests.Rosters;

public class RosterDifferenceTests
{
    [Fact]
    public void Apply_OfAnyDifference_GivesTheIncomingRoster() =>
        Gen.Select(Rosters.Any, Rosters.Any).Sample((known, incoming) =>
            RosterDifference.Between(known, incoming).Apply(known).Equals(incoming));

    [Fact]
    public void Between_EqualRosters_IsEmptyAndDoubtsNothing() =>
        Rosters.Any.Sample(roster =>
        {
            var difference = RosterDifference.Between(roster, roster);
            return difference.IsEmpty && difference.Doubts.IsEmpty && difference.Unchanged == roster.People.Count;
        });

    [Fact]
    public void Between_AnyRosters_CountsEverybodyOnce() =>
        Gen.Select(Rosters.Any, Rosters.Any).Sample((known, incoming) =>
        {
            var difference = RosterDifference.Between(known, incoming);
            return difference.Joiners.Count + difference.Changes.Count + difference.Unchanged == incoming.People.Count
                && difference.Leavers.Count + difference.Changes.Count + difference.Unchanged == known.People.Count;
        });

    [Fact]
    public void Between_AnyRosters_MatchesOnTheRosterIdAlone() =>
        Gen.Select(Rosters.Any, Rosters.Any).Sample((known, incoming) =>
            RosterDifference.Between(known, incoming).Changes.All(change => change.Before.RosterId == change.After.RosterId));

    [Fact]
    public void Between_AnyRosters_DoubtsEveryChangedBirthDateAndEveryChangedGuardian() =>
        Gen.Select(Rosters.Any, Rosters.Any).Sample((known, incoming) =>
        {
            var difference = RosterDifference.Between(known, incoming);
            var births = difference.Changes.Count(change => change.Before.Profile.BirthDate is { } before && before != change.After.Profile.BirthDate);
            var links = difference.RelationsAdded.Count(link => known.People.ContainsKey(link.To) || (known.People.TryGetValue(link.From, out var from) && from.Kind.HasFlag(PersonKind.Staff)))
                + difference.RelationsRemoved.Count(link => incoming.People.ContainsKey(link.To));
            return difference.Doubts.Count(doubt => doubt.Kind == RosterDoubtKind.BirthDate) == births
                && difference.Doubts.Count(doubt => doubt is { Kind: RosterDoubtKind.Guardian, SecondApproval: true }) == links;
        });

    [Fact]
    public void Difference_WhateverItHolds_HasNoPlaceForARole()
    {
        var reached = new HashSet<Type>();
        Reach(typeof(RosterDifference), reached);
        Reach(typeof(RosterReading), reached);

        Assert.Contains(typeof(PersonProfile), reached);
        Assert.DoesNotContain(typeof(Role), reached);
        Assert.DoesNotContain(typeof(RoleGrant), reached);
    }

    [Fact]
    public void Between_ANewPersonOfAKnownName_LinksNobodyAndDoubts()
    {
        var known = RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "Altenwerth")]);
        var incoming = RosterSnapshot.Of([Rosters.Person("s2", "ELLIS", "Altenwerth ")]);

        var difference = RosterDifference.Between(known, incoming);

        Assert.Equal("s2", Assert.Single(difference.Joiners).RosterId);
        Assert.Equal("s1", Assert.Single(difference.Leavers).RosterId);
        var doubt = Assert.Single(difference.Doubts, doubt => doubt.Kind == RosterDoubtKind.SameName);
        Assert.Equal(["s1", "s2"], doubt.People);
        Assert.StartsWith("Ellis Altenwerth may be the same person under s1 and s2.", doubt.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Between_LeaversOfAHundred_AreDoubtedAboveTwo(int leavers, bool doubted)
    {
        var known = Rosters.Many(100);
        var incoming = known with { People = known.People.RemoveRange(known.People.Keys.Take(leavers)) };

        var difference = RosterDifference.Between(known, incoming);

        Assert.Equal(leavers, difference.Leavers.Count);
        Assert.Equal(doubted, difference.Doubts.Any(doubt => doubt.Kind == RosterDoubtKind.ManyAtOnce));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Between_ChangesToAHundred_AreDoubtedAboveTwo(int changed, bool doubted)
    {
        var known = Rosters.Many(100);
        var incoming = known with
        {
            People = known.People.SetItems(known.People.Take(changed).Select(pair =>
                KeyValuePair.Create(pair.Key, pair.Value with { Profile = pair.Value.Profile with { YearGroup = "13" } }))),
        };

        var difference = RosterDifference.Between(known, incoming);

        Assert.Equal(changed, difference.Changes.Count);
        Assert.Equal(doubted, difference.Doubts.Any(doubt => doubt.Kind == RosterDoubtKind.ManyAtOnce));
    }

    [Fact]
    public void Between_AStudentWhoBecomesStaff_IsDoubtedAndNeedsASecondApproval()
    {
        var known = RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "Altenwerth")]);
        var incoming = RosterSnapshot.Of([Rosters.Person("s1", "Ellis", "Altenwerth", PersonKind.Staff)]);

        var doubt = Assert.Single(RosterDifference.Between(known, incoming).Doubts, doubt => doubt.Kind == RosterDoubtKind.Kind);

        Assert.True(doubt.SecondApproval);
    }

    [Fact]
    public void Fields_OfAChange_NameOldAndNew()
    {
        var change = new RosterChange(
            Rosters.Person("s1", "Ellis", "Altenwerth", born: new DateOnly(2008, 1, 2)),
            Rosters.Person("s1", "Ellis", "King", born: new DateOnly(2008, 2, 1)));

        Assert.Equal(
            [new(RosterField.FamilyName, "Altenwerth", "King"), new(RosterField.BirthDate, "2008-01-02", "2008-02-01")],
            change.Fields);
    }

    private static void Reach(Type type, HashSet<Type> reached)
    {
        if (!reached.Add(type))
            return;
        foreach (var inner in type.GetGenericArguments())
            Reach(inner, reached);
        if (type.Namespace?.StartsWith("InConfidence", StringComparison.Ordinal) != true)
            return;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            Reach(property.PropertyType, reached);
    }
}
