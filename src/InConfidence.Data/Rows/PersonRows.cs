using InConfidence.People;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

internal sealed class PersonRow
{
    public PersonId Id { get; init; }

    public SchoolId School { get; init; }

    public PersonKind Kind { get; set; }

    public Guid KeyId { get; init; }

    public SealedTextId Profile { get; set; }

    /// <summary>Keyed hash of the name by which the roster knows the person; null for people the school added.</summary>
    public byte[]? RosterLookup { get; set; }

    public DateOnly? LeftOn { get; set; }
}

internal sealed class PersonRelationRow
{
    public SchoolId School { get; init; }

    public PersonId From { get; init; }

    public PersonId To { get; init; }

    public RelationKind Kind { get; init; }
}

internal sealed class RoleGrantRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId Person { get; init; }

    public Role Role { get; init; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    public PersonId? GrantedBy { get; init; }

    /// <summary>Without power until a second person has confirmed it.</summary>
    public bool Waiting { get; set; }
}
