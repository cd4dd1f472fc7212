using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>
/// One act of a document as sets of the situations in which somebody asks: facts may be unknown there, and the protective
/// floor stands above the document.
/// </summary>
internal sealed class Analysed
{
    private readonly ConditionDiagrams conditions;
    private readonly ActDiagrams rules;
    private readonly int asking;
    private readonly int refusing;

    public Analysed(ConditionDiagrams conditions, ActDiagrams rules)
    {
        this.conditions = conditions;
        this.rules = rules;
        Floor = conditions.Of(ProtectiveFloor.Of(rules.Act));
        PermitsWithoutFloor = conditions.InEveryCompletion(rules.Permits);
        Permits = conditions.InEveryCompletion(Diagram.Or(rules.Permits, Floor));
        Refuses = RulesOfAct.IsReadingAct(rules.Act)
            ? Diagram.Not(Permits)
            : conditions.InEveryCompletion(Diagram.But(rules.Refusal, Floor));
        Asks = Diagram.But(Diagram.Not(Permits), Refuses);
        asking = conditions.InEveryCompletion(Diagram.But(rules.Asking, Floor));
        refusing = conditions.InEveryCompletion(Diagram.But(rules.Refusal, Floor));
    }

    public Act Act => rules.Act;

    public ActDiagrams Rules => rules;

    public int Floor { get; }

    public int PermitsWithoutFloor { get; }

    public int Permits { get; }

    public int Refuses { get; }

    public int Asks { get; }

    private Diagram Diagram => conditions.Diagram;

    public int Of(Outcome outcome) => outcome switch { Outcome.Permit => Permits, Outcome.Refuse => Refuses, _ => Asks };

    /// <summary>Where every completion of what is unknown has this answer, so that it does not come from the unknown alone.</summary>
    public int Agrees(Outcome outcome) => outcome switch { Outcome.Permit => Permits, Outcome.Refuse => refusing, _ => asking };

    /// <summary>Where a duty is obliged, with its time or whatever its time is: some rule that carries it may stand.</summary>
    public int Obliges(string duty) => Diagram.Not(conditions.InEveryCompletion(Diagram.Not(Carries(duty))));

    /// <summary>Where a rule that carries the duty stands.</summary>
    public int Carries(string duty)
    {
        var carrying = rules.Rules.Zip(rules.Standing)
            .Where(pair => pair.First.Obligations.Any(obligation => obligation.Name == duty || DutyWords.Of(obligation) == duty));
        return conditions.Any(carrying.Select(pair => pair.Second));
    }

    public Situation? Witness(int node) => Diagrams.Witness.Of(conditions, node, Act);
}
