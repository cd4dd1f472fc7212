namespace InConfidence.Policy;

/// <summary>Something that a decision obliges.</summary>
/// <param name="Name">Its name in documents: <c>record-reason</c>.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Sentence">What must be done, for people.</param>
public sealed record Obligation(string Name, Due Due, string Sentence)
{
    /// <summary>
    /// With <see cref="Due.Within"/>, how long after the act at the latest; otherwise null. Working days are counted as
    /// days here, and by the school's calendar where <see cref="By"/> says so.
    /// </summary>
    public TimeSpan? Within { get; init; }

    /// <summary>When it is due in the words of the document, such as <c>within 1 working day</c>; null where <see cref="Due"/> says it all.</summary>
    public string? By { get; init; }
}
