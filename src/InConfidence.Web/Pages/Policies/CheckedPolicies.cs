using System.Collections.Concurrent;
using InConfidence.Data.Policies;
using InConfidence.Policy;

namespace InConfidence.Web.Pages.Policies;

/// <summary>What was proved of a document's text, kept for as long as the program runs: a text never changes, and a proof takes a second.</summary>
public static class CheckedPolicies
{
    private static readonly ConcurrentDictionary<string, Lazy<PolicyFitness>> Proved = new();
    private static readonly ConcurrentDictionary<(string Text, PolicyDocument Today), Lazy<PolicyDifference>> Compared = new();

    public static PolicyFitness Fitness(string text, PolicyDocument document) =>
        Proved.GetOrAdd(text, _ => new Lazy<PolicyFitness>(() => PolicyFitness.Of(document))).Value;

    public static PolicyDifference Difference(string text, PolicyDocument today, PolicyDocument document) =>
        Compared.GetOrAdd((text, today), _ => new Lazy<PolicyDifference>(() => today.DifferenceTo(document))).Value;
}
