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
            if (Broken(promise, conditions, act, when).Select(way => act.Witness(way)).FirstOrDefault(found => found is not null) is { } witness)
            {
                yield return new PolicyFault("broken-promise", promise.Clause, $"the promise `{promise.Name}` does not hold: {promise.Sentence.TrimEnd('.')}") { Promise = promise.Name, Witness = witness, Line = promise.Line };
                yield break;
            }
        }
        if (isEmpty)
            yield return new PolicyFault("empty-promise", promise.Clause, $"the promise `{promise.Name}` speaks of no situation at all") { Line = promise.Line };
    }

    /// <summary>
    /// The situations that break it, those with one wrong answer together: what leaves open which of two wrong answers it is would be asked
    /// about. "Never" covers every situation in which the condition may be so; "always" those in which it is so however the
    /// unknown facts turn out.
    /// </summary>
    private static IEnumerable<int[]> Broken(Promise promise, ConditionDiagrams conditions, Analysed act, int when)
    {
        var certain = conditions.InEveryCompletion(when);
        return (promise.IsNever, promise.Duty) switch
        {
            (true, { } duty) => [[when, act.Carries(duty)]],
            (false, { } duty) => [[certain, conditions.Diagram.Not(act.Obliges(duty))]],
            (true, null) => act.WaysToAgree(promise.Outcome!.Value).Select(way => (int[])[when, .. way]),
            _ => Enum.GetValues<Outcome>().Where(outcome => outcome != promise.Outcome).SelectMany(act.Ways).Select(way => (int[])[certain, .. way]),
        };
    }
}
