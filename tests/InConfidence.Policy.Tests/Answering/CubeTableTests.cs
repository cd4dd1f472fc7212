using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Answering;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>What a table says that a situation leaves of the cubes, against looking at each part of each cube.</summary>
public sealed class CubeTableTests
{
    private static readonly IReadOnlyList<Fact> Facts =
    [
        .. Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(12),
        .. Vocabulary.All.Where(fact => fact.Variable is "age" or "content"),
    ];

    private static readonly Gen<Situation> AnySituation = Gen.Select(AnyPolicy.SituationOver(Facts, unknowns: true), Gen.OneOf(Facts.ToArray()).Array[0, 4])
        .Select((known, gone) => gone.Aggregate(known, (situation, fact) => situation[fact] == Knowledge.Unknown ? situation.With(fact, false) : situation));

    /// <summary>Each pair of facts doubles the cubes of the first rule: as many as half a word holds, one, two and several, and a few more.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 3)]
    [InlineData(8, 5)]
    public void Read_OfAnySituation_LeavesEachCubeOfWhichEveryPartMayBeMet(int pairs, int words)
    {
        var rules = Rules(pairs);
        var (table, layout, cubes) = (CubeTableBuilding.Of(Act.Tell, rules, Situation.Empty)!, new Layout([.. rules.Select(rule => rule.When)]), Cubes(rules));
        Assert.Equal((words, cubes.Count), (table.Words, table.Sets.Count));

        AnySituation.Sample(situation =>
        {
            var known = Known.Of(layout, situation);
            // What stood there before says nothing.
            var (possible, open, unknowns) = (new ulong[words], new ulong[words], Enumerable.Repeat(ulong.MaxValue, Situation.Words).ToArray());

            table.Read(situation, possible, open);
            table.Unknowns(situation, open, unknowns);

            var expectedUnknowns = new HashSet<Fact>();
            for (var cube = 0; cube < cubes.Count; cube++)
            {
                var parts = Cube.Parts(cubes[cube]).ToList();
                var isPossible = parts.TrueForAll(part => (part.Values & known[part.Variable]) != 0);
                var isOpen = isPossible && parts.Exists(part => (known[part.Variable] & ~part.Values) != 0);
                Assert.Equal((isPossible, isOpen), (Holds(possible, cube), Holds(open, cube)));
                if (isOpen)
                    expectedUnknowns.UnionWith(parts.Where(part => part.Variable < layout.Groups).SelectMany(part => layout.FactsOf(part.Variable)));
            }
            Assert.Equal(
                expectedUnknowns.Where(fact => situation[fact] == Knowledge.Unknown).Select(fact => fact.Index).Order(),
                Vocabulary.All.Where(fact => Holds(unknowns, fact.Index)).Select(fact => fact.Index));
        }, iter: Tries.Of(500));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Of_RulesOfMoreThanAThousandCubes_IsNoTable(int pairs, bool isTable)
    {
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(2 * pairs);
        var often = Simplification.JoinedAll(facts.Chunk(2).Select(pair => Simplification.JoinedAny(pair.Select(Say.Is))));

        Assert.Equal(isTable, CubeTableBuilding.Of(Act.Tell, [Rule(0, often)], Situation.Empty) is not null);
    }

    private static Rule[] Rules(int pairs)
    {
        var facts = Facts.Where(fact => fact.Variable is null).Take(2 * Math.Min(pairs, 4)).Concat(Facts.Where(fact => fact.Variable is null).Skip(8)).ToList();
        var more = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Skip(40);
        var often = Simplification.JoinedAll(facts.Take(2 * Math.Min(pairs, 4)).Concat(more.Take(2 * Math.Max(0, pairs - 4)))
            .Chunk(2).Select(pair => Simplification.JoinedAny(pair.Select(Say.Is))));
        Condition[] conditions =
        [
            Say.All(often, Say.Not(Say.Is(Vocabulary.Find("age=adult")!))),
            Say.Any(Say.KnownNot(facts[^1]), Say.All(Say.Is(facts[^1]), Say.Is(facts[^2]))),
            Say.All(Say.KnownNot(facts[^3]), Say.Is(Vocabulary.Find("content=words")!)),
            Say.All(Say.KnownNot(Vocabulary.Find("age=under-13")!), Say.Is(facts[^2])),
            Say.All(Say.Is(Vocabulary.Find("age=adult")!), Say.Is(facts[^1])),
        ];
        return [.. conditions.Select((when, place) => Rule(place, when))];
    }

    private static Rule Rule(int place, Condition when) => new($"r{place}", Act.Tell, ["P1"], when, Outcome.Permit, "So.");

    /// <summary>The cubes of every rule, as the table has them.</summary>
    private static List<Cube?> Cubes(Rule[] rules)
    {
        var budget = new Budget(Budget.Default);
        var conditions = new ConditionDiagrams(new Layout([.. rules.Select(rule => rule.When)]), budget);
        var standing = new ActDiagrams(Act.Tell, rules, conditions, isWhole: false).Standing;
        var cover = new Cover(conditions.Diagram, budget);
        return [.. standing.SelectMany(node => cover.Of(node, node))];
    }

    private static bool Holds(ulong[] bits, int place) => (bits[place / 64] >> (place % 64) & 1) != 0;
}
