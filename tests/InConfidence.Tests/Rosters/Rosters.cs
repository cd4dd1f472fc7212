using System.Collections.Immutable;
using CsCheck;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Tests.Rosters;

/// <summary>Small made-up rosters, and a generator of them.</summary>
internal static class Rosters
{
    private static readonly string[] Given = ["Ana", "Ben", "Chi", "Dua"];
    private static readonly string[] Family = ["Ash", "Birch", "Cedar"];
    private static readonly PersonKind[] Kinds = [PersonKind.Student, PersonKind.Staff, PersonKind.Guardian, PersonKind.Staff | PersonKind.Guardian];

    private static readonly Gen<RosterPerson> AnyPerson =
        from id in Gen.Int[1, 12]
        from given in Gen.Int[0, 3]
        from family in Gen.Int[0, 2]
        from kind in Gen.Int[0, 3]
        from born in Gen.Int[0, 3]
        from year in Gen.Int[0, 2]
        select Person($"p{id}", Given[given], Family[family], Kinds[kind]) with
        {
            Profile = new()
            {
                RosterId = $"p{id}",
                GivenName = Given[given],
                FamilyName = Family[family],
                BirthDate = born == 0 ? null : new DateOnly(2007 + born, 5, 1),
                YearGroup = year == 0 ? null : $"{year + 11}",
            },
        };

    public static Gen<RosterSnapshot> Any { get; } =
        from people in AnyPerson.List[0, 12]
        from links in Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12]).List[0, 6]
        select Snapshot(people, links);

    public static RosterPerson Person(string id, string given, string family, PersonKind kind = PersonKind.Student, DateOnly? born = null) =>
        new(id, kind, new() { RosterId = id, GivenName = given, FamilyName = family, BirthDate = born });

    public static RosterSnapshot Many(int number) =>
        RosterSnapshot.Of(Enumerable.Range(0, number).Select(index => Person($"s{index:000}", "Given" + index, "Family" + index)));

    private static RosterSnapshot Snapshot(IEnumerable<RosterPerson> people, IEnumerable<(int From, int To)> links)
    {
        var each = people.DistinctBy(person => person.RosterId).ToImmutableList();
        var ids = each.Select(person => person.RosterId).ToHashSet();
        return RosterSnapshot.Of(each, links
            .Select(link => new RosterRelation($"p{link.From}", $"p{link.To}", RelationKind.GuardianOf))
            .Where(link => ids.Contains(link.From) && ids.Contains(link.To)));
    }
}
