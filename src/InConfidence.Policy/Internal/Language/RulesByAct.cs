namespace InConfidence.Policy.Internal.Language;

/// <summary>A rule before it is known of which acts it speaks, and where its name stands.</summary>
internal sealed record WrittenRule(Named Name, Rule Rule);

/// <summary>
/// Makes of each rule one for each act of which it speaks. An exception that names no act speaks of the acts of the rules
/// that it excepts; one that does is cut down to those.
/// </summary>
internal static class RulesByAct
{
    public static IEnumerable<Rule> Of(IReadOnlyDictionary<string, WrittenRule> written, Action<MisreadException> complain)
    {
        var acts = new Dictionary<string, HashSet<Act>>(StringComparer.Ordinal);
        var rules = new List<Rule>();
        foreach (var (name, rule) in written.Values)
        {
            var spoken = Acts(rule, written, acts);
            if (spoken.Count == 0)
                complain(new MisreadException(name.Line, name.Column, $"the rule `{rule.Id}` does not say of which act it speaks: begin with such as `when act is tell and`"));
            rules.AddRange(spoken.Order().Select(act => rule with
            {
                Act = act,
                When = rule.When.Given(Doing(act)),
                ExceptionTo = [.. rule.ExceptionTo.Where(id => Acts(written[id].Rule, written, acts).Contains(act))],
            }));
        }
        return rules;
    }

    private static Situation Doing(Act act) => Situation.Empty.With(Vocabulary.Of(act), true);

    private static HashSet<Act> Acts(Rule rule, IReadOnlyDictionary<string, WrittenRule> written, Dictionary<string, HashSet<Act>> known)
    {
        if (known.TryGetValue(rule.Id, out var acts))
            return acts;
        // A cycle of exceptions is complained of later; here it must only not go round for ever.
        known[rule.Id] = [];
        var excepted = rule.ExceptionTo.SelectMany(id => Acts(written[id].Rule, written, known)).ToHashSet();
        var possible = rule.ExceptionTo.Count > 0 ? excepted : SaidActs(rule);
        var open = possible.Where(act => rule.When.Given(Doing(act)) != Simplification.Never).ToHashSet();
        // A rule that no situation meets still is a rule: the check says that it can never stand.
        return known[rule.Id] = open.Count > 0 ? open : possible;
    }

    private static HashSet<Act> SaidActs(Rule rule)
    {
        if (rule.When is Condition.Constant)
            return [Act.Tell];
        var said = rule.When.Facts.Where(fact => fact.Variable == "act").ToHashSet();
        return said.Count == 0 ? [] : [.. Enum.GetValues<Act>()];
    }
}
