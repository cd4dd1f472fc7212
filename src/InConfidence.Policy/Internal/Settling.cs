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
        var layout = policy.Conditions.Layout;
        if (!policy.IsWhole)
            return Searched(policy, act, known);
        return [.. Enumerable.Range(0, layout.Groups)
            .Where(variable => !BitOperations.IsPow2(known[variable]) && Depends(policy, act, variable, known))
            .OrderBy(variable => layout.FactsOf(variable)[0].Index)
            .OrderByDescending(variable => ShareSettled(policy, act, variable, known))
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

    private static bool Depends(CompiledPolicy policy, Act act, int variable, in Known known) =>
        Walk.Depends(policy.Diagram, policy[act].Permits, variable, known) || Walk.Depends(policy.Diagram, policy[act].Refusal, variable, known);

    /// <summary>How many of the values that a fact, or its variable, may turn out to have would settle the answer: from 0 to 1.</summary>
    private static double ShareSettled(CompiledPolicy policy, Act act, int variable, in Known known)
    {
        var settled = 0;
        for (var open = known[variable]; open != 0; open &= open - 1)
        {
            if (Answer.Of(policy, act, known.With(variable, BitOperations.TrailingZeroCount(open))).IsAgreed)
                settled++;
        }
        return settled / (double)BitOperations.PopCount(known[variable]);
    }
}
