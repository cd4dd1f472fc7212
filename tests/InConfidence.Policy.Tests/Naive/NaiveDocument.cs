using InConfidence.Policy.Internal;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>The meaning of one act of one document, as plainly as in <see cref="NaiveEvaluator"/>, but quick enough for a million questions.</summary>
internal sealed class NaiveDocument
{
    private readonly Rule[] rules;
    private readonly ILookup<string, Rule> exceptions;
    private readonly Dictionary<string, Rule> byId;

    public NaiveDocument(IEnumerable<Rule> rules, Act act)
    {
        this.rules = [.. rules.Where(rule => rule.Act == act)];
        exceptions = this.rules.SelectMany(rule => rule.ExceptionTo, (rule, id) => (rule, id)).ToLookup(pair => pair.id, pair => pair.rule);
        byId = this.rules.ToDictionary(rule => rule.Id);
        Mentioned = [.. this.rules.SelectMany(rule => NaiveTruth.Facts(rule.When)).Distinct()];
        IsReading = act is Act.ReadRecord or Act.ReadOwnDraft;
    }

    public IReadOnlyList<Fact> Mentioned { get; }

    private bool IsReading { get; }

    public Outcome Decide(Situation asked)
    {
        var outcomes = NaiveWorlds.Of(asked, Mentioned).Select(world => OutcomeIn(world, asked)).Distinct().ToList();
        return outcomes.Count == 1 ? outcomes[0] : IsReading ? Outcome.Refuse : Outcome.Ask;
    }

    private Outcome OutcomeIn(IReadOnlySet<Fact> world, Situation asked)
    {
        var (refuses, asks, permits) = (false, false, false);
        foreach (var rule in rules.Where(rule => Stands(rule, world, asked)))
        {
            refuses |= rule.Effect == Outcome.Refuse;
            asks |= rule.Effect == Outcome.Ask;
            permits |= rule.Effect == Outcome.Permit;
        }
        if (refuses)
            return Outcome.Refuse;
        return asks ? Outcome.Ask : permits ? Outcome.Permit : IsReading ? Outcome.Refuse : Outcome.Ask;
    }

    private bool Stands(Rule rule, IReadOnlySet<Fact> world, Situation asked) =>
        Applies(rule, world, asked) && !exceptions[rule.Id].Any(exception => Stands(exception, world, asked));

    private bool Applies(Rule rule, IReadOnlySet<Fact> world, Situation asked) =>
        NaiveTruth.Of(rule.When, world, asked) && (rule.ExceptionTo.Count == 0 || rule.ExceptionTo.Any(id => Applies(byId[id], world, asked)));
}
