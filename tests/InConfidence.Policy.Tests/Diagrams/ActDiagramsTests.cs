using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Where rules stand and when the answer is which, against the naive evaluator in one world after another.</summary>
public sealed class ActDiagramsTests
{
    private static readonly Fact[] Few = [Vocabulary.ReaderIsWriter, Vocabulary.ReaderIsAlerted, Vocabulary.SessionSecondFactor];

    [Theory]
    [InlineData(Act.Tell, true)]
    [InlineData(Act.Tell, false)]
    [InlineData(Act.ReadRecord, true)]
    [InlineData(Act.ReadRecord, false)]
    public void New_OfAnyRules_StandAndAnswerAsTheyDoInEachWorld(Act act, bool isWhole) =>
        Gen.Select(AnyPolicy.Rules(act, Enum.GetValues<Outcome>()), AnyPolicy.SituationOver(AnyPolicy.Facts, unknowns: false).Array[10]).Sample((rules, situations) =>
        {
            var conditions = new ConditionDiagrams(new Layout([.. rules.Select(rule => rule.When)]), new Budget(Budget.Default));
            var diagrams = new ActDiagrams(act, rules, conditions, isWhole);
            foreach (var situation in situations)
            {
                var world = NaiveWorlds.Of(situation, AnyPolicy.Facts).Single();
                var known = Known.Of(conditions.Layout, situation);
                var outcome = NaiveEvaluator.OutcomeIn([.. rules], act, world, situation);
                // Of reading nobody can be asked, so that to ask is to refuse.
                outcome = act == Act.ReadRecord && outcome == Outcome.Ask ? Outcome.Refuse : outcome;
                bool IsSo(int node) => Walk.Some(conditions.Diagram, node, known);

                Assert.Equal(rules.Select(rule => NaiveEvaluator.Stands(rule, [.. rules], world, situation)), diagrams.Standing.Select(IsSo));
                Assert.Equal(diagrams.Standing.Select(IsSo), diagrams.Opposites.Select(node => !IsSo(node)));
                Assert.All(Enum.GetValues<Outcome>(), each => Assert.Equal(each == outcome, diagrams.Ways(each).Any(way => way.All(IsSo))));
                if (isWhole)
                    Assert.Equal([outcome == Outcome.Permit, outcome == Outcome.Refuse, outcome == Outcome.Ask], new[] { diagrams.Permits, diagrams.Refusal, diagrams.Asking }.Select(IsSo));
            }
        }, iter: Tries.Of(2_000));

    /// <summary>What the whole answers would cost is not spent where each stays a list of ways.</summary>
    [Fact]
    public void New_OfAnswersThatStayLists_SpendsLess()
    {
        Rule[] rules = [Telling("a", Say.Is(Few[0]), Outcome.Permit), Telling("b", Say.Is(Few[1]), Outcome.Refuse), Telling("c", Say.Is(Few[2]), Outcome.Ask)];
        // Three statements and the opposite of each.
        const long Enough = (3 * 4) + (3 * 5);

        Assert.Equal(3, Made(rules, Enough, isWhole: false).Standing.Count);
        Assert.Throws<TooLargeException>(() => Made(rules, Enough - 1, isWhole: false));
        Assert.Throws<TooLargeException>(() => Made(rules, Enough, isWhole: true));
    }

    [Fact]
    public void Of_RulesThatMeetInTooManyWays_IsSearchedInsteadAndHoldsTheRulesOfEachAct()
    {
        Rule[] rules = [Telling("a", Say.Is(Few[0]), Outcome.Permit), Telling("b", Say.Is(Few[1]), Outcome.Refuse) with { Act = Act.Message }];
        var other = Say.Is(Few[2]);

        Assert.True(CompiledPolicy.Of(rules, [other], Budget.ForWhole).IsWhole);
        var searched = CompiledPolicy.Of(rules, [other], forWhole: 1);

        Assert.False(searched.IsWhole || searched[Act.Tell].IsWhole);
        Assert.Equal(["a"], searched[Act.Tell].Rules.Select(rule => rule.Id));
        Assert.Equal(["b"], searched[Act.Message].Rules.Select(rule => rule.Id));
        Assert.Equal([searched.Conditions.Of(other)], searched.Others);
    }

    [Fact]
    public void InEveryCompletion_OfAnyCondition_IsWhereItIsSoWhateverTheUnknownFactsTurnOutToBe()
    {
        var leaf = Gen.Select(Gen.OneOf(Few), Gen.Bool).Select((fact, isKnownNot) => isKnownNot ? (Condition)new Condition.KnownNot(fact) : new Condition.Holds(fact));
        var any = Gen.Recursive<Condition>((depth, inner) => depth > 2 ? leaf : Gen.OneOf(
            leaf, inner.Select(term => (Condition)new Condition.Not(term)),
            inner.Array[2].Select(terms => (Condition)new Condition.All(terms)), inner.Array[2].Select(terms => (Condition)new Condition.Any(terms))));
        Gen.Select(any, Gen.Int[0, 2].Array[Few.Length]).Sample((condition, drawn) =>
        {
            var diagrams = new ConditionDiagrams(new Layout([condition]), new Budget(Budget.Default));
            // Only of what some condition asks to be known not to be so it matters whether it is known.
            var asked = Few.Zip(drawn).Aggregate(Situation.Empty, (situation, pair) => situation.With(
                pair.First, (Knowledge)(diagrams.Layout.Knowledge.Contains(pair.First) ? pair.Second : 1 + (pair.Second % 2))));
            int Value(int variable) => variable < diagrams.Layout.Groups
                ? asked[diagrams.Layout.FactsOf(variable)[0]] == Knowledge.Yes ? 1 : 0
                : asked[diagrams.Layout.Knowledge[variable - diagrams.Layout.Groups]] == Knowledge.No ? 1 : 0;

            Assert.Equal(
                NaiveWorlds.Of(asked, Few).All(world => NaiveTruth.Of(condition, world, asked)),
                Tables.Holds(diagrams.Diagram, diagrams.InEveryCompletion(diagrams.Of(condition)), Value));
        }, iter: Tries.Of(5_000));
    }

    private static ActDiagrams Made(Rule[] rules, long steps, bool isWhole) =>
        new(Act.Tell, rules, new ConditionDiagrams(new Layout([.. rules.Select(rule => rule.When)]), new Budget(steps)), isWhole);

    private static Rule Telling(string id, Condition when, Outcome effect) => new(id, Act.Tell, ["P1"], when, effect, "So.");
}
