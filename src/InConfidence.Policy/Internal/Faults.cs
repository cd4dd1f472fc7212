namespace InConfidence.Policy.Internal;

/// <summary>What makes a list of rules no document at all.</summary>
internal static class Faults
{
    public static void ThrowIfAny(IReadOnlyList<Rule> rules)
    {
        if (In(rules).FirstOrDefault() is { } fault)
            throw new ArgumentException(fault, nameof(rules));
    }

    public static IEnumerable<string> In(IReadOnlyList<Rule> rules)
    {
        foreach (var id in rules.GroupBy(rule => (rule.Id, rule.Act)).Where(same => same.Count() > 1).Select(same => same.Key.Id))
            yield return $"two rules are called `{id}`";
        var byId = rules.ToLookup(rule => rule.Id, StringComparer.Ordinal);
        foreach (var fault in rules.SelectMany(rule => In(rule, byId)))
            yield return fault;
        foreach (var rule in rules.Where(rule => Reaches(rule, rule.Id, byId, [])))
            yield return $"`{rule.Id}` is, by a chain of exceptions, an exception to itself";
    }

    private static IEnumerable<string> In(Rule rule, ILookup<string, Rule> byId)
    {
        foreach (var id in rule.ExceptionTo)
        {
            if (!byId[id].Any())
                yield return $"`{rule.Id}` is an exception to `{id}`, and there is no such rule";
            else if (byId[id].All(excepted => excepted.Act != rule.Act))
                yield return $"`{rule.Id}` is an exception to `{id}`, which speaks of another act";
        }
        if (rule.Clauses.Count == 0)
            yield return $"`{rule.Id}` rests on no clause";
        if (!RulesOfAct.IsReadingAct(rule.Act))
            yield break;
        if (rule.Effect == Outcome.Ask)
            yield return $"`{rule.Id}` is a rule for reading, and nobody can be asked before each line of a list";
        foreach (var fact in rule.When.Facts.Where(fact => fact.Kind == FactKind.Sealed))
            yield return $"`{rule.Id}` is a rule for reading, and no database can filter by the sealed fact `{fact}`";
        foreach (var fact in rule.When.Facts.Where(fact => fact.Kind is FactKind.Stored or FactKind.Derived && !IsKnownWhen(rule.Act, fact)))
            yield return RulesOfAct.IsAboutCase(rule.Act)
                ? $"`{rule.Id}` is a rule about a case, and `{fact}` is known of a record only"
                : $"`{rule.Id}` is a rule about a record, and `{fact}` is known of a case only";
    }

    private static bool IsKnownWhen(Act act, Fact fact) => RulesOfAct.IsAboutCase(act)
        ? Vocabulary.OfCases.Contains(fact)
        : fact == Vocabulary.ReaderIsFamilyOfStudent || !Vocabulary.OfCases.Contains(fact);

    private static bool Reaches(Rule rule, string target, ILookup<string, Rule> byId, HashSet<string> seen) =>
        rule.ExceptionTo.Any(id => id == target || (seen.Add(id) && byId[id].Any(next => Reaches(next, target, byId, seen))));
}
