namespace InConfidence.Policy;

/// <summary>A class of situations in which two documents answer differently.</summary>
/// <param name="Act">The act.</param>
/// <param name="Kind"><c>outcome</c>, <c>duty</c> or <c>requirement</c>.</param>
/// <param name="When">What is so in the whole class, each as documents say it; empty for every situation.</param>
/// <param name="Before">The answer of the older document; of a duty or requirement its name, or null where it is new.</param>
/// <param name="After">The answer of the newer document; of a duty or requirement its name, or null where it is gone.</param>
/// <param name="Witness">One situation of the class.</param>
public sealed record PolicyChange(Act? Act, string Kind, IReadOnlyList<string> When, string? Before, string? After, Situation Witness);
