using System.Collections.Immutable;
using InConfidence.People;

namespace InConfidence.Rosters;

/// <summary>
/// The people of a school at one moment, as a roster tells of them or as the school knows them. What a roster is
/// silent about it never erases: see <see cref="Over"/>.
/// </summary>
public sealed record RosterSnapshot
{
    /// <summary>Kinds that somebody is by a tie to a student, and not by what they do at the school.</summary>
    private const PersonKind Family = PersonKind.Guardian | PersonKind.HostFamily;

    public static RosterSnapshot Empty { get; } = new();

    /// <summary>Everybody, by roster id.</summary>
    public ImmutableSortedDictionary<string, RosterPerson> People { get; init; } =
        ImmutableSortedDictionary.Create<string, RosterPerson>(StringComparer.Ordinal);

    /// <summary>Who is guardian or relative of whom; both ends are in <see cref="People"/>.</summary>
    public ImmutableHashSet<RosterRelation> Relations { get; init; } = [];

    /// <summary>The sites, by roster id.</summary>
    public ImmutableSortedDictionary<string, RosterSite> Sites { get; init; } =
        ImmutableSortedDictionary.Create<string, RosterSite>(StringComparer.Ordinal);

    /// <summary>The fields that this roster speaks about at all: without a demographics file, no birth dates.</summary>
    public ImmutableHashSet<RosterField> Carries { get; init; } = [.. RosterFields.All];

    /// <summary>The kinds of people that this roster can tell of: a host family comes from no roster, and is not lost by one.</summary>
    public PersonKind CarriesKinds { get; init; } = Enum.GetValues<PersonKind>().Aggregate((all, kind) => all | kind);

    /// <summary>The kinds of links that this roster speaks about at all.</summary>
    public ImmutableHashSet<RelationKind> CarriesRelations { get; init; } = [.. Enum.GetValues<RelationKind>()];

    public bool CarriesSites { get; init; } = true;

    /// <summary>The roster ids whose row could not be read: nothing is known to have changed about them.</summary>
    public ImmutableHashSet<string> Unread { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public static RosterSnapshot Of(IEnumerable<RosterPerson> people, IEnumerable<RosterRelation>? relations = null, IEnumerable<RosterSite>? sites = null) => new()
    {
        People = people.ToImmutableSortedDictionary(person => person.RosterId, person => person, StringComparer.Ordinal),
        Relations = [.. relations ?? []],
        Sites = (sites ?? []).ToImmutableSortedDictionary(site => site.RosterId, site => site, StringComparer.Ordinal),
    };

    /// <summary>
    /// What is true once this roster is laid over what is known: its own word on everything it carries, and the known
    /// word on every field it does not carry, on everybody whose row could not be read, and on whoever is here as
    /// something of which it cannot tell.
    /// </summary>
    public RosterSnapshot Over(RosterSnapshot known)
    {
        var people = People.ToBuilder();
        foreach (var (id, person) in People)
            people[id] = known.People.TryGetValue(id, out var before) ? Lay(before, person, before.Kind & ~CarriesKinds) : person;
        foreach (var (id, person) in known.People.Where(pair => !People.ContainsKey(pair.Key)))
        {
            if (Unread.Contains(id))
                people[id] = person;
            else if (Stays(person) is var kind and not PersonKind.None)
                people[id] = person with { Kind = kind };
        }
        var settled = people.ToImmutable();
        return known with
        {
            People = settled,
            Relations = [.. Relations.Concat(known.Relations.Where(Kept)).Where(link => settled.ContainsKey(link.From) && settled.ContainsKey(link.To))],
            Sites = CarriesSites ? Sites : known.Sites,
            Unread = Unread.Clear(),
        };
    }

    /// <summary>Somebody who had left, as they are once this roster names them again. Of what they were, only family ties are left.</summary>
    public RosterPerson OverReturner(RosterPerson before, RosterPerson told) => Lay(before, told, before.Kind & ~CarriesKinds & Family);

    public bool Equals(RosterSnapshot? other) =>
        other is not null
        && People.SequenceEqual(other.People)
        && Relations.SetEquals(other.Relations)
        && Sites.SequenceEqual(other.Sites)
        && Carries.SetEquals(other.Carries)
        && CarriesKinds == other.CarriesKinds
        && CarriesRelations.SetEquals(other.CarriesRelations)
        && CarriesSites == other.CarriesSites
        && Unread.SetEquals(other.Unread);

    public override int GetHashCode() => HashCode.Combine(People.Count, Relations.Count, Sites.Count, Unread.Count);

    private bool Kept(RosterRelation link) => !CarriesRelations.Contains(link.Kind) || Unread.Contains(link.From) || Unread.Contains(link.To);

    /// <summary>
    /// What somebody still is whom this roster no longer names: all that they were, where it tells of nothing of it;
    /// their family ties, of which a roster of students and staff says nothing, and nothing else.
    /// </summary>
    private PersonKind Stays(RosterPerson person) =>
        (person.Kind & CarriesKinds) == PersonKind.None ? person.Kind : person.Kind & ~CarriesKinds & Family;

    private RosterPerson Lay(RosterPerson before, RosterPerson told, PersonKind stillIs) =>
        RosterFields.All.Where(field => IsSilent(field, told)).Aggregate(told, (kept, field) => RosterFields.Copy(kept, field, before)) with
        {
            Kind = told.Kind | stillIs,
        };

    private bool IsSilent(RosterField field, RosterPerson told) =>
        !Carries.Contains(field) || (RosterFields.KeptWhenBlank.Contains(field) && RosterFields.Text(told, field) is null);
}
