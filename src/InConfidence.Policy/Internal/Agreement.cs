namespace InConfidence.Policy.Internal;

/// <summary>Whether every completion of the unknown facts has the same answer, and which fact would bring that about.</summary>
internal static class Agreement
{
    public static bool Is(RulesOfAct left, Situation situation)
    {
        var permits = Completions.Some(left.Permits, situation);
        var refuses = Completions.Some(Refusal(left), situation);
        var asks = Completions.Some(Asking(left), situation);
        return (permits ? 1 : 0) + (refuses ? 1 : 0) + (asks ? 1 : 0) == 1;
    }

    /// <summary>The unknown facts on which the answer depends; those that settle it whichever way they turn out come first.</summary>
    public static IReadOnlyList<string> WouldSettle(RulesOfAct left, Situation situation) =>
        [.. left.Permits.Facts.Union(Refusal(left).Facts)
            .Where(fact => Matters(left.Permits, fact, situation) || Matters(Refusal(left), fact, situation))
            .OrderByDescending(fact => Settles(left, situation, fact))
            .ThenBy(fact => fact.Index)
            .Select(fact => fact.Name)];

    // For reading, no permission is a refusal: there is nothing between the two.
    private static Condition Refusal(RulesOfAct left) => left.IsReading ? Simplification.Negated(left.Permits) : left.Refuses;

    private static Condition Asking(RulesOfAct left) => left.IsReading
        ? Simplification.Never
        : Simplification.JoinedAll([Simplification.Negated(left.Permits), Simplification.Negated(left.Refuses)]);

    private static int Settles(RulesOfAct left, Situation situation, Fact fact) =>
        (Is(left, situation.With(fact, true)) ? 1 : 0) + (Is(left, situation.With(fact, false)) ? 1 : 0);

    private static bool Matters(Condition condition, Fact fact, Situation situation)
    {
        var with = Completions.Supposing(condition, fact, true);
        var without = Completions.Supposing(condition, fact, false);
        var differs = Simplification.JoinedAny(
        [
            Simplification.JoinedAll([with, Simplification.Negated(without)]),
            Simplification.JoinedAll([Simplification.Negated(with), without]),
        ]);
        return Completions.Some(differs, situation.With(fact, false));
    }
}
