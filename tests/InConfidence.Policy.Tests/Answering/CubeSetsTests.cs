using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Answering;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>What the cubes alone show, against the same said cube by cube. Where they show less than they could, an answer would only be slower.</summary>
public sealed class CubeSetsTests
{
    private static readonly Gen<(int Cubes, bool Obliges, Outcome Effect)[]> AnyRules = Gen.Select(Gen.Int[1, 40], Gen.Bool, Gen.Enum<Outcome>()).Array[0, 6];

    /// <summary>Mostly few cubes, as in documents: of many at random every answer would be open.</summary>
    private static readonly Gen<ulong[]> AnyCubes = Gen.OneOf(
        Gen.ULong.Array[4], Gen.Int[0, 255].Array[0, 3].Select(With), Gen.Int[0, 255].Array[0, 40].Select(With), Gen.Const(new ulong[4]));

    [Theory]
    [InlineData(Act.Tell)]
    [InlineData(Act.ReadRecord)]
    public void Agreed_OfAnyCubes_IsTheAnswerOfEveryCompletionWhereTheyShowOne(Act act) =>
        Gen.Select(AnyRules, AnyCubes, AnyCubes).Sample((drawn, somePossible, someOpen) =>
        {
            var (sets, ruleOf, rules) = Sets(act, drawn);
            var (possible, open) = (Cut(somePossible, sets), Cut(someOpen, sets));
            bool May(Outcome effect) => Enumerable.Range(0, ruleOf.Count).Any(cube => Holds(possible, cube) && rules[ruleOf[cube]].Effect == effect);
            bool Does(Outcome effect) => Enumerable.Range(0, ruleOf.Count).Any(cube => Holds(possible, cube) && !Holds(open, cube) && rules[ruleOf[cube]].Effect == effect);

            Assert.Equal(act == Act.Tell ? Told(May, Does) : Read(May, Does), sets.Agreed(possible, open));
        }, iter: Tries.Of(20_000));

    [Fact]
    public void KeepRules_OfAnyCubes_LeavesTheLastOfEachRuleThatSaysSomethingInEachWord() =>
        Gen.Select(AnyRules, AnyCubes, Gen.Enum<Outcome>()).Sample((drawn, somePossible, outcome) =>
        {
            var (sets, ruleOf, rules) = Sets(Act.Tell, drawn);
            var possible = Cut(somePossible, sets);
            var expected = new ulong[sets.Words];
            foreach (var same in Enumerable.Range(0, ruleOf.Count).GroupBy(cube => (ruleOf[cube], cube / 64)))
            {
                var rule = rules[same.Key.Item1];
                if ((rule.Effect == outcome || rule.Obligations.Count > 0) && same.Any(cube => Holds(possible, cube)))
                    expected[same.Key.Item2] |= 1UL << (same.Last() % 64);
            }

            sets.KeepRules(outcome, possible);

            Assert.Equal(expected, possible);
        }, iter: Tries.Of(10_000));

    [Fact]
    public void Standing_OfAnyCubes_IsTheirRulesEachOnceInOrder() =>
        Gen.Select(AnyRules, AnyCubes).Sample((drawn, somePossible) =>
        {
            var (sets, ruleOf, rules) = Sets(Act.Tell, drawn);
            var possible = Cut(somePossible, sets);
            var expected = Enumerable.Range(0, ruleOf.Count).Where(cube => Holds(possible, cube)).Select(cube => rules[ruleOf[cube]]).Distinct();

            Assert.Equal(expected, sets.Standing(possible));
        }, iter: Tries.Of(10_000));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(128, 2)]
    [InlineData(129, 3)]
    public void WordsFor_AnyNumberOfCubes_AreJustEnoughAndOneAtLeast(int cubes, int words) => Assert.Equal(words, CubeSets.WordsFor(cubes));

    private static Outcome? Told(Func<Outcome, bool> may, Func<Outcome, bool> does)
    {
        if (does(Outcome.Refuse))
            return Outcome.Refuse;
        if (may(Outcome.Refuse))
            return null;
        if (does(Outcome.Ask) || !may(Outcome.Permit))
            return Outcome.Ask;
        return does(Outcome.Permit) && !may(Outcome.Ask) ? Outcome.Permit : null;
    }

    private static Outcome? Read(Func<Outcome, bool> may, Func<Outcome, bool> does)
    {
        if (does(Outcome.Refuse) || does(Outcome.Ask) || !may(Outcome.Permit))
            return Outcome.Refuse;
        return does(Outcome.Permit) && !may(Outcome.Refuse) && !may(Outcome.Ask) ? Outcome.Permit : null;
    }

    private static (CubeSets Sets, IReadOnlyList<int> RuleOf, IReadOnlyList<Rule> Rules) Sets(Act act, (int Cubes, bool Obliges, Outcome Effect)[] drawn)
    {
        Rule[] rules = [.. drawn.Select((rule, place) => new Rule($"r{place}", act, ["P1"], Simplification.Always, rule.Effect, "So.")
        {
            Obligations = rule.Obliges ? [new Obligation("duty", Due.Before, "Do it.")] : [],
        })];
        int[] ruleOf = [.. drawn.SelectMany((rule, place) => Enumerable.Repeat(place, rule.Cubes))];
        return (new CubeSets(act, rules, ruleOf), ruleOf, rules);
    }

    /// <summary>No cube beyond the last one is ever possible.</summary>
    private static ulong[] Cut(ulong[] cubes, CubeSets sets) =>
        [.. Enumerable.Range(0, sets.Words).Select(word => With([.. Enumerable.Range(0, sets.Count).Where(cube => Holds(cubes, cube))])[word])];

    private static ulong[] With(int[] cubes)
    {
        var words = new ulong[4];
        foreach (var cube in cubes)
            words[cube / 64] |= 1UL << (cube % 64);
        return words;
    }

    private static bool Holds(ulong[] cubes, int cube) => (cubes[cube / 64] >> (cube % 64) & 1) != 0;
}
