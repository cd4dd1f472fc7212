using System.Collections.Concurrent;
using InConfidence.Data.Policies;
using InConfidence.Policy;

namespace InConfidence.Web.Pages.Policies;

/// <summary>What was proved of a document, and when.</summary>
public sealed record PolicyProof(PolicyFitness Fitness, DateTimeOffset At)
{
    /// <summary>Nothing is wrong with the text, and each of its promises holds in every situation.</summary>
    public bool Holds => !Fitness.Check.IsTooLarge && Fitness.Check.Faults.Count == 0;
}

/// <summary>What was proved of a document's text, kept for as long as the program runs: a text never changes, and a proof takes a second.</summary>
public static class CheckedPolicies
{
    private static readonly ConcurrentDictionary<string, Lazy<PolicyProof>> Proved = new();
    private static readonly ConcurrentDictionary<(string Text, PolicyDocument Today), Lazy<PolicyDifference>> Compared = new();

    /// <param name="text">The text.</param>
    /// <param name="document">What it says.</param>
    /// <param name="now">When it is proved, unless it was before.</param>
    public static PolicyProof Proof(string text, PolicyDocument document, DateTimeOffset now) =>
        Proved.GetOrAdd(text, _ => new Lazy<PolicyProof>(() => new PolicyProof(PolicyFitness.Of(document, DateOnly.FromDateTime(now.UtcDateTime)), now))).Value;

    public static PolicyDifference Difference(string text, PolicyDocument today, PolicyDocument document) =>
        Compared.GetOrAdd((text, today), _ => new Lazy<PolicyDifference>(() => today.DifferenceTo(document))).Value;
}
