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
        var mentioned = Mentioned(ofAct);
        var answers = new List<(IReadOnlySet<Fact> World, Outcome Outcome)>();
        var standing = new HashSet<string>();
        foreach (var world in NaiveWorlds.Of(asked, mentioned))
        {
            List<Rule> standingHere = [.. ofAct.Where(rule => Stands(rule, ofAct, world, asked))];
            answers.Add((world, Strongest(standingHere, act)));
            standing.UnionWith(standingHere.Select(rule => rule.Id));
        }
        return new Answer(Agreed(answers.Select(answer => answer.Outcome), act), standing, FindOut(answers, mentioned, asked));
    }

    /// <summary>The outcome alone, for tests that try thousands of situations.</summary>
    public static Outcome OutcomeOf(IReadOnlyList<Rule> rules, Act act, Situation asked)
    {
        var ofAct = rules.Where(rule => rule.Act == act).ToList();
        return Agreed(NaiveWorlds.Of(asked, Mentioned(ofAct)).Select(world => OutcomeIn(ofAct, act, world, asked)), act);
    }

    public static Outcome OutcomeIn(List<Rule> rules, Act act, IReadOnlySet<Fact> world, Situation asked) =>
        Strongest([.. rules.Where(rule => Stands(rule, rules, world, asked))], act);

    private static bool IsReading(Act act) => act is Act.ReadRecord or Act.ReadOwnDraft or Act.ReadOpened or Act.ReadNotes or Act.ReadRisk or Act.ReadCase or Act.ReadPart or Act.GrantPart;

    private static HashSet<Fact> Mentioned(List<Rule> rules) => [.. rules.SelectMany(rule => NaiveTruth.Facts(rule.When))];

    private static Outcome Agreed(IEnumerable<Outcome> outcomes, Act act) =>
        outcomes.Distinct().ToList() is [var only] ? only : IsReading(act) ? Outcome.Refuse : Outcome.Ask;

    private static Outcome Strongest(List<Rule> standing, Act act)
    {
        if (standing.Exists(rule => rule.Effect == Outcome.Refuse))
            return Outcome.Refuse;
        if (standing.Exists(rule => rule.Effect == Outcome.Ask))
            return Outcome.Ask;
        if (standing.Exists(rule => rule.Effect == Outcome.Permit))
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
