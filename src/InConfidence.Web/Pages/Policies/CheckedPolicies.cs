using System.Collections.Concurrent;
using InConfidence.Data.Policies;
using InConfidence.Policies;
using InConfidence.Policy;

namespace InConfidence.Web.Pages.Policies;

/// <summary>What was proved of an uploaded document, kept for as long as the server runs: a text never changes, and a proof takes a second.</summary>
public sealed class CheckedPolicies
{
    private readonly ConcurrentDictionary<PolicyVersionId, Lazy<PolicyFitness>> fitness = new();
    private readonly ConcurrentDictionary<(PolicyVersionId Id, PolicyDocument Today), Lazy<PolicyDifference>> differences = new();

    public PolicyFitness Fitness(PolicyVersionId id, PolicyDocument document) =>
        fitness.GetOrAdd(id, _ => new Lazy<PolicyFitness>(() => PolicyFitness.Of(document))).Value;

    public PolicyDifference Difference(PolicyVersionId id, PolicyDocument today, PolicyDocument document) =>
        differences.GetOrAdd((id, today), _ => new Lazy<PolicyDifference>(() => today.DifferenceTo(document))).Value;
}
