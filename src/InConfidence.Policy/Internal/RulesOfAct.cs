namespace InConfidence.Policy.Internal;

/// <summary>The rules of one act, made ready to answer. Refuse beats ask and ask beats permit.</summary>
internal sealed class RulesOfAct
{
    public RulesOfAct(Act act, IEnumerable<Rule> rules)
    {
        Act = act;
        Rules = StandingRule.Of([.. rules.Where(rule => rule.Act == act)]);
        Refuses = Any(Outcome.Refuse);
        Permits = Simplification.JoinedAll(
            [Any(Outcome.Permit), Simplification.Negated(Refuses), Simplification.Negated(Any(Outcome.Ask))]);
        Refusal = IsReading ? Simplification.Negated(Permits) : Refuses;
        Asking = Simplification.JoinedAll([Simplification.Negated(Permits), Simplification.Negated(Refusal)]);
    }

    public Act Act { get; }

    public bool IsReading => IsReadingAct(Act);

    public IReadOnlyList<StandingRule> Rules { get; }

    /// <summary>A rule that refuses stands.</summary>
    public Condition Refuses { get; }

    public Condition Permits { get; }

    /// <summary>The answer is no; for reading that is every answer that is not yes.</summary>
    public Condition Refusal { get; }

    public Condition Asking { get; }

    public static bool IsReadingAct(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft;

    private Condition Any(Outcome effect) =>
        Simplification.JoinedAny(Rules.Where(rule => rule.Rule.Effect == effect).Select(rule => rule.Stands));
}
