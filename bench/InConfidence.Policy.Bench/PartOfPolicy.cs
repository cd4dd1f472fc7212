using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Bench;

/// <summary>The measured part of the shipped policy, as other engines can be told it: for each rule when it stands, its exceptions included.</summary>
internal static class PartOfPolicy
{
    private static readonly Situation Parent = Situation.Of((Vocabulary.Of(Recipient.Parent), true));

    public static IReadOnlyList<StandingRule> Rules { get; } = [.. Of(Act.Tell), .. Of(Act.ReadRecord)];

    /// <summary>The condition in a language of expressions in which a fact is a property of an object.</summary>
    public static string Expression(Condition condition, string facts) => condition.Render(new Rendering(facts));

    /// <summary>The condition as alternatives, each a value or some values for some properties: for engines without expressions.</summary>
    public static List<Dictionary<string, object>> Alternatives(Condition condition)
    {
        var budget = new Budget(Budget.Default);
        var conditions = new ConditionDiagrams(new Layout([condition]), budget);
        var node = conditions.Of(condition);
        return [.. new Cover(conditions.Diagram, budget).Of(node, node).Select(cube => Cube.Parts(cube).ToDictionary(
            part => Property(conditions.Layout.FactsOf(part.Variable)[0]), part => Values(conditions.Layout.FactsOf(part.Variable), part.Values)))];
    }

    private static IEnumerable<StandingRule> Of(Act act) => StandingRule
        .Of([.. PolicyDocument.Shipped.Rules.Where(rule => rule.Act == act).Select(rule => rule with { When = rule.When.Given(Parent) })])
        .Where(rule => rule.Stands is not Condition.Constant { Value: false });

    private static string Property(Fact fact) => Names.Of(fact.Variable ?? fact.Name);

    private static object Values(IReadOnlyList<Fact> facts, ulong values) => facts[0].Variable is null
        ? values == 2
        : new Dictionary<string, string[]> { ["$in"] = [.. facts.Where((_, value) => (values >> value & 1) != 0).Select(Names.ValueOf)] };

    private sealed class Rendering(string facts) : IConditionRendering<string>
    {
        public string Constant(bool value) => value ? "true" : "false";

        public string Holds(Fact fact) => fact.Variable is null ? $"{facts}.{Property(fact)}" : $"{facts}.{Property(fact)} == \"{Names.ValueOf(fact)}\"";

        public string Not(string term) => $"!({term})";

        public string All(IReadOnlyList<string> terms) => $"({string.Join(" && ", terms)})";

        public string Any(IReadOnlyList<string> terms) => $"({string.Join(" || ", terms)})";
    }
}
