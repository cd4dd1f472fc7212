namespace InConfidence.People;

/// <summary>How two people belong together; it decides who is shut out of a matter that concerns their own family.</summary>
public enum RelationKind
{
    GuardianOf = 1,
    SameHousehold = 2,
    RelativeOf = 3,
    HostOf = 4,
}

/// <summary><paramref name="From"/> is guardian (or host, relative, housemate) of <paramref name="To"/>.</summary>
public sealed record PersonRelation(PersonId From, PersonId To, RelationKind Kind);
