namespace InConfidence.Policy.Internal;

/// <summary>The rules of one act, joined into the condition under which it is permitted.</summary>
internal static class RulesOfAct
{
    public static bool IsReadingAct(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft;

    /// <summary>Where a rule that permits stands and none that refuses or asks.</summary>
    public static Condition Permits(IEnumerable<Rule> rules)
    {
        var standing = StandingRule.Of([.. rules]);
        return Simplification.JoinedAll(
            [Any(standing, Outcome.Permit), Simplification.Negated(Any(standing, Outcome.Refuse)), Simplification.Negated(Any(standing, Outcome.Ask))]);
    }

    private static Condition Any(IEnumerable<StandingRule> standing, Outcome effect) =>
        Simplification.JoinedAny(standing.Where(rule => rule.Rule.Effect == effect).Select(rule => rule.Stands));
}
