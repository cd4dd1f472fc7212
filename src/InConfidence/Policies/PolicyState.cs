namespace InConfidence.Policies;

/// <summary>How far a school's own policy document has come.</summary>
public enum PolicyState
{
    /// <summary>It can be looked at and has no power.</summary>
    Uploaded = 1,

    /// <summary>One person wants it in force from a day and waits for a second.</summary>
    Proposed = 2,

    /// <summary>Two people have agreed: it decides from its day on, until a later one does.</summary>
    Agreed = 3,

    /// <summary>Refused by the second person, or taken back before there was one.</summary>
    Dropped = 4,
}
