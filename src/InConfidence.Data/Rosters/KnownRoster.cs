using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>
/// A school as a roster would tell of it: whoever has a roster id and is here. People whom the school entered itself
/// are in no roster, and none takes them away.
/// </summary>
internal sealed class KnownRoster
{
    private readonly Dictionary<string, DirectoryPerson> byRosterId;

    public KnownRoster(SchoolDirectory directory, DateOnly today)
    {
        (Directory, Today) = (directory, today);
        byRosterId = directory.People.Where(person => person.Profile.RosterId is not null)
            .ToDictionary(person => person.Profile.RosterId!, StringComparer.Ordinal);
    }

    public SchoolDirectory Directory { get; }

    public DateOnly Today { get; }

    /// <summary>Whoever has the roster id, here or gone.</summary>
    public DirectoryPerson? Find(string rosterId) => byRosterId.GetValueOrDefault(rosterId);

    /// <summary>Whoever had left and would be here again.</summary>
    public DirectoryPerson? FindGone(string rosterId) => Find(rosterId) is { } person && !person.IsHereOn(Today) ? person : null;

    /// <summary>
    /// What to compare with. The ties of those who come back are among it. Sites are kept as their names beside each
    /// person, so that a list of sites changes nothing by itself.
    /// </summary>
    public RosterSnapshot Beside(RosterSnapshot incoming) => RosterSnapshot.Of(
        byRosterId.Values.Where(person => person.IsHereOn(Today)).Select(Told),
        Directory.Relations.Select(Told).OfType<RosterRelation>().Where(link => IsCompared(link.From, incoming) && IsCompared(link.To, incoming)),
        incoming.Sites.Values);

    public static RosterPerson Told(DirectoryPerson person) => new(person.Profile.RosterId!, person.Kind, person.Profile);

    private RosterRelation? Told(PersonRelation relation) =>
        Directory.Find(relation.From)?.Profile.RosterId is { } from && Directory.Find(relation.To)?.Profile.RosterId is { } to
            ? new(from, to, relation.Kind)
            : null;

    private bool IsCompared(string rosterId, RosterSnapshot incoming) => FindGone(rosterId) is null || incoming.People.ContainsKey(rosterId);
}
