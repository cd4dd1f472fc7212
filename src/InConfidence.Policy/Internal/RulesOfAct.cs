namespace InConfidence.Policy.Internal;

/// <summary>The rules of one act, joined into the condition under which it is permitted.</summary>
internal static class RulesOfAct
{
    public static bool IsReadingAct(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft or Act.ReadOpened or Act.ReadNotes or Act.ReadRisk || IsAboutCase(act);

    /// <summary>Whether an act is about a case, of which other things are known than of a record.</summary>
    public static bool IsAboutCase(Act act) => act is Act.ReadCase or Act.ReadPart or Act.GrantPart;

    /// <summary>Where a rule that permits stands and none that refuses or asks.</summary>
    public static Condition Permits(IEnumerable<Rule> rules)
    {
        var standing = StandingRule.Of([.. rules]);
        return Simplification.JoinedAll(
            [Any(standing, Outcome.Permit), Simplification.Negated(Any(standing, Outcome.Refuse)), Simplification.Negated(Any(standing, Outcome.Ask))]);
    }

    /// <summary>Where no rule stands that refuses, whatever others permit.</summary>
    public static Condition Spares(IEnumerable<Rule> rules) => Simplification.Negated(Any(StandingRule.Of([.. rules]), Outcome.Refuse));

    private static Condition Any(IEnumerable<StandingRule> standing, Outcome effect) =>
        Simplification.JoinedAny(standing.Where(rule => rule.Rule.Effect == effect).Select(rule => rule.Stands));
}
