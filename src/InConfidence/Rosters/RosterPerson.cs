using InConfidence.People;

namespace InConfidence.Rosters;

/// <summary>
/// A person as a roster tells of them. There is no role in it, and there never is: a roster says what a person is to
/// the school, only a person grants what they may do.
/// </summary>
public sealed record RosterPerson(string RosterId, PersonKind Kind, PersonProfile Profile);

/// <summary><paramref name="From"/> is guardian (or relative) of <paramref name="To"/>; both are roster ids.</summary>
public sealed record RosterRelation(string From, string To, RelationKind Kind);

/// <summary>A site of the school, or a school of the group, as the roster names it.</summary>
public sealed record RosterSite(string RosterId, string Name);
