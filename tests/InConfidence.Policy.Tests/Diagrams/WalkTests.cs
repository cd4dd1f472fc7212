using CsCheck;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Conditions as diagrams, and what some completion of a situation makes so, against trying every world.</summary>
public sealed class WalkTests
{
    [Fact]
    public void Some_OfAnyConditions_IsWhetherAWorldMakesThemSo() =>
        Gen.Select(AnyPolicy.Condition.Array[0, 5], AnyPolicy.Situation).Sample((conditions, situation) =>
        {
            var diagrams = new ConditionDiagrams(new Layout(conditions), new Budget(Budget.Default));
            var nodes = conditions.Select(diagrams.Of).ToList();
            var known = Known.Of(diagrams.Layout, situation);
            var worlds = NaiveWorlds.Of(situation, conditions.SelectMany(NaiveTruth.Facts));

            Assert.Equal(
                worlds.Any(world => conditions.All(condition => NaiveTruth.Of(condition, world, situation))),
                new JointWalk(diagrams.Diagram, known, new Budget(Budget.Default)).Some(nodes));
            Assert.All(nodes.Zip(conditions), pair =>
                Assert.Equal(worlds.Any(world => NaiveTruth.Of(pair.Second, world, situation)), Walk.Some(diagrams.Diagram, pair.First, known)));
        }, iter: Tries.Of(5_000));

    /// <summary>What is put in for one statement is put in for all, however far below it lies in the others.</summary>
    [Fact]
    public void Some_OfStatementsThatExcludeEachOtherBelowTheFirstVariable_IsNot()
    {
        var (writer, alerted) = (Say.Is(Vocabulary.ReaderIsWriter), Say.Is(Vocabulary.ReaderIsAlerted));
        Condition[] conditions = [Say.All(writer, alerted), Say.Not(alerted)];
        var diagrams = new ConditionDiagrams(new Layout([writer, .. conditions]), new Budget(Budget.Default));

        Assert.False(new JointWalk(diagrams.Diagram, Known.Of(diagrams.Layout, Situation.Empty), new Budget(100)).Some(conditions.Select(diagrams.Of)));
    }

    [Fact]
    public void Consistent_IsWhereNothingIsSoThatIsKnownNotToBe() =>
        AnyPolicy.Condition.Sample(condition =>
        {
            var diagrams = new ConditionDiagrams(new Layout([condition]), new Budget(Budget.Default));
            foreach (var fact in diagrams.Layout.Knowledge)
            {
                var both = diagrams.Diagram.And(diagrams.Holds(fact), diagrams.KnownNot(fact));
                Assert.NotEqual(Diagram.Never, both);
                Assert.Equal(Diagram.Never, diagrams.Diagram.And(diagrams.Consistent, both));
            }
            // Everything else may be.
            Assert.Equal(
                diagrams.Consistent,
                diagrams.Diagram.Not(diagrams.Any(diagrams.Layout.Knowledge.Select(fact => diagrams.Diagram.And(diagrams.Holds(fact), diagrams.KnownNot(fact))))));
        }, iter: Tries.Of(500));

    /// <summary>Each statement that is looked at costs a step; the same ones a second time cost theirs, and no more.</summary>
    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Some_OfSeveralStatements_SpendsAsManyAsAreOpen(long steps, bool isEnough)
    {
        var (writer, alerted) = (Say.Is(Vocabulary.ReaderIsWriter), Say.Is(Vocabulary.ReaderIsAlerted));
        var diagrams = new ConditionDiagrams(new Layout([writer, alerted]), new Budget(Budget.Default));
        var walk = new JointWalk(diagrams.Diagram, Known.Of(diagrams.Layout, Situation.Empty), new Budget(steps));

        var thrown = Record.Exception(() => Assert.True(walk.Some([diagrams.Of(writer), diagrams.Of(alerted), diagrams.Of(writer), Diagram.Always])));

        Assert.Equal(isEnough, thrown is null);
    }

    /// <summary>What was found not to be so is not looked into again: without that every fact would double the steps.</summary>
    [Fact]
    public void Some_OfWhatNeverIsSo_LooksIntoEachOnce()
    {
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(20).ToList();
        var layout = new Layout([.. facts.Select(Say.Is)]);
        var diagrams = new ConditionDiagrams(layout, new Budget(Budget.Default));
        var diagram = diagrams.Diagram;
        // That an odd number of them is so, and that an even number is.
        var isOdd = facts.Aggregate(Diagram.Never, (odd, fact) =>
            diagram.Or(diagram.And(odd, diagram.Not(diagrams.Holds(fact))), diagram.And(diagram.Not(odd), diagrams.Holds(fact))));

        Assert.False(new JointWalk(diagram, Known.Of(layout, Situation.Empty), new Budget(200)).Some([isOdd, diagram.Not(isOdd)]));
    }
}
