using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal;

/// <summary>The answer of a document to one situation.</summary>
internal static class Deciding
{
    public static Decision WithFloor(CompiledPolicy policy, Act act, Situation situation, string hash) =>
        Above(act, situation, Decide(policy, act, situation, hash));

    /// <summary>The same, but for what to find out, within what examples may take together.</summary>
    public static Decision ForExample(CompiledPolicy policy, Act act, Situation situation, string hash, Budget within)
    {
        var known = Known.Of(policy.Conditions.Layout, situation);
        return Above(act, situation, Decided(Answer.Of(policy, act, known, within), Standing(policy, act, known), [], situation, hash));
    }

    public static Decision Decide(CompiledPolicy policy, Act act, Situation situation, string hash)
    {
        var known = Known.Of(policy.Conditions.Layout, situation);
        var answer = Answer.Of(policy, act, known);
        return Decided(answer, Standing(policy, act, known), answer.IsAgreed ? [] : Settling.Facts(policy, act, known), situation, hash);
    }

    /// <summary>The decision that follows from an answer and the rules that may stand.</summary>
    public static Decision Decided(Answer answer, List<Rule> standing, IReadOnlyList<string> findOut, Situation situation, string hash)
    {
        // Where it depends on what is unknown, every rule that may yet stand is part of why the answer is to ask.
        var decided = standing.Where(rule => rule.Effect == answer.Outcome || (answer.Outcome == Outcome.Ask && !answer.IsAgreed)).ToList();
        return new Decision(
            answer.Outcome,
            [.. decided.Select(rule => rule.Id)],
            decided.Count == 0 ? Silence.Clauses(answer.IsReading) : [.. decided.SelectMany(rule => rule.Clauses).Distinct()],
            decided.Count == 0 ? Silence.Reasons(answer.IsReading) : [.. decided.Select(rule => rule.Sentence).Distinct()],
            [.. standing.SelectMany(rule => rule.Obligations).Distinct()],
            findOut,
            hash)
        {
            AskWhom = answer.Outcome == Outcome.Ask ? Asked.Whom(decided, situation) : null,
        };
    }

    private static Decision Above(Act act, Situation situation, Decision decision) =>
        ProtectiveFloor.Holds(act, situation) ? ProtectiveFloor.Decide(act, decision) : decision;

    private static List<Rule> Standing(CompiledPolicy policy, Act act, in Known known)
    {
        var standing = new List<Rule>();
        var rules = policy[act];
        for (var index = 0; index < rules.Rules.Count; index++)
        {
            if (Walk.Some(policy.Diagram, rules.Standing[index], known))
                standing.Add(rules.Rules[index]);
        }
        return standing;
    }
}
