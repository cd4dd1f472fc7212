using InConfidence.People;

namespace InConfidence.Routing;

/// <summary>
/// Who is of whose family or household, both ways. People who share a household count as one: the partner of a
/// student's guardian is family of the student, though nobody wrote that down.
/// </summary>
public sealed class FamilyTies
{
    private readonly Dictionary<PersonId, PersonId> households = [];
    private readonly ILookup<PersonId, PersonId> members;
    private readonly ILookup<PersonId, PersonId> ties;

    public FamilyTies(IEnumerable<PersonRelation> relations)
    {
        var all = relations.ToList();
        foreach (var relation in all)
            Join(relation.From, relation.To, relation.Kind == RelationKind.SameHousehold);
        members = households.Keys.ToLookup(Household);
        ties = all.Select(relation => (From: Household(relation.From), To: Household(relation.To)))
            .SelectMany(tie => new[] { tie, (From: tie.To, To: tie.From) })
            .ToLookup(tie => tie.From, tie => tie.To);
    }

    /// <summary>The family and household of a person, without the person.</summary>
    public IReadOnlySet<PersonId> Of(PersonId person)
    {
        var household = Household(person);
        var family = ties[household].Append(household).SelectMany(tied => members[tied]).ToHashSet();
        family.Remove(person);
        return family;
    }

    private void Join(PersonId one, PersonId other, bool sameHousehold)
    {
        households.TryAdd(one, one);
        households.TryAdd(other, other);
        if (sameHousehold)
            households[Household(one)] = Household(other);
    }

    private PersonId Household(PersonId person)
    {
        while (households.TryGetValue(person, out var next) && next != person)
            person = next;
        return person;
    }
}
