namespace InConfidence.Policy;

/// <summary>What is known of a fact.</summary>
public enum Knowledge
{
    /// <summary>Nobody has said. A fact that a situation leaves out is unknown.</summary>
    Unknown = 0,

    /// <summary>It is known not to be so.</summary>
    No = 1,

    /// <summary>It is known to be so.</summary>
    Yes = 2,
}
