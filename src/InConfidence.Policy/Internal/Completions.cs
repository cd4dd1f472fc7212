namespace InConfidence.Policy.Internal;

/// <summary>Asks of every way in which the unknown facts of a situation may turn out. Exact.</summary>
internal static class Completions
{
    /// <summary>Whether some completion makes the condition so.</summary>
    public static bool Some(Condition condition, Situation situation)
    {
        var left = Simplification.Given(condition, situation, asked: false);
        if (left is Condition.Constant constant)
            return constant.Value;
        var fact = Mention.First(left) ?? throw new InvalidOperationException("What is known of the facts was not fixed first.");
        return Some(left, situation.With(fact, true)) || Some(left, situation.With(fact, false));
    }

    /// <summary>Whether every completion makes the condition so.</summary>
    public static bool Every(Condition condition, Situation situation) => !Some(Simplification.Negated(condition), situation);

    /// <summary>The condition that holds whether the fact turns out to be so or not.</summary>
    public static Condition Either(Condition condition, Fact fact) =>
        Simplification.JoinedAll([Supposing(condition, fact, true), Supposing(condition, fact, false)]);

    /// <summary>The condition once a fact is supposed to be so, or not to be so.</summary>
    public static Condition Supposing(Condition condition, Fact fact, bool value) =>
        Simplification.Given(condition, Situation.Empty.With(fact, value), asked: false);
}
