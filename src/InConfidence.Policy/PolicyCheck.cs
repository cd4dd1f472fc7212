namespace InConfidence.Policy;

/// <summary>What an analysis of a document over every situation found.</summary>
/// <param name="Clauses">How many clauses the document has.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="PromisesProved">How many promises hold in every situation.</param>
/// <param name="PromisesBroken">How many do not.</param>
/// <param name="ExamplesPassed">How many examples are answered as their writer expects.</param>
/// <param name="ExamplesFailed">How many are not.</param>
/// <param name="Faults">Everything that is wrong, in the order of the document.</param>
public sealed record PolicyCheck(
    int Clauses, int Rules, int PromisesProved, int PromisesBroken, int ExamplesPassed, int ExamplesFailed, IReadOnlyList<PolicyFault> Faults)
{
    /// <summary>Whether it was too large to prove: then nothing else here is an answer.</summary>
    public bool IsTooLarge { get; init; }
}
