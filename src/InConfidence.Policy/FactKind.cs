namespace InConfidence.Policy;

/// <summary>Where a fact comes from; it decides whether a database can filter by it.</summary>
public enum FactKind
{
    /// <summary>A plain column: a thief of the database sees it.</summary>
    Stored = 1,

    /// <summary>Follows from how people, records and alerts are joined; a query can ask it of each record.</summary>
    Derived = 2,

    /// <summary>About the person who asks and their session alone: one answer for a whole query.</summary>
    Asker = 3,

    /// <summary>Known only to the question asked, or from sealed text. No rule for reading may use it.</summary>
    Sealed = 4,
}
