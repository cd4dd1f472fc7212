using System.Runtime.Intrinsics;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Internal.Answering;

/// <summary>Makes the table of the rules of one act where something is known from the start, such as whom a telling would reach.</summary>
internal sealed class CubeTableBuilding
{
    /// <summary>A table of more would be read more slowly than diagrams are.</summary>
    private const int MostCubes = 1024;

    private const long Steps = 200_000;

    private readonly Layout layout;
    private readonly List<Cube?> cubes = [];
    private readonly List<int> ruleOf = [];
    private readonly int words;
    private readonly List<Vector128<ulong>> entries = [];

    private CubeTableBuilding(IReadOnlyList<Rule> rules)
    {
        var budget = new Budget(Steps);
        layout = new Layout([.. rules.Select(rule => rule.When)]);
        var conditions = new ConditionDiagrams(layout, budget);
        // Stryker disable once boolean : where each rule stands is the same either way
        var standing = new ActDiagrams(default, rules, conditions, isWhole: false).Standing;
        var cover = new Cover(conditions.Diagram, budget);
        for (var rule = 0; rule < rules.Count; rule++)
        {
            cubes.AddRange(cover.Of(standing[rule], standing[rule]));
            ruleOf.AddRange(Enumerable.Repeat(rule, cubes.Count - ruleOf.Count));
        }
        words = CubeSets.WordsFor(cubes.Count);
    }

    /// <returns>The table, or null where there would be too much in it.</returns>
    public static CubeTable? Of(Act act, IReadOnlyList<Rule> rules, Situation known)
    {
        try
        {
            Rule[] left = [.. rules.Select(rule => rule with { When = rule.When.Given(known) })];
            var building = new CubeTableBuilding(left);
            return building.cubes.Count > MostCubes ? null : building.Made(act, rules);
        }
        // Stryker disable once block : nothing is also what an empty block gives
        catch (TooLargeException)
        {
            return null;
        }
    }

    private CubeTable Made(Act act, IReadOnlyList<Rule> rules)
    {
        var asked = cubes.SelectMany(Cube.Parts).Select(part => part.Variable).ToHashSet();
        var facts = new List<ushort>();
        foreach (var variable in Enumerable.Range(0, layout.Groups).Where(asked.Contains))
        {
            if (layout.FactsOf(variable)[0] is { Variable: null } fact)
                AddFact(facts, fact, variable);
        }
        // Stryker disable once logical : a row too many rules out and leaves open what another does already
        foreach (var fact in layout.Knowledge.Where(fact => asked.Contains(layout.KnownNot(fact)) && !facts.Contains((ushort)fact.Index)))
            AddFact(facts, fact, variable: -1);
        var variables = Enumerable.Range(0, layout.Groups)
            .Where(variable => asked.Contains(variable) && layout.FactsOf(variable)[0].Variable is not null)
            .Select(AddVariable).ToArray();
        return new CubeTable(new CubeSets(act, rules, ruleOf), [.. facts], variables, [.. entries], FactsOfCubes());
    }

    /// <summary>The facts of which each cube speaks, a bit each; what is known not to be so is never unknown, and is left out.</summary>
    private ulong[] FactsOfCubes()
    {
        var facts = new ulong[cubes.Count * Situation.Words];
        for (var cube = 0; cube < cubes.Count; cube++)
        {
            foreach (var fact in Cube.Parts(cubes[cube]).Where(part => part.Variable < layout.Groups).SelectMany(part => layout.FactsOf(part.Variable)))
                // Stryker disable once assignment,bitwise : no cube speaks of a fact twice, and no place is negative
                facts[(cube * Situation.Words) + (fact.Index >> 6)] |= 1UL << (fact.Index & 63);
        }
        return facts;
    }

    private void AddFact(List<ushort> facts, Fact fact, int variable)
    {
        facts.Add((ushort)fact.Index);
        var knownNot = layout.Knowledge.Contains(fact) ? layout.KnownNot(fact) : -1;
        foreach (var knowledge in Enum.GetValues<Knowledge>())
        {
            var values = (knowledge == Knowledge.Yes ? 0UL : 1UL) | (knowledge == Knowledge.No ? 0UL : 2UL);
            var isKnownNot = knowledge == Knowledge.No ? 2UL : 1UL;
            AddEntry(cube => Cube.Parts(cube).All(part =>
                (part.Variable != variable || (part.Values & values) != 0) && (part.Variable != knownNot || (part.Values & isKnownNot) != 0)),
                cube => Cube.Parts(cube).Any(part => part.Variable == variable && (values & ~part.Values) != 0));
        }
    }

    /// <summary>An entry for every value being left, one for each value, and one for some, which says no more than that all is open.</summary>
    private CubeRow AddVariable(int variable)
    {
        var facts = layout.FactsOf(variable);
        var row = new CubeRow((ushort)Situation.PlaceOf(facts[0]), entries.Count, facts[0].Index, facts.Count);
        bool IsSaid(Cube? cube) => Cube.Parts(cube).Any(part => part.Variable == variable);
        AddEntry(_ => true, IsSaid);
        for (var value = 0; value < facts.Count; value++)
        {
            var only = 1UL << value;
            AddEntry(cube => Cube.Parts(cube).All(part => part.Variable != variable || (part.Values & only) != 0), _ => false);
        }
        AddEntry(_ => true, _ => false);
        return row;
    }

    private void AddEntry(Func<Cube?, bool> isPossible, Func<Cube?, bool> isOpen)
    {
        for (var word = 0; word < words; word++)
        {
            var (ruledOut, open) = (0UL, 0UL);
            for (var cube = word * 64; cube < Math.Min(cubes.Count, (word + 1) * 64); cube++)
            {
                var bit = 1UL << (cube & 63);
                // Stryker disable once assignment : each cube has a bit of its own
                ruledOut |= isPossible(cubes[cube]) ? 0 : bit;
                // Stryker disable once assignment : each cube has a bit of its own
                open |= isOpen(cubes[cube]) ? bit : 0;
            }
            entries.Add(Vector128.Create(ruledOut, open));
        }
    }
}
