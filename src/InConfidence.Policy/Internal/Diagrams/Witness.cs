namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>A concrete situation in which a statement is so, with as few facts as there can be.</summary>
internal static class Witness
{
    /// <returns>The situation, or null where the statement is never so.</returns>
    public static Situation? Of(ConditionDiagrams conditions, int node, Act? act)
    {
        var possible = conditions.Diagram.And(node, conditions.Consistent);
        if (possible == Diagram.Never)
            return null;
        return Of(conditions, Needed(conditions.Diagram, node, Shortest(conditions.Diagram, possible)), act);
    }

    /// <summary>The situation in which the variables of a diagram have these values.</summary>
    public static Situation Of(ConditionDiagrams conditions, Dictionary<int, int> values, Act? act)
    {
        var situation = act is { } known ? Situation.Empty.With(Vocabulary.Of(known), true) : Situation.Empty;
        for (var variable = 0; variable < conditions.Layout.Groups; variable++)
        {
            if (values.TryGetValue(variable, out var value))
                situation = Said(situation, conditions.Layout, variable, value, values);
        }
        foreach (var fact in conditions.Layout.Knowledge.Where(fact => values.GetValueOrDefault(conditions.Layout.KnownNot(fact)) == 1))
            situation = situation.With(fact, false);
        return situation;
    }

    /// <summary>What a value of a variable says; what is supposed to be so without being known is left unknown.</summary>
    private static Situation Said(Situation situation, Layout layout, int variable, int value, Dictionary<int, int> values)
    {
        var facts = layout.FactsOf(variable);
        bool IsOpen(Fact fact) => layout.Knowledge.Contains(fact) && values.TryGetValue(layout.KnownNot(fact), out var known) && known == 0;
        if (facts[0].Variable is null)
            return value == 1 ? situation.With(facts[0], true) : IsOpen(facts[0]) ? situation : situation.With(facts[0], false);
        // Of a variable that has one member left, that one is so.
        return facts.Where(fact => fact != facts[value] && !IsOpen(fact)).Aggregate(situation, (all, fact) => all.With(fact, false));
    }

    /// <summary>Only what the statement asks for: the rest was there to keep what is known consistent.</summary>
    private static Dictionary<int, int> Needed(Diagram diagram, int node, Dictionary<int, int> values)
    {
        var needed = new Dictionary<int, int>();
        while (node > Diagram.Always)
        {
            var variable = diagram.VariableOf(node);
            if (values.TryGetValue(variable, out var value))
                needed[variable] = value;
            node = diagram.Child(node, value);
        }
        return needed;
    }

    private static Dictionary<int, int> Shortest(Diagram diagram, int node)
    {
        var best = new Dictionary<int, (int Cost, int Value)>();
        var values = new Dictionary<int, int>();
        for (Cost(diagram, node, best); node > Diagram.Always; node = diagram.Child(node, values[diagram.VariableOf(node)]))
            values[diagram.VariableOf(node)] = best[node].Value;
        return values;
    }

    private static int Cost(Diagram diagram, int node, Dictionary<int, (int Cost, int Value)> best)
    {
        if (node <= Diagram.Always)
            return node == Diagram.Always ? 0 : int.MaxValue / 2;
        if (best.TryGetValue(node, out var known))
            return known.Cost;
        var cheapest = (Cost: int.MaxValue, Value: 0);
        for (var value = 0; value < diagram.SizeOf(diagram.VariableOf(node)); value++)
        {
            var cost = 1 + Cost(diagram, diagram.Child(node, value), best);
            // Stryker disable once equality : of two that are as short either will do
            if (cost < cheapest.Cost)
                cheapest = (cost, value);
        }
        best[node] = cheapest;
        return cheapest.Cost;
    }
}
