using CsCheck;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Situations that show that a statement is so, and what is left of an answer in one: against trying everything.</summary>
public sealed class WitnessTests
{
    [Fact]
    public void Of_AnyCondition_IsASituationInWhichEveryWorldMakesItSoWithAsFewAnswersAsThereCanBe() =>
        AnyPolicy.Condition.Sample(condition =>
        {
            var diagrams = new ConditionDiagrams(new Layout([condition]), new Budget(Budget.Default));
            var node = diagrams.Of(condition);

            var witness = Witness.Of(diagrams, node, Act.Message);

            var possible = diagrams.Diagram.And(node, diagrams.Consistent);
            Assert.Equal(possible != Diagram.Never, witness is not null);
            if (witness is null)
                return;
            Assert.Equal(Knowledge.Yes, witness[Vocabulary.Of(Act.Message)]);
            // What is supposed without being known stays open, so that a world that makes it so may be one of several.
            Assert.Contains(Worlds(witness, condition), world => NaiveTruth.Of(condition, world, witness));
            if (diagrams.Layout.Knowledge.Count > 0)
                return;
            Assert.All(Worlds(witness, condition), world => Assert.True(NaiveTruth.Of(condition, world, witness)));
            var answered = witness.Known.Select(fact => fact.Question).Distinct().Count() - 1;
            Assert.Equal(Shortest(diagrams.Diagram, node), answered);
        }, iter: Tries.Of(5_000));

    [Fact]
    public void Of_AConditionOfNoAct_SaysNoAct()
    {
        var condition = Say.Is(Vocabulary.ReaderIsWriter);
        var diagrams = new ConditionDiagrams(new Layout([condition]), new Budget(Budget.Default));

        Assert.Equal(Situation.Of((Vocabulary.ReaderIsWriter, true)), Witness.Of(diagrams, diagrams.Of(condition), act: null));
    }

    [Fact]
    public void Residual_OfAnyAnswer_DependsOnWhatChangesItAndSettlesByAsManyValuesAsItSays() =>
        Gen.Select(AnyPolicy.Rules(Act.Tell, Outcome.Permit, Outcome.Refuse, Outcome.Ask), AnyPolicy.Situation).Sample((rules, situation) =>
        {
            var policy = CompiledPolicy.Of(rules, [], Budget.ForWhole);
            var (layout, act) = (policy.Conditions.Layout, policy[Act.Tell]);
            var known = Known.Of(layout, situation);
            var worlds = Ways(known, layout.Sizes.Count);
            int AnswerIn(int[] world) => Tables.Holds(policy.Diagram, act.Permits, variable => world[variable]) ? 0 : Tables.Holds(policy.Diagram, act.Refusal, variable => world[variable]) ? 1 : 2;
            var answers = worlds.ConvertAll(world => (World: world, Answer: AnswerIn(world)));

            var left = new Residual(policy.Diagram, act, known);

            var depending = Enumerable.Range(0, layout.Sizes.Count).Where(variable =>
                answers.GroupBy(each => string.Join(' ', each.World.Select((value, index) => index == variable ? 0 : value))).Any(same => same.Select(each => each.Answer).Distinct().Count() > 1));
            Assert.Equal(depending, left.Variables.Order());
            foreach (var variable in left.Variables)
            {
                var byValue = answers.GroupBy(each => each.World[variable]).ToList();
                Assert.Equal(byValue.Count(same => same.Select(each => each.Answer).Distinct().Count() == 1) / (double)byValue.Count, left.ShareSettled(variable));
            }
        }, iter: Tries.Of(5_000));

    private static IReadOnlyList<IReadOnlySet<Fact>> Worlds(Situation situation, Condition condition) => NaiveWorlds.Of(situation, NaiveTruth.Facts(condition));

    private static int Shortest(Diagram diagram, int node) => node == Diagram.Always ? 0 : node == Diagram.Never ? 1_000
        : 1 + Enumerable.Range(0, diagram.SizeOf(diagram.VariableOf(node))).Min(value => Shortest(diagram, diagram.Child(node, value)));

    /// <summary>Every way in which what is not known may turn out, as a value for each variable.</summary>
    private static List<int[]> Ways(Known known, int variables) => Enumerable.Range(0, variables).Aggregate(
        new List<int[]> { Array.Empty<int>() },
        (ways, variable) => [.. ways.SelectMany(way => Enumerable.Range(0, 64).Where(value => (known[variable] >> value & 1) != 0).Select(value => (int[])[.. way, value]))]);
}
