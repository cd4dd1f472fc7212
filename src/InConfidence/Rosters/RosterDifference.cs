using System.Collections.Immutable;

namespace InConfidence.Rosters;

/// <summary>
/// What an import would do, shown before it is done. People are matched on their roster id and on nothing else: two
/// people of one name are a doubt, never a match.
/// </summary>
public sealed record RosterDifference
{
    public required ImmutableList<RosterPerson> Joiners { get; init; }

    public required ImmutableList<RosterPerson> Leavers { get; init; }

    public required ImmutableList<RosterChange> Changes { get; init; }

    public required ImmutableList<RosterRelation> RelationsAdded { get; init; }

    public required ImmutableList<RosterRelation> RelationsRemoved { get; init; }

    /// <summary>The sites as they are afterwards.</summary>
    public required ImmutableSortedDictionary<string, RosterSite> Sites { get; init; }

    public required bool SitesChange { get; init; }

    /// <summary>What a person must confirm, one by one, before the import is accepted.</summary>
    public required ImmutableList<RosterDoubt> Doubts { get; init; }

    public required int Unchanged { get; init; }

    public bool IsEmpty =>
        Joiners.IsEmpty && Leavers.IsEmpty && Changes.IsEmpty && RelationsAdded.IsEmpty && RelationsRemoved.IsEmpty && !SitesChange;

    public static RosterDifference Between(RosterSnapshot known, RosterSnapshot incoming)
    {
        var after = incoming.Over(known);
        var stay = after.People.Where(pair => known.People.ContainsKey(pair.Key)).ToList();
        var changes = stay.Select(pair => new RosterChange(known.People[pair.Key], pair.Value)).Where(change => change.Before != change.After).ToImmutableList();
        var difference = new RosterDifference
        {
            Joiners = [.. after.People.Values.Where(person => !known.People.ContainsKey(person.RosterId))],
            Leavers = [.. known.People.Values.Where(person => !after.People.ContainsKey(person.RosterId))],
            Changes = changes,
            RelationsAdded = Ordered(after.Relations.Except(known.Relations)),
            RelationsRemoved = Ordered(known.Relations.Except(after.Relations)),
            Sites = after.Sites,
            SitesChange = !after.Sites.SequenceEqual(known.Sites),
            Doubts = [],
            Unchanged = stay.Count - changes.Count,
        };
        return difference with { Doubts = [.. RosterDoubts.In(known, after, difference)] };
    }

    /// <summary>What is known once the difference has been accepted.</summary>
    public RosterSnapshot Apply(RosterSnapshot known) => known with
    {
        People = known.People
            .RemoveRange(Leavers.Select(person => person.RosterId))
            .SetItems(Changes.Select(change => KeyValuePair.Create(change.RosterId, change.After)))
            .AddRange(Joiners.Select(person => KeyValuePair.Create(person.RosterId, person))),
        Relations = known.Relations.Except(RelationsRemoved).Union(RelationsAdded),
        Sites = Sites,
    };

    private static ImmutableList<RosterRelation> Ordered(IEnumerable<RosterRelation> links) =>
        [.. links.OrderBy(link => link.To, StringComparer.Ordinal).ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.Kind)];
}
