namespace InConfidence.Policy;

/// <summary>Something that a decision obliges.</summary>
/// <param name="Name">Its name in documents: <c>record-reason</c>.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Sentence">What must be done, for people.</param>
public sealed record Obligation(string Name, Due Due, string Sentence)
{
    /// <summary>With <see cref="Due.Within"/>, how long after the act at the latest; otherwise null.</summary>
    public TimeSpan? Within { get; init; }
}
