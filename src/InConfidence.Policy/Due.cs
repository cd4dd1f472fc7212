namespace InConfidence.Policy;

/// <summary>When an obligation is due.</summary>
public enum Due
{
    /// <summary>Before the act. Never delays anything on the protective floor: there it falls due after.</summary>
    Before = 1,

    /// <summary>As part of the act.</summary>
    With = 2,

    /// <summary>After the act.</summary>
    After = 3,

    /// <summary>Within a time after the act.</summary>
    Within = 4,
}
