namespace InConfidence.Policy;

/// <summary>A decision, and what else a person wants to know about it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="MostThatMay">
/// Where telling is not permitted: the most that may be told all the same, such as <c>care-instruction</c>; two where neither
/// contains the other; empty where nothing may be told.
/// </param>
/// <param name="Requirements">What must be done because of how things are, in every completion of what is unknown.</param>
/// <param name="WouldChange">The single facts that would change the answer.</param>
public sealed record Explanation(
    Decision Decision,
    IReadOnlyList<string> MostThatMay,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<FactChange> WouldChange);
