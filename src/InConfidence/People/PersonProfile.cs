namespace InConfidence.People;

/// <summary>What is known of a person. Stored sealed, as one text; the database sees none of it.</summary>
public sealed record PersonProfile
{
    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public string? PreferredName { get; init; }

    /// <summary>Unknown when the roster brought no demographics.</summary>
    public DateOnly? BirthDate { get; init; }

    public string? YearGroup { get; init; }

    public string? House { get; init; }

    public string? Site { get; init; }

    public string? Post { get; init; }

    public string? Mail { get; init; }

    /// <summary>A work phone, in international form (E.164).</summary>
    public string? Phone { get; init; }

    /// <summary>The name by which the roster knows the person.</summary>
    public string? RosterId { get; init; }

    /// <summary>The name as people say it: "Ellis Altenwerth".</summary>
    public string SpokenName => $"{PreferredName ?? GivenName} {FamilyName}";
}
