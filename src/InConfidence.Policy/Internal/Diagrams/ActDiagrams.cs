namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>The rules of one act as diagrams: when each stands, and when the answer is which.</summary>
internal sealed class ActDiagrams
{
    private readonly ConditionDiagrams conditions;
    private readonly Dictionary<string, int> applies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stands = new(StringComparer.Ordinal);
    private readonly ILookup<string, Rule> exceptions;
    private readonly Dictionary<string, Rule> byId;

    /// <param name="act">The act.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="conditions">Where their conditions become diagrams.</param>
    /// <param name="isWhole">Whether each answer becomes one diagram; otherwise it stays a list of ways to come to it.</param>
    public ActDiagrams(Act act, IReadOnlyList<Rule> rules, ConditionDiagrams conditions, bool isWhole = true)
    {
        this.conditions = conditions;
        byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        exceptions = rules.SelectMany(rule => rule.ExceptionTo.Select(id => (Id: id, Rule: rule))).ToLookup(pair => pair.Id, pair => pair.Rule, StringComparer.Ordinal);
        Act = act;
        Rules = rules;
        Standing = [.. rules.Select(Stands)];
        Opposites = [.. Standing.Select(Diagram.Not)];
        IsWhole = isWhole;
        if (!isWhole)
            return;
        var refuses = Any(Outcome.Refuse);
        Permits = Diagram.But(Diagram.But(Any(Outcome.Permit), refuses), Any(Outcome.Ask));
        Refusal = RulesOfAct.IsReadingAct(act) ? Diagram.Not(Permits) : refuses;
        Asking = Diagram.But(Diagram.Not(Permits), Refusal);
    }

    public Act Act { get; }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Where each rule stands, in the order of the rules.</summary>
    public IReadOnlyList<int> Standing { get; }

    /// <summary>Where each rule does not stand.</summary>
    public IReadOnlyList<int> Opposites { get; }

    public bool IsWhole { get; }

    public int Permits { get; }

    /// <summary>The answer is no; for reading that is every answer that is not yes.</summary>
    public int Refusal { get; }

    public int Asking { get; }

    private Diagram Diagram => conditions.Diagram;

    /// <summary>The ways to come to an answer: one is so exactly where the answer is this, and it is so where all its statements are.</summary>
    public IEnumerable<int[]> Ways(Outcome outcome)
    {
        if (IsWhole)
            return [[outcome switch { Outcome.Permit => Permits, Outcome.Refuse => Refusal, _ => Asking }]];
        int[] silence = [.. Opposites];
        var isReading = RulesOfAct.IsReadingAct(Act);
        return (outcome, isReading) switch
        {
            (Outcome.Permit, _) => Each(Outcome.Permit, but: [Outcome.Refuse, Outcome.Ask]),
            (Outcome.Refuse, false) => Each(Outcome.Refuse, but: []),
            (Outcome.Refuse, true) => [.. Each(Outcome.Refuse, but: []), .. Each(Outcome.Ask, but: []), silence],
            (_, false) => [.. Each(Outcome.Ask, but: [Outcome.Refuse]), silence],
            _ => [],
        };
    }

    private IEnumerable<int[]> Each(Outcome effect, Outcome[] but)
    {
        int[] none = [.. Rules.Zip(Opposites).Where(pair => but.Contains(pair.First.Effect)).Select(pair => pair.Second)];
        return Rules.Zip(Standing).Where(pair => pair.First.Effect == effect).Select(pair => (int[])[pair.Second, .. none]);
    }

    private int Applies(Rule rule)
    {
        if (applies.TryGetValue(rule.Id, out var known))
            return known;
        var when = conditions.Of(rule.When);
        var excepted = rule.ExceptionTo.Where(byId.ContainsKey).Select(id => Applies(byId[id]));
        return applies[rule.Id] = rule.ExceptionTo.Count == 0 ? when : Diagram.And(when, conditions.Any(excepted));
    }

    private int Stands(Rule rule)
    {
        if (stands.TryGetValue(rule.Id, out var known))
            return known;
        return stands[rule.Id] = exceptions[rule.Id].Aggregate(Applies(rule), (standing, exception) => Diagram.But(standing, Stands(exception)));
    }

    private int Any(Outcome effect) =>
        conditions.Any(Rules.Zip(Standing).Where(pair => pair.First.Effect == effect).Select(pair => pair.Second));
}
