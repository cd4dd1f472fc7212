using InConfidence.People;

namespace InConfidence.Sharing;

/// <summary>A consequence that touches a student's place (R5), as one of a closed list: nothing of what lies behind it can be said by it.</summary>
public enum PlaceConsequence
{
    Suspended = 1,
    BoardingSuspended = 2,
    FinalWarning = 3,
    StaysOnConditions = 4,
    BoardingEnds = 5,
    PlaceEnds = 6,
}

/// <summary>
/// What a letter about a consequence is made of: people by their names on the list, days, and one of a closed list. There
/// is no field that a person types words into, so that no word of what happened can stand in the letter.
/// </summary>
public sealed record ConsequenceLetter
{
    public required PlaceConsequence Consequence { get; init; }

    public required PersonId Student { get; init; }

    public required PersonId To { get; init; }

    public required PersonId SignedBy { get; init; }

    /// <summary>The day on which it was decided.</summary>
    public required DateOnly DecidedOn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null where it has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When the school meets the family about it.</summary>
    public DateOnly? MeetingOn { get; init; }

    /// <summary>By when the decision can be appealed against.</summary>
    public DateOnly? AppealBy { get; init; }
}
