using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>
/// The shipped document answers random situations like the naive evaluator: a million of them, or as many as
/// INCONFIDENCE_SITUATIONS asks for. What else it says of each is held to the definition for fewer, since that is slow.
/// </summary>
public sealed class RandomSituationsTests
{
    private static readonly long Situations = long.TryParse(Environment.GetEnvironmentVariable("INCONFIDENCE_SITUATIONS"), out var asked) ? asked : Tries.Of(1_000_000);
    private static readonly PolicyDocument Document = PolicyDocument.Shipped;

    [Fact]
    public Task Decide_OfRandomSituations_AnswersLikeTheNaiveEvaluator() =>
        Task.WhenAll(Task.Run(() => Compare(1, Situations / 2)), Task.Run(() => Compare(2, Situations / 2)));

    /// <summary>The rules, the duties and whom to ask, as the definition in docs/policy-language.md has them.</summary>
    [Fact]
    public void Duties_OfRandomSituations_AreThoseOfEveryRuleThatMayStand()
    {
        var random = new RandomSituations(Document, 3);
        for (var done = 0; done < Tries.Of(5_000); done++)
        {
            var (act, situation, _) = random.Next();
            var standing = NaiveEvaluator.Decide(Document.Rules, act, situation).Standing;
            var isFloor = ProtectiveFloor.Holds(act, situation);
            var expected = Document.Rules.Where(rule => rule.Act == act && standing.Contains(rule.Id)).SelectMany(rule => rule.Obligations)
                .Select(duty => (duty.Name, Due: isFloor && duty.Due != Due.Within ? Due.After : duty.Due, duty.By)).ToHashSet();
            if (isFloor && act == Act.Tell)
                expected.Add(("record-what-was-told", Due.After, null));

            var duties = Document.Decide(act, situation).Obligations.Select(duty => (duty.Name, duty.Due, duty.By)).ToHashSet();

            if (!expected.SetEquals(duties))
                Assert.Fail($"{act}: {string.Join(", ", expected.Except(duties))} missing, {string.Join(", ", duties.Except(expected))} too many: {situation}");
        }
    }

    [Fact]
    public void Requirements_OfRandomSituations_AreThoseWhoseConditionHoldsInEveryWorld()
    {
        var random = new RandomSituations(Document, 4);
        for (var done = 0; done < Tries.Of(5_000); done++)
        {
            var (act, situation, _) = random.Next();
            Assert.Equal(NaiveRequirements.Raised(Document, situation.With(Vocabulary.Of(act), true)), Document.Explain(act, situation).Requirements.Select(required => required.Name));
        }
    }

    [Fact]
    public void Most_OfRandomSituations_AreTheGreatestContentsThatArePermitted()
    {
        var random = new RandomSituations(Document, 5);
        for (var done = 0; done < Tries.Of(5_000); done++)
        {
            var (act, situation, naive) = random.Next();
            if (act != Act.Tell || Expected(act, situation, naive) == Outcome.Permit)
                continue;
            // What is more than was asked about is nobody's question.
            var permitted = NaiveContents.Names.Where(name => NaiveContents.IsAskedAbout(situation, name))
                .Where(name => Expected(act, situation.With(NaiveContents.Of(name), true), naive) == Outcome.Permit).ToList();
            var greatest = permitted.Where(name => !permitted.Exists(other => NaiveContents.Contains(other, name)));

            Assert.Equal(greatest.Order(), Document.Explain(act, situation).MostThatMay.Order());
        }
    }

    private static void Compare(int seed, long situations)
    {
        var random = new RandomSituations(Document, seed);
        for (long done = 0; done < situations; done++)
        {
            var (act, situation, naive) = random.Next();
            var expected = Expected(act, situation, naive);
            if (Document.Decide(act, situation).Outcome != expected)
                Assert.Fail($"{act}: the naive evaluator says {expected}: {situation}");
        }
    }

    private static Outcome Expected(Act act, Situation situation, NaiveDocument naive) => ProtectiveFloor.Holds(act, situation) ? Outcome.Permit : naive.Decide(situation);
}
