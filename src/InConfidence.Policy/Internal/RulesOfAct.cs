namespace InConfidence.Policy.Internal;

/// <summary>The rules of one act, made ready to answer. Refuse beats ask and ask beats permit.</summary>
internal sealed class RulesOfAct
{
    public RulesOfAct(Act act, IEnumerable<Rule> rules)
        : this(act, StandingRule.Of([.. rules.Where(rule => rule.Act == act)]))
    {
    }

    private RulesOfAct(Act act, IReadOnlyList<StandingRule> rules)
    {
        Act = act;
        Rules = rules;
        Refuses = Any(Outcome.Refuse);
        var asks = Any(Outcome.Ask);
        Permits = Simplification.JoinedAll([Any(Outcome.Permit), Simplification.Negated(Refuses), Simplification.Negated(asks)]);
    }

    public Act Act { get; }

    public bool IsReading => IsReadingAct(Act);

    public IReadOnlyList<StandingRule> Rules { get; }

    public Condition Refuses { get; }

    public Condition Permits { get; }

    /// <summary>What is left once the situation is known.</summary>
    public RulesOfAct In(Situation situation) => new(Act, [.. Rules.Select(rule => rule.In(situation))]);

    public static bool IsReadingAct(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft;

    private Condition Any(Outcome effect) =>
        Simplification.JoinedAny(Rules.Where(rule => rule.Rule.Effect == effect).Select(rule => rule.Stands));
}
