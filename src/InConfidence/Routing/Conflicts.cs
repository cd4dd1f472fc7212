using InConfidence.People;

namespace InConfidence.Routing;

/// <summary>
/// Who may have nothing to do with a matter: people alleged or kept out, and the family and household of anybody
/// alleged and of the students. Having written it is no conflict.
/// </summary>
public sealed class Conflicts
{
    private readonly HashSet<PersonId> people;

    public Conflicts(Matter matter, IEnumerable<PersonRelation> relations)
    {
        var ties = new FamilyTies(relations);
        people = [.. matter.Alleged, .. matter.KeptOut, .. matter.Alleged.Concat(matter.Students).SelectMany(ties.Of)];
    }

    public bool Concern(PersonId person) => people.Contains(person);
}
