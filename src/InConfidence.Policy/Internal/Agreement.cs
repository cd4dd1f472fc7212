namespace InConfidence.Policy.Internal;

/// <summary>Whether every completion of the unknown facts has the same answer, and which fact would bring that about.</summary>
internal static class Agreement
{
    /// <param name="rules">The rules.</param>
    /// <param name="completions">Of the situation asked about.</param>
    /// <param name="supposed">That situation, or one in which more is supposed.</param>
    public static bool Is(RulesOfAct rules, Completions completions, Situation supposed)
    {
        Condition[] answers = [rules.Permits, rules.Refusal, rules.Asking];
        return answers.Count(answer => completions.Some(answer, supposed)) == 1;
    }

    /// <summary>
    /// The unknown facts on which the answer depends, a variable counting as one; those of whose values most settle
    /// it come first.
    /// </summary>
    public static IReadOnlyList<string> WouldSettle(RulesOfAct rules, Completions completions, Situation situation)
    {
        var permits = Left(rules.Permits, situation);
        var refusal = Left(rules.Refusal, situation);
        return [.. permits.Facts.Union(refusal.Facts)
            .Where(fact => Matters(permits, fact, completions, situation) || Matters(refusal, fact, completions, situation))
            .OrderBy(fact => fact.Index)
            .GroupBy(fact => fact.Variable ?? fact.Name, StringComparer.Ordinal)
            .OrderByDescending(same => ShareSettled(rules, completions, situation, same.First()))
            .Select(same => same.Key)];
    }

    private static Condition Left(Condition condition, Situation situation) =>
        Simplification.Fixed(condition, situation, _ => true).Given(situation);

    /// <summary>How many of the values that a fact, or its variable, may turn out to have would settle the answer: from 0 to 1.</summary>
    private static double ShareSettled(RulesOfAct rules, Completions completions, Situation situation, Fact fact)
    {
        IReadOnlyList<Situation> found = fact.Variable is null
            ? [situation.With(fact, true), situation.With(fact, false)]
            : [.. fact.Siblings.Append(fact).Where(member => situation[member] == Knowledge.Unknown).Select(member => situation.With(member, true))];
        return found.Average(supposed => Is(rules, completions, supposed) ? 1.0 : 0.0);
    }

    private static bool Matters(Condition condition, Fact fact, Completions completions, Situation situation)
    {
        var with = Simplification.Supposing(condition, fact, true);
        var without = Simplification.Supposing(condition, fact, false);
        var differs = Simplification.JoinedAny(
        [
            Simplification.JoinedAll([with, Simplification.Negated(without)]),
            Simplification.JoinedAll([Simplification.Negated(with), without]),
        ]);
        return completions.Some(differs, situation.With(fact, false));
    }
}
