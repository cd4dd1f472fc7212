using InConfidence.Policy.Internal;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>
/// The meaning of one act of one document, as plainly as in <see cref="NaiveEvaluator"/>, but quick enough for ten million questions: a world is an
/// array that says of each fact whether it is so, and each condition is a function of it. Nothing here is shared with the product's evaluator.
/// </summary>
internal sealed class NaiveDocument
{
    private delegate bool Truth(bool[] world, Situation asked);

    private readonly Dictionary<string, NaiveRule> rules = [];
    private readonly NaiveRule[] strongestFirst;
    private readonly Fact[][] questions;
    private readonly bool isReading;

    public NaiveDocument(IEnumerable<Rule> all, Act act)
    {
        Rule[] ofAct = [.. all.Where(rule => rule.Act == act)];
        foreach (var rule in ofAct)
            rules[rule.Id] = new NaiveRule(rule.Effect, Of(rule.When));
        foreach (var rule in ofAct)
        {
            foreach (var excepted in rule.ExceptionTo)
            {
                rules[rule.Id].Excepted.Add(rules[excepted]);
                rules[excepted].Exceptions.Add(rules[rule.Id]);
            }
        }
        strongestFirst = [.. rules.Values.OrderBy(rule => rule.Effect switch { Outcome.Refuse => 0, Outcome.Ask => 1, _ => 2 })];
        Mentioned = [.. ofAct.SelectMany(rule => NaiveTruth.Facts(rule.When)).Distinct()];
        questions = [.. Mentioned.GroupBy(fact => fact.Variable ?? fact.Name).Select(same => (Fact[])[.. same.First().Siblings, same.First()])];
        isReading = act is Act.ReadRecord or Act.ReadOwnDraft or Act.ReadOpened or Act.ReadNotes or Act.ReadRisk or Act.ReadCase or Act.ReadPart or Act.GrantPart;
    }

    public IReadOnlyList<Fact> Mentioned { get; }

    public Outcome Decide(Situation asked)
    {
        Outcome? agreed = null;
        foreach (var world in Worlds(asked))
        {
            var outcome = OutcomeIn(world, asked);
            if (agreed is not null && agreed != outcome)
                return isReading ? Outcome.Refuse : Outcome.Ask;
            agreed = outcome;
        }
        return agreed!.Value;
    }

    /// <summary>Every way in which the unknown facts may turn out.</summary>
    private List<bool[]> Worlds(Situation asked)
    {
        List<bool[]> worlds = [new bool[Vocabulary.All.Count]];
        foreach (var question in questions)
        {
            List<Fact> so = [.. question.Where(fact => asked[fact] == Knowledge.Yes)];
            List<Fact> unknown = [.. question.Where(fact => asked[fact] == Knowledge.Unknown)];
            if (so.Count > 0)
                worlds.ForEach(world => world[so[0].Index] = true);
            else if (unknown.Count > 0)
                worlds = [.. worlds.SelectMany(world => With(world, unknown, isAlone: question.Length == 1))];
        }
        return worlds;
    }

    /// <summary>One of the members of a variable is so; a fact alone may also not be.</summary>
    private static IEnumerable<bool[]> With(bool[] world, List<Fact> unknown, bool isAlone)
    {
        if (isAlone)
            yield return world;
        foreach (var fact in unknown)
        {
            var next = (bool[])world.Clone();
            next[fact.Index] = true;
            yield return next;
        }
    }

    /// <summary>Refuse beats ask beats permit: the first rule that stands, in that order, is the answer.</summary>
    private Outcome OutcomeIn(bool[] world, Situation asked) =>
        Array.Find(strongestFirst, rule => Stands(rule, world, asked))?.Effect ?? (isReading ? Outcome.Refuse : Outcome.Ask);

    private static bool Stands(NaiveRule rule, bool[] world, Situation asked) =>
        Applies(rule, world, asked) && !rule.Exceptions.Exists(exception => Stands(exception, world, asked));

    private static bool Applies(NaiveRule rule, bool[] world, Situation asked) =>
        rule.When(world, asked) && (rule.Excepted.Count == 0 || rule.Excepted.Exists(excepted => Applies(excepted, world, asked)));

    private static Truth Of(Condition condition)
    {
        switch (condition)
        {
            case Condition.Constant constant:
                return (_, _) => constant.Value;
            case Condition.Holds holds:
                return (world, _) => world[holds.Fact.Index];
            case Condition.KnownNot knownNot:
                return (_, asked) => asked[knownNot.Fact] == Knowledge.No;
            case Condition.Not not:
                var term = Of(not.Term);
                return (world, asked) => !term(world, asked);
            case Condition.All all:
                Truth[] each = [.. all.Terms.Select(Of)];
                return (world, asked) => Array.TrueForAll(each, one => one(world, asked));
            case Condition.Any any:
                Truth[] some = [.. any.Terms.Select(Of)];
                return (world, asked) => Array.Exists(some, one => one(world, asked));
            default:
                throw new InvalidOperationException();
        }
    }

    private sealed record NaiveRule(Outcome Effect, Truth When)
    {
        public List<NaiveRule> Excepted { get; } = [];

        public List<NaiveRule> Exceptions { get; } = [];
    }
}
