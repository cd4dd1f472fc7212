using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;

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

    /// <summary>What is supposed not to be so, and is not known not to be, stays open; of a variable so do the members that may yet be meant.</summary>
    [Theory]
    [InlineData(null, null, Knowledge.Unknown)]
    [InlineData(null, 0, Knowledge.Unknown)]
    [InlineData(null, 1, Knowledge.No)]
    [InlineData(0, null, Knowledge.No)]
    [InlineData(0, 0, Knowledge.Unknown)]
    [InlineData(0, 1, Knowledge.No)]
    [InlineData(1, null, Knowledge.Yes)]
    [InlineData(1, 0, Knowledge.Yes)]
    public void Of_Values_SaysOfAFactWhatIsKnown(int? value, int? knownNot, Knowledge knowledge)
    {
        var diagrams = new ConditionDiagrams(new Layout([Say.Is(Vocabulary.ReaderIsWriter), Say.KnownNot(Vocabulary.ReaderIsWriter)]), new Budget(Budget.Default));

        Assert.Equal(knowledge, Witness.Of(diagrams, Values((0, value), (1, knownNot)), act: null)[Vocabulary.ReaderIsWriter]);
    }

    /// <summary>A concern, and of the other kinds what is known: of a disclosure and of one about an adult.</summary>
    [Theory]
    [InlineData(null, null, Knowledge.No, Knowledge.Yes, Knowledge.No)]
    [InlineData(1, 1, Knowledge.No, Knowledge.Yes, Knowledge.No)]
    [InlineData(0, null, Knowledge.Unknown, Knowledge.Unknown, Knowledge.No)]
    [InlineData(0, 1, Knowledge.Unknown, Knowledge.Unknown, Knowledge.No)]
    [InlineData(0, 0, Knowledge.Unknown, Knowledge.Unknown, Knowledge.Unknown)]
    public void Of_Values_LeavesTheMembersOfAVariableOpenThatMayYetBeMeant(int? notDisclosure, int? notAdult, Knowledge disclosure, Knowledge concern, Knowledge adult)
    {
        var diagrams = new ConditionDiagrams(new Layout([.. Enum.GetValues<RecordKind>().Select(kind => Say.KnownNot(Vocabulary.Of(kind)))]), new Budget(Budget.Default));
        int Not(RecordKind kind) => diagrams.Layout.KnownNot(Vocabulary.Of(kind));

        var witness = Witness.Of(diagrams, Values((0, diagrams.Layout.Of(Vocabulary.Of(RecordKind.Concern)).Value), (Not(RecordKind.Disclosure), notDisclosure), (Not(RecordKind.ConcernAboutAdult), notAdult), (Not(RecordKind.Concern), 0)), act: null);

        Assert.Equal([disclosure, concern, adult], new[] { RecordKind.Disclosure, RecordKind.Concern, RecordKind.ConcernAboutAdult }.Select(kind => witness[Vocabulary.Of(kind)]));
    }

    private static Dictionary<int, int> Values(params (int Variable, int? Value)[] values) =>
        values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Variable, pair => pair.Value!.Value);

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

    [Fact]
    public void ShareSettled_WhereSeveralValuesLeadToOneAnswer_CountsEachAnswerOnce()
    {
        Condition writer = Say.Is(Vocabulary.ReaderIsWriter), adult = Say.Is(RecordKind.ConcernAboutAdult), disclosure = Say.Is(RecordKind.Disclosure);

        // Of a record about an adult it is refused, of two other kinds permitted; whoever did not write it is asked about.
        var below = Left(Rule("a", Say.All(writer, Say.Not(adult)), Outcome.Permit), Rule("b", Say.All(writer, adult), Outcome.Refuse), Rule("c", Say.Not(writer), Outcome.Ask));
        Assert.Equal(0.5, below.ShareSettled(0));

        // A disclosure settles it whoever wrote it. What never stands is there so that the writer is asked for first.
        var never = new Condition.All([writer, new Condition.Not(writer)]);
        var beside = Left(Rule("a", disclosure, Outcome.Permit), Rule("b", Say.All(writer, Say.Not(disclosure)), Outcome.Refuse), Rule("c", never, Outcome.Ask), Rule("d", never, Outcome.Ask));
        Assert.Equal([0.0, 1 / 3.0], beside.Variables.Order().Select(beside.ShareSettled));
    }

    private static Residual Left(params Rule[] rules)
    {
        var policy = CompiledPolicy.Of(rules, [], Budget.ForWhole);
        return new Residual(policy.Diagram, policy[Act.Tell], Known.Of(policy.Conditions.Layout, Situation.Empty));
    }

    private static Rule Rule(string id, Condition when, Outcome effect) => new(id, Act.Tell, ["P1"], when, effect, "So.");

    private static IReadOnlyList<IReadOnlySet<Fact>> Worlds(Situation situation, Condition condition) => NaiveWorlds.Of(situation, NaiveTruth.Facts(condition));

    private static int Shortest(Diagram diagram, int node) => node == Diagram.Always ? 0 : node == Diagram.Never ? 1_000
        : 1 + Enumerable.Range(0, diagram.SizeOf(diagram.VariableOf(node))).Min(value => Shortest(diagram, diagram.Child(node, value)));

    /// <summary>Every way in which what is not known may turn out, as a value for each variable.</summary>
    private static List<int[]> Ways(Known known, int variables) => Enumerable.Range(0, variables).Aggregate(
        new List<int[]> { Array.Empty<int>() },
        (ways, variable) => [.. ways.SelectMany(way => Enumerable.Range(0, 64).Where(value => (known[variable] >> value & 1) != 0).Select(value => (int[])[.. way, value]))]);
}
