namespace InConfidence.Policy.Internal;

/// <summary>A rule with the condition under which it stands: it applies and no exception to it stands.</summary>
internal sealed record StandingRule(Rule Rule, Condition Stands)
{
    /// <summary>Every rule of an act; a document was checked to have no cycle of exceptions.</summary>
    public static IReadOnlyList<StandingRule> Of(IReadOnlyList<Rule> rules)
    {
        var byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var applies = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var stands = new Dictionary<string, Condition>(StringComparer.Ordinal);
        return [.. rules.Select(rule => new StandingRule(rule, Stands(rule)))];

        Condition Applies(Rule rule) => Remembered(applies, rule, () => rule.ExceptionTo.Count == 0
            ? rule.When
            : Simplification.JoinedAll([rule.When, Simplification.JoinedAny(rule.ExceptionTo.Select(id => Applies(byId[id])))]));

        Condition Stands(Rule rule) => Remembered(stands, rule, () => Simplification.JoinedAll(
            rules.Where(other => other.ExceptionTo.Contains(rule.Id))
                .Select(exception => Simplification.Negated(Stands(exception)))
                .Prepend(Applies(rule))));
    }

    private static Condition Remembered(Dictionary<string, Condition> memory, Rule rule, Func<Condition> work)
    {
        if (!memory.TryGetValue(rule.Id, out var condition))
            memory[rule.Id] = condition = work();
        return condition;
    }
}
