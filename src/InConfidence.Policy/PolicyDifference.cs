namespace InConfidence.Policy;

/// <summary>Where two documents answer differently.</summary>
/// <param name="Changes">Classes of situations: at most 200 of them, none of which could be left out.</param>
/// <param name="Total">How many classes there are.</param>
public sealed record PolicyDifference(IReadOnlyList<PolicyChange> Changes, int Total)
{
    /// <summary>Whether it was too large to prove: then nothing else here is an answer.</summary>
    public bool IsTooLarge { get; init; }
}
