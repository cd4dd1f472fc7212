namespace InConfidence.People;

/// <summary>How two people belong together; it decides who is shut out of a matter that concerns their own family.</summary>
public enum RelationKind
{
    GuardianOf = 1,
    SameHousehold = 2,
    RelativeOf = 3,
    HostOf = 4,

    /// <summary>A court, or the school's own record, keeps them away: they hear nothing about the other, whatever else they are (F1, R53).</summary>
    BarredFrom = 5,
}

/// <summary><paramref name="From"/> is guardian (or host, relative, housemate) of <paramref name="To"/>, or is kept away from them.</summary>
public sealed record PersonRelation(PersonId From, PersonId To, RelationKind Kind);
