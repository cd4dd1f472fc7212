using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Whether a promise holds in every situation.</summary>
internal static class PromiseProofs
{
    public static IEnumerable<PolicyFault> Of(Promise promise, ConditionDiagrams conditions, IReadOnlyList<Analysed> acts)
    {
        var isEmpty = true;
        foreach (var act in acts)
        {
            var when = conditions.Of(promise.When.Given(Situation.Empty.With(Vocabulary.Of(act.Act), true)));
            isEmpty &= conditions.Diagram.And(when, conditions.Consistent) == Diagram.Never;
            if (act.Witness(Broken(promise, conditions, act, when)) is { } witness)
            {
                yield return new PolicyFault("broken-promise", promise.Clause, $"the promise `{promise.Name}` does not hold: {promise.Sentence.TrimEnd('.')}") { Witness = witness, Line = promise.Line };
                yield break;
            }
        }
        if (isEmpty)
            yield return new PolicyFault("empty-promise", promise.Clause, $"the promise `{promise.Name}` speaks of no situation at all") { Line = promise.Line };
    }

    /// <summary>
    /// The situations that break it. "Never" covers every situation in which the condition may be so; "always" those in
    /// which it is so however the unknown facts turn out.
    /// </summary>
    private static int Broken(Promise promise, ConditionDiagrams conditions, Analysed act, int when)
    {
        if (promise.IsNever)
            return conditions.Diagram.And(when, promise.Duty is { } carried ? act.Carries(carried) : act.Agrees(promise.Outcome!.Value));
        return conditions.Diagram.But(conditions.InEveryCompletion(when), promise.Duty is { } duty ? act.Obliges(duty) : act.Of(promise.Outcome!.Value));
    }
}
