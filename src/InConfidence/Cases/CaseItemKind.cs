namespace InConfidence.Cases;

/// <summary>What a case joins.</summary>
public enum CaseItemKind
{
    /// <summary>A disclosure or a concern.</summary>
    Record = 1,

    /// <summary>What was decided, and why.</summary>
    Decision = 2,

    /// <summary>Something that one person must do by a day.</summary>
    Action = 3,

    /// <summary>A meeting about it.</summary>
    Meeting = 4,

    /// <summary>A talk with somebody outside the school.</summary>
    Contact = 5,
}
