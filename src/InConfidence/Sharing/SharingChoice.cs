namespace InConfidence.Sharing;

/// <summary>What was decided about telling somebody (R1, D6).</summary>
public enum SharingChoice
{
    /// <summary>They are told what was asked about.</summary>
    Share = 1,

    /// <summary>They are told less than that.</summary>
    SharePartly = 2,

    /// <summary>Not now; it is looked at again on a day.</summary>
    Later = 3,

    /// <summary>They are not told.</summary>
    Not = 4,
}

/// <summary>Whether the student knows that somebody is told (D5).</summary>
public enum StudentHears
{
    /// <summary>The student was told first.</summary>
    First = 1,

    /// <summary>The student is told afterwards, by a day.</summary>
    Afterwards = 2,

    /// <summary>The student is not told, for a reason that is looked at again on a day: a silence.</summary>
    NotYet = 3,
}
