using InConfidence.People;

namespace InConfidence.Tests.Routing;

/// <summary>Family said a second time: walk any way of shared households, then at most one other tie, then households again.</summary>
internal static class NaiveFamily
{
    public static bool Are(IReadOnlyList<PersonRelation> relations, PersonId one, PersonId other)
    {
        var own = Household(relations, one);
        var theirs = Household(relations, other);
        return own.Overlaps(theirs) || relations.Any(relation =>
            (own.Contains(relation.From) && theirs.Contains(relation.To)) || (own.Contains(relation.To) && theirs.Contains(relation.From)));
    }

    private static HashSet<PersonId> Household(IReadOnlyList<PersonRelation> relations, PersonId person)
    {
        var household = new HashSet<PersonId> { person };
        for (var round = 0; round < relations.Count; round++)
            foreach (var relation in relations.Where(relation => relation.Kind == RelationKind.SameHousehold))
                if (household.Contains(relation.From) || household.Contains(relation.To))
                    household.UnionWith([relation.From, relation.To]);
        return household;
    }
}
