using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Internal.Analysis;

/// <summary>Where two documents answer differently, exactly and in a list of which nothing can be left out.</summary>
internal static class Comparing
{
    private const int MostShown = 200;

    public static PolicyDifference Of(PolicyDocument older, PolicyDocument newer)
    {
        try
        {
            var changes = new Comparison(older, newer).Changes().ToList();
            return new PolicyDifference([.. changes.Take(MostShown)], changes.Count);
        }
        catch (TooLargeException)
        {
            return new PolicyDifference([], 0) { IsTooLarge = true };
        }
    }

    private sealed class Comparison
    {
        private readonly PolicyDocument older;
        private readonly PolicyDocument newer;
        private readonly ConditionDiagrams conditions;
        private readonly Cover cover;
        private readonly Budget budget;

        public Comparison(PolicyDocument older, PolicyDocument newer)
        {
            (this.older, this.newer) = (older, newer);
            budget = new Budget(Budget.Default);
            var layout = new Layout([
                .. older.Rules.Concat(newer.Rules).Select(rule => rule.When),
                .. older.Requirements.Concat(newer.Requirements).Select(requirement => requirement.When),
                .. Enum.GetValues<Act>().Select(ProtectiveFloor.Of),
            ]);
            conditions = new ConditionDiagrams(layout, budget);
            cover = new Cover(conditions.Diagram, budget);
        }

        public IEnumerable<PolicyChange> Changes() =>
            Enum.GetValues<Act>().SelectMany(OfAct).Concat(OfRequirements());

        private IEnumerable<PolicyChange> OfAct(Act act)
        {
            var before = Analysed(older, act);
            var after = Analysed(newer, act);
            foreach (var (was, becomes) in Pairs())
            {
                foreach (var change in Classes(act, "outcome", Spelling.Name(was), Spelling.Name(becomes), conditions.Diagram.And(before.Of(was), after.Of(becomes))))
                    yield return change;
            }
            foreach (var duty in Duties(before).Union(Duties(after)).Order(StringComparer.Ordinal))
            {
                var (obliged, obliges) = (before.Obliges(duty), after.Obliges(duty));
                foreach (var change in Classes(act, "duty", duty, null, conditions.Diagram.But(obliged, obliges))
                    .Concat(Classes(act, "duty", null, duty, conditions.Diagram.But(obliges, obliged))))
                {
                    yield return change;
                }
            }
        }

        private Analysed Analysed(PolicyDocument document, Act act) =>
            new(conditions, new ActDiagrams(act, [.. document.Rules.Where(rule => rule.Act == act)], conditions), new Search(conditions.Diagram, budget));

        private static IEnumerable<string> Duties(Analysed act) => act.Rules.Rules.SelectMany(rule => rule.Obligations).Select(DutyWords.Of);

        private static IEnumerable<(Outcome Was, Outcome Becomes)> Pairs() =>
            from was in Enum.GetValues<Outcome>() from becomes in Enum.GetValues<Outcome>() where was != becomes select (was, becomes);

        private IEnumerable<PolicyChange> OfRequirements()
        {
            var was = older.Requirements.ToDictionary(requirement => Words(requirement.Requirement), Raised, StringComparer.Ordinal);
            var becomes = newer.Requirements.ToDictionary(requirement => Words(requirement.Requirement), Raised, StringComparer.Ordinal);
            foreach (var words in was.Keys.Union(becomes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (raised, raises) = (was.GetValueOrDefault(words, Diagram.Never), becomes.GetValueOrDefault(words, Diagram.Never));
                foreach (var change in Classes(null, "requirement", words, null, conditions.Diagram.But(raised, raises))
                    .Concat(Classes(null, "requirement", null, words, conditions.Diagram.But(raises, raised))))
                {
                    yield return change;
                }
            }
        }

        private int Raised(RaisedWhen requirement) => conditions.InEveryCompletion(conditions.Of(requirement.When));

        private static string Words(Requirement requirement) => $"{requirement.Name}: {requirement.Who} does {requirement.What} by {requirement.By}";

        private IEnumerable<PolicyChange> Classes(Act? act, string kind, string? before, string? after, int where)
        {
            var diagram = conditions.Diagram;
            var lower = diagram.And(where, conditions.Consistent);
            foreach (var cube in cover.Of(lower, diagram.Or(where, diagram.Not(conditions.Consistent))))
            {
                var inCube = Cube.Parts(cube).Aggregate(lower, (all, part) => diagram.And(all, diagram.Literal(part.Variable, part.Values)));
                yield return new PolicyChange(act, kind, CubeWords.Of(conditions.Layout, cube), before, after, Witness.Of(conditions, inCube, act)!);
            }
        }
    }
}
