using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Rules that can never stand, rules that disagree without an order, and unknown facts that would open a door.</summary>
internal static class RuleFaults
{
    /// <summary>More of one kind help nobody.</summary>
    private const int Most = 200;

    public static IEnumerable<PolicyFault> NeverStanding(Statements statements, ConditionDiagrams conditions, IReadOnlyList<Analysed> acts)
    {
        var standing = acts.SelectMany(act => act.Rules.Rules.Zip(act.Rules.Standing))
            .Where(pair => conditions.Diagram.And(pair.Second, conditions.Consistent) != Diagram.Never)
            .Select(pair => pair.First.Id)
            .ToHashSet(StringComparer.Ordinal);
        return statements.Rules.DistinctBy(rule => rule.Id).Where(rule => !standing.Contains(rule.Id))
            .Select(rule => Fault(statements, rule, "never-stands", $"the rule `{rule.Id}` can never stand: no situation meets its conditions, or an exception always does too", null))
            .Take(Most);
    }

    public static IEnumerable<PolicyFault> Disagreements(Statements statements, ConditionDiagrams conditions, IReadOnlyList<Analysed> acts) =>
        acts.SelectMany(act => Disagreements(statements, conditions, act)).DistinctBy(fault => fault.Message).Take(Most);

    public static IEnumerable<PolicyFault> Opening(ConditionDiagrams conditions, IReadOnlyList<Analysed> acts)
    {
        // Where answers are searched no rule asks what is known not to be so: there is nothing to forget.
        foreach (var act in acts.Where(act => act.Rules.IsWhole))
        {
            foreach (var fact in conditions.Layout.Knowledge)
            {
                var diagram = conditions.Diagram;
                var variable = conditions.Layout.KnownNot(fact);
                var forgotten = diagram.Given(act.PermitsWithoutFloor, variable, 0);
                var found = diagram.But(diagram.But(diagram.And(forgotten, conditions.KnownNot(fact)), act.PermitsWithoutFloor), act.Floor);
                if (act.Witness(found) is { } witness)
                {
                    yield return new PolicyFault(
                        "unknown-opens", null, $"forgetting that `{fact.Phrase}` is not so would permit to {Spelling.Words(act.Act)}: a rule rests on something not being known") { Witness = witness };
                }
            }
        }
    }

    private static IEnumerable<PolicyFault> Disagreements(Statements statements, ConditionDiagrams conditions, Analysed act)
    {
        var possible = conditions.Diagram.But(conditions.Consistent, act.Floor);
        var rules = act.Rules.Rules.Zip(act.Rules.Standing, (rule, stands) => (Rule: rule, Stands: conditions.Diagram.And(stands, possible))).ToList();
        foreach (var stronger in rules.Where(rule => rule.Rule.Effect != Outcome.Permit && !rule.Rule.Always))
        {
            foreach (var weaker in rules.Where(other => IsWeaker(other.Rule.Effect, stronger.Rule.Effect)))
            {
                if (act.Witness(conditions.Diagram.And(stronger.Stands, weaker.Stands)) is { } witness)
                {
                    yield return Fault(
                        statements, stronger.Rule, "disagreement",
                        $"`{stronger.Rule.Id}` says {Spelling.Name(stronger.Rule.Effect)} and `{weaker.Rule.Id}` says {Spelling.Name(weaker.Rule.Effect)}, and neither is an exception to the other",
                        witness);
                }
            }
        }
    }

    private static bool IsWeaker(Outcome weaker, Outcome stronger) => (weaker, stronger) is (Outcome.Permit, Outcome.Refuse or Outcome.Ask) or (Outcome.Ask, Outcome.Refuse);

    private static PolicyFault Fault(Statements statements, Rule rule, string kind, string message, Situation? witness) =>
        new(kind, rule.Clauses[0], message) { Witness = witness, Line = statements.LineOf(rule.Id) };
}
