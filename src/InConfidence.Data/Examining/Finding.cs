namespace InConfidence.Data.Examining;

/// <summary>How much a finding matters.</summary>
public enum Gravity
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>Nothing is lost, and something is to be done.</summary>
    Advice,

    /// <summary>Something is broken, or would be lost tomorrow.</summary>
    Fault,
}

/// <summary>One thing that was looked at: what, how it stands, and a sentence for whoever runs the place.</summary>
public sealed record Finding(string What, Gravity Gravity, string Sentence);
