namespace InConfidence.Sharing;

/// <summary>The seven words by which a telling is tested (R38; information sharing advice for practitioners, the sixth golden rule of 2018).</summary>
public enum TestWord
{
    /// <summary>It serves the purpose, and nothing less would.</summary>
    Necessary = 1,

    /// <summary>It is no more than the purpose is worth.</summary>
    Proportionate = 2,

    /// <summary>Only whoever needs it gets it.</summary>
    Relevant = 3,

    /// <summary>It is enough to be understood.</summary>
    Adequate = 4,

    /// <summary>It is right and up to date, and fact is told from opinion.</summary>
    Accurate = 5,

    /// <summary>It is told while it can still help.</summary>
    Timely = 6,

    /// <summary>It goes by a way that nobody else reads.</summary>
    Secure = 7,
}
