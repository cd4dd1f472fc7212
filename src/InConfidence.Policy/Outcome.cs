namespace InConfidence.Policy;

/// <summary>The answers of a policy. Of rules that stand, refuse beats ask and ask beats permit.</summary>
public enum Outcome
{
    /// <summary>It may be done.</summary>
    Permit = 1,

    /// <summary>It may not be done.</summary>
    Refuse = 2,

    /// <summary>
    /// A person weighs it first: the designated safeguarding lead, or whoever stands in where they are conflicted.
    /// Never the answer about an act of reading.
    /// </summary>
    Ask = 3,
}
