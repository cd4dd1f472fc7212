namespace InConfidence.Sharing;

/// <summary>Whether the student was encouraged to talk to their parents (R3, D11).</summary>
public enum Encouragement
{
    /// <summary>Somebody did, and offered to help.</summary>
    Given = 1,

    /// <summary>It is still to be done.</summary>
    NotYet = 2,

    /// <summary>It was decided against.</summary>
    DecidedAgainst = 3,
}
