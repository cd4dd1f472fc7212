using InConfidence.People;

namespace InConfidence.Routing;

/// <summary>Who holds which role, who belongs to whom and who answers: at one moment.</summary>
public sealed record SchoolNow
{
    /// <summary>Everybody who holds a role today, once for each role.</summary>
    public required IReadOnlyList<RoleHolder> Holders { get; init; }

    public IReadOnlyList<PersonRelation> Relations { get; init; } = [];

    /// <summary>What people are to the school; somebody left out is nothing to it.</summary>
    public IReadOnlyDictionary<PersonId, PersonKind> Kinds { get; init; } = new Dictionary<PersonId, PersonKind>();

    /// <summary>Who is on duty, cover first.</summary>
    public IReadOnlyList<PersonId> OnDuty { get; init; } = [];
}

/// <summary>A person and one role that they hold today.</summary>
public sealed record RoleHolder(PersonId Person, Role Role);
