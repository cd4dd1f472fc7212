namespace InConfidence.Policy;

/// <summary>One fact that would change an answer, if it were otherwise or became known.</summary>
/// <param name="Fact">The fact or variable: <c>agreement</c>.</param>
/// <param name="Value">What it would have to be: <c>given</c>, <c>true</c>, <c>false</c>.</param>
/// <param name="Outcome">The answer then.</param>
public sealed record FactChange(string Fact, string Value, Outcome Outcome);
