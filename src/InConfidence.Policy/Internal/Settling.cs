using System.Numerics;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal;

/// <summary>Which unknown facts an answer depends on.</summary>
internal static class Settling
{
    /// <summary>
    /// The unknown facts on which the answer depends, a variable counting as one; those of whose values most settle
    /// it come first.
    /// </summary>
    public static IReadOnlyList<string> Facts(CompiledPolicy policy, Act act, Known known)
    {
        if (!policy.IsWhole)
            return Searched(policy, act, known);
        var layout = policy.Conditions.Layout;
        var left = new Residual(policy.Diagram, policy[act], known);
        return [.. left.Variables
            .OrderByDescending(left.ShareSettled)
            .ThenBy(variable => layout.FactsOf(variable)[0].Index)
            .Select(variable => layout.FactsOf(variable)[0].Question)];
    }

    /// <summary>Where answers are searched: every unknown fact of which a rule that may stand speaks, those of most rules first.</summary>
    private static List<string> Searched(CompiledPolicy policy, Act act, Known known)
    {
        var layout = policy.Conditions.Layout;
        return [.. policy[act].Rules.Zip(policy[act].Standing)
            .Where(pair => Walk.Some(policy.Diagram, pair.Second, known))
            .SelectMany(pair => pair.First.When.Facts)
            .Where(fact => !BitOperations.IsPow2(known[layout.Of(fact).Variable]))
            .GroupBy(fact => fact.Question, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)];
    }
}
