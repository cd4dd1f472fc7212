using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal;

/// <summary>Which answers are still possible in a situation.</summary>
internal readonly record struct Answer(bool MayPermit, bool MayRefuse, bool MayAsk, bool IsReading)
{
    /// <summary>Whether every completion of what is unknown has the same answer.</summary>
    public bool IsAgreed => (MayPermit ? 1 : 0) + (MayRefuse ? 1 : 0) + (MayAsk ? 1 : 0) == 1;

    /// <summary>An act of reading is refused unless every completion permits; any other is asked about unless all agree.</summary>
    public Outcome Outcome => this switch
    {
        { MayRefuse: false, MayAsk: false } => Outcome.Permit,
        { IsReading: true } or { MayPermit: false, MayAsk: false } => Outcome.Refuse,
        _ => Outcome.Ask,
    };

    /// <summary>The answer on which every completion agrees.</summary>
    public static Answer Agreed(Outcome outcome, bool isReading) =>
        new(outcome == Outcome.Permit, outcome == Outcome.Refuse, outcome == Outcome.Ask, isReading);

    /// <param name="policy">The rules.</param>
    /// <param name="act">The act.</param>
    /// <param name="known">What is known.</param>
    /// <param name="within">What a search is taken from, besides what one may take by itself; null for nothing.</param>
    public static Answer Of(CompiledPolicy policy, Act act, in Known known, Budget? within = null)
    {
        var rules = policy[act];
        if (!rules.IsWhole)
            return Searched(policy, rules, known, within);
        return new Answer(
            Walk.Some(policy.Diagram, rules.Permits, known),
            Walk.Some(policy.Diagram, rules.Refusal, known),
            Walk.Some(policy.Diagram, rules.Asking, known),
            RulesOfAct.IsReadingAct(act));
    }

    private static Answer Searched(CompiledPolicy policy, ActDiagrams rules, Known known, Budget? within)
    {
        var isReading = RulesOfAct.IsReadingAct(rules.Act);
        try
        {
            bool May(Outcome outcome) => rules.Ways(outcome).Any(way => new JointWalk(policy.Diagram, known, new Budget(JointWalk.Longest, within)).Some(way));
            return new Answer(May(Outcome.Permit), May(Outcome.Refuse), May(Outcome.Ask), isReading);
        }
        catch (TooLargeException)
        {
            // What cannot be found out in time is treated as unknown: asked about, and of reading refused.
            return new Answer(MayPermit: true, MayRefuse: true, MayAsk: true, isReading);
        }
    }
}
