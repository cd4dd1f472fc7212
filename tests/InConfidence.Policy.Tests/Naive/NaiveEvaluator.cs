using InConfidence.Policy.Internal;

namespace InConfidence.Policy.Tests.Naive;

/// <summary>
/// The meaning of a document a second time, as slowly and plainly as it can be said: list every completion of the
/// unknown facts, take the rules one by one in each. Nothing here is shared with the product's evaluator.
/// </summary>
internal static class NaiveEvaluator
{
    public sealed record Answer(Outcome Outcome, IReadOnlySet<string> Standing, IReadOnlySet<string> FindOut);

    public static Answer Decide(IReadOnlyList<Rule> rules, Act act, Situation asked)
    {
        var ofAct = rules.Where(rule => rule.Act == act).ToList();
        var mentioned = ofAct.SelectMany(rule => NaiveTruth.Facts(rule.When)).ToHashSet();
        var worlds = NaiveWorlds.Of(asked, mentioned);
        var answers = worlds.Select(world => (World: world, Outcome: OutcomeIn(ofAct, act, world, asked))).ToList();
        var outcomes = answers.Select(answer => answer.Outcome).Distinct().ToList();
        var agreed = outcomes.Count == 1 ? outcomes[0] : IsReading(act) ? Outcome.Refuse : Outcome.Ask;
        var standing = worlds.SelectMany(world => ofAct.Where(rule => Stands(rule, ofAct, world, asked))).Select(rule => rule.Id);
        return new Answer(agreed, standing.ToHashSet(), FindOut(answers, mentioned, asked));
    }

    private static bool IsReading(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft or Act.ReadCase or Act.ReadPart or Act.GrantPart;

    public static Outcome OutcomeIn(List<Rule> rules, Act act, IReadOnlySet<Fact> world, Situation asked)
    {
        var effects = rules.Where(rule => Stands(rule, rules, world, asked)).Select(rule => rule.Effect).ToList();
        if (effects.Contains(Outcome.Refuse))
            return Outcome.Refuse;
        if (effects.Contains(Outcome.Ask))
            return Outcome.Ask;
        if (effects.Contains(Outcome.Permit))
            return Outcome.Permit;
        return IsReading(act) ? Outcome.Refuse : Outcome.Ask;
    }

    public static bool Stands(Rule rule, List<Rule> rules, IReadOnlySet<Fact> world, Situation asked) =>
        Applies(rule, rules, world, asked)
        && !rules.Any(other => other.ExceptionTo.Contains(rule.Id) && Stands(other, rules, world, asked));

    private static bool Applies(Rule rule, List<Rule> rules, IReadOnlySet<Fact> world, Situation asked) =>
        NaiveTruth.Of(rule.When, world, asked)
        && (rule.ExceptionTo.Count == 0 || rules.Any(other => rule.ExceptionTo.Contains(other.Id) && Applies(other, rules, world, asked)));

    /// <summary>The facts and variables for which two completions differ in nothing else and in the answer.</summary>
    private static HashSet<string> FindOut(List<(IReadOnlySet<Fact> World, Outcome Outcome)> answers, IEnumerable<Fact> mentioned, Situation asked) =>
        [.. mentioned.Where(fact => asked[fact] == Knowledge.Unknown)
            .Select(Name)
            .Distinct()
            .Where(name => answers.GroupBy(answer => Without(answer.World, name), answer => answer.Outcome)
                .Any(outcomes => outcomes.Distinct().Count() > 1))];

    private static string Without(IReadOnlySet<Fact> world, string name) =>
        string.Join(' ', world.Where(fact => Name(fact) != name).Select(fact => fact.Name).Order());

    private static string Name(Fact fact) => fact.Variable ?? fact.Name;
}
