using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>
/// One act of a document as sets of the situations in which somebody asks: facts may be unknown there, and the protective
/// floor stands above the document.
/// </summary>
internal sealed class Analysed
{
    private readonly ConditionDiagrams conditions;
    private readonly Search search;
    private readonly int asking;
    private readonly int refusing;

    public Analysed(ConditionDiagrams conditions, ActDiagrams rules, Search search)
    {
        this.conditions = conditions;
        this.search = search;
        Rules = rules;
        Floor = conditions.Of(ProtectiveFloor.Of(rules.Act));
        if (!rules.IsWhole)
        {
            // Stryker disable once statement : nobody asks for the rest of what is not whole
            return;
        }
        PermitsWithoutFloor = conditions.InEveryCompletion(rules.Permits);
        Permits = conditions.InEveryCompletion(Diagram.Or(rules.Permits, Floor));
        refusing = conditions.InEveryCompletion(Diagram.But(rules.Refusal, Floor));
        asking = conditions.InEveryCompletion(Diagram.But(rules.Asking, Floor));
        Refuses = RulesOfAct.IsReadingAct(rules.Act) ? Diagram.Not(Permits) : refusing;
        Asks = Diagram.But(Diagram.Not(Permits), Refuses);
    }

    public Act Act => Rules.Act;

    public ActDiagrams Rules { get; }

    public int Floor { get; }

    public int PermitsWithoutFloor { get; }

    public int Permits { get; }

    public int Refuses { get; }

    public int Asks { get; }

    private Diagram Diagram => conditions.Diagram;

    public int Of(Outcome outcome) => outcome switch { Outcome.Permit => Permits, Outcome.Refuse => Refuses, _ => Asks };

    /// <summary>The ways in which the answer is this.</summary>
    public IEnumerable<int[]> Ways(Outcome outcome) => Rules.IsWhole ? [[Of(outcome)]] : WithFloor(outcome);

    /// <summary>The ways in which every completion of what is unknown has this answer, so that it does not come from the unknown alone.</summary>
    public IEnumerable<int[]> WaysToAgree(Outcome outcome) => Rules.IsWhole
        ? [[outcome switch { Outcome.Permit => Permits, Outcome.Refuse => refusing, _ => asking }]]
        : WithFloor(outcome);

    /// <summary>Where a duty is obliged, with its time or whatever its time is: some rule that carries it may stand.</summary>
    public int Obliges(string duty) => Diagram.Not(conditions.InEveryCompletion(Diagram.Not(Carries(duty))));

    /// <summary>Where a rule that carries the duty stands.</summary>
    public int Carries(string duty)
    {
        var carrying = Rules.Rules.Zip(Rules.Standing)
            .Where(pair => pair.First.Obligations.Any(obligation => obligation.Name == duty || DutyWords.Of(obligation) == duty));
        return conditions.Any(carrying.Select(pair => pair.Second));
    }

    /// <summary>A situation in which all of these are so, or null.</summary>
    public Situation? Witness(params int[] statements)
    {
        if (Rules.IsWhole)
            return Diagrams.Witness.Of(conditions, conditions.All(statements), Act);
        return search.Find([.. statements, conditions.Consistent]) is { } values ? Diagrams.Witness.Of(conditions, values, Act) : null;
    }

    private IEnumerable<int[]> WithFloor(Outcome outcome)
    {
        var ways = Rules.Ways(outcome);
        return outcome == Outcome.Permit ? [[Floor], .. ways] : ways.Select(way => (int[])[.. way, Diagram.Not(Floor)]);
    }
}
