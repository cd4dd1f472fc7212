using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal;

/// <summary>What else a person wants to know about a decision.</summary>
internal static class Explaining
{
    private static readonly Fact Adult = Vocabulary.Find("age=adult")!;

    public static Explanation Of(PolicyDocument document, CompiledPolicy compiled, Act act, Situation situation)
    {
        var decision = document.Decide(act, situation);
        return new Explanation(
            decision,
            MostThatMay(compiled, act, situation, decision.Outcome),
            Raised(document, compiled, situation),
            [.. WouldChange(compiled, act, situation, decision.Outcome)]);
    }

    /// <summary>The answer alone, with the protective floor.</summary>
    public static Outcome OutcomeOf(CompiledPolicy compiled, Act act, Situation situation) => ProtectiveFloor.Holds(act, situation)
        ? Outcome.Permit
        : Answer.Of(compiled, act, Known.Of(compiled.Conditions.Layout, situation)).Outcome;

    public static List<string> MostThatMay(CompiledPolicy compiled, Act act, Situation situation, Outcome outcome)
    {
        if (act != Act.Tell)
            return [];
        var asked = Contents.Names.FirstOrDefault(name => situation[Contents.Of(name)] == Knowledge.Yes);
        if (outcome == Outcome.Permit)
            return [asked ?? Contents.Names[^1]];
        var permitted = Contents.Names
            .Where(name => situation[Contents.Of(name)] != Knowledge.No || (asked is not null && Contents.Contains(asked, name)))
            .Where(name => OutcomeOf(compiled, act, situation.With(Contents.Of(name), true)) == Outcome.Permit)
            .ToList();
        return [.. permitted.Where(name => !permitted.Exists(other => Contents.Contains(other, name)))];
    }

    public static List<Requirement> Raised(PolicyDocument document, CompiledPolicy compiled, Situation situation)
    {
        var known = Known.Of(compiled.Conditions.Layout, ForProtection(situation));
        var raised = new List<Requirement>();
        for (var index = 0; index < document.Requirements.Count; index++)
        {
            // What was compiled is the opposite of its condition.
            if (!Walk.Some(compiled.Diagram, compiled.Others[index], known))
                raised.Add(document.Requirements[index].Requirement);
        }
        return raised;
    }

    /// <summary>Somebody whose age nobody knows is a child for protection: what a child would require is required.</summary>
    private static Situation ForProtection(Situation situation) =>
        situation[Adult] == Knowledge.Unknown ? situation.With(Adult, false) : situation;

    private static IEnumerable<FactChange> WouldChange(CompiledPolicy compiled, Act act, Situation situation, Outcome outcome)
    {
        var layout = compiled.Conditions.Layout;
        var changes =
            from variable in Enumerable.Range(0, layout.Groups)
            let facts = layout.FactsOf(variable)
            where facts[0].Variable is not "recipient"
            from change in facts.SelectMany(fact => Otherwise(fact, situation))
            let then = OutcomeOf(compiled, act, change.Situation)
            where then != outcome
            orderby situation[change.Fact] == Knowledge.Unknown ? 0 : 1, change.Fact.Index
            select new FactChange(change.Fact.Question, change.Value, then);
        return changes;
    }

    private static IEnumerable<(Fact Fact, string Value, Situation Situation)> Otherwise(Fact fact, Situation situation)
    {
        if (situation[fact] != Knowledge.Yes)
            yield return (fact, fact.Variable is { } variable ? fact.Name[(variable.Length + 1)..] : "true", situation.With(fact, true));
        if (fact.Variable is null && situation[fact] != Knowledge.No)
            yield return (fact, "false", situation.With(fact, false));
    }
}
