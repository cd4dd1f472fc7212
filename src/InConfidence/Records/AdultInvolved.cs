namespace InConfidence.Records;

/// <summary>
/// Whether an adult whom the school answers for is part of the matter. It decides who is told (R33): past the
/// safeguarding team to the head, past the head to the chair.
/// </summary>
public enum AdultInvolved
{
    /// <summary>Not answered yet, or "I don't know".</summary>
    Unknown = 0,

    No = 1,

    /// <summary>Staff, supply, contractor or volunteer.</summary>
    AdultHere = 2,

    HostFamily = 3,

    /// <summary>The designated safeguarding lead or a deputy.</summary>
    SafeguardingTeam = 4,

    Head = 5,

    /// <summary>The chair of governors or the proprietor.</summary>
    Chair = 6,
}
