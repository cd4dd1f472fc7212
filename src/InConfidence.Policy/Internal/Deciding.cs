namespace InConfidence.Policy.Internal;

/// <summary>The answer of a document to one situation.</summary>
internal static class Deciding
{
    public static Decision Decide(RulesOfAct rules, Situation situation, string hash)
    {
        var completions = new Completions(situation);
        var isAgreed = Agreement.Is(rules, completions, situation);
        var outcome = OutcomeOf(rules, completions);
        var standing = rules.Rules.Where(rule => completions.Some(rule.Stands)).Select(rule => rule.Rule).ToList();
        // Where it depends on what is unknown, every rule that may yet stand is part of why the answer is to ask.
        var decided = standing.Where(rule => rule.Effect == outcome || (outcome == Outcome.Ask && !isAgreed)).ToList();
        return new Decision(
            outcome,
            [.. decided.Select(rule => rule.Id)],
            decided.Count == 0 ? Silence.Clauses(rules.IsReading) : [.. decided.SelectMany(rule => rule.Clauses).Distinct()],
            decided.Count == 0 ? Silence.Reasons(rules.IsReading) : [.. decided.Select(rule => rule.Sentence).Distinct()],
            [.. standing.SelectMany(rule => rule.Obligations).Distinct()],
            isAgreed ? [] : Agreement.WouldSettle(rules, completions, situation),
            hash);
    }

    /// <summary>An act of reading is refused unless every completion permits; an act of telling is asked about unless all agree.</summary>
    private static Outcome OutcomeOf(RulesOfAct rules, Completions completions)
    {
        if (completions.Every(rules.Permits))
            return Outcome.Permit;
        return rules.IsReading || completions.Every(rules.Refuses) ? Outcome.Refuse : Outcome.Ask;
    }
}
