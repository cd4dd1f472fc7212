namespace InConfidence.Policy.Internal;

/// <summary>The answer of a document to one situation.</summary>
internal static class Deciding
{
    public static Decision Decide(RulesOfAct rules, Situation situation, string hash)
    {
        var left = rules.In(situation);
        var outcome = OutcomeOf(left, situation);
        var isAgreed = Agreement.Is(left, situation);
        var standing = left.Rules.Where(rule => Completions.Some(rule.Stands, situation)).Select(rule => rule.Rule).ToList();
        // Where it depends on what is unknown, every rule that may yet stand is part of why the answer is to ask.
        var decided = standing.Where(rule => rule.Effect == outcome || (outcome == Outcome.Ask && !isAgreed)).ToList();
        return new Decision(
            outcome,
            [.. decided.Select(rule => rule.Id)],
            decided.Count == 0 ? Silence.Clauses(left.IsReading) : [.. decided.SelectMany(rule => rule.Clauses).Distinct()],
            decided.Count == 0 ? Silence.Reasons(left.IsReading) : [.. decided.Select(rule => rule.Sentence).Distinct()],
            [.. standing.SelectMany(rule => rule.Obligations).Distinct()],
            isAgreed ? [] : Agreement.WouldSettle(left, situation),
            hash);
    }

    /// <summary>An act of reading is refused unless every completion permits; an act of telling is asked about unless all agree.</summary>
    private static Outcome OutcomeOf(RulesOfAct left, Situation situation)
    {
        if (Completions.Every(left.Permits, situation))
            return Outcome.Permit;
        return left.IsReading || Completions.Every(left.Refuses, situation) ? Outcome.Refuse : Outcome.Ask;
    }
}
