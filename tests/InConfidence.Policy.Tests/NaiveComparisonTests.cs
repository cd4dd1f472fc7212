using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>The product's evaluator against the naive one, on random documents and situations.</summary>
public sealed class NaiveComparisonTests
{
    [Fact]
    public void Decide_OnAnyTellingDocument_AnswersLikeTheNaiveEvaluator() =>
        Gen.Select(AnyPolicy.Rules(Act.Tell, Outcome.Permit, Outcome.Refuse, Outcome.Ask), AnyPolicy.Situation)
            .Sample((rules, situation) => AssertSame(rules, Act.Tell, situation), iter: Tries.Of(20_000));

    [Fact]
    public void Decide_OnAnyReadingDocument_AnswersLikeTheNaiveEvaluator() =>
        Gen.Select(AnyPolicy.Rules(Act.ReadRecord, Outcome.Permit, Outcome.Permit, Outcome.Refuse), AnyPolicy.Situation)
            .Sample((rules, situation) => AssertSame(rules, Act.ReadRecord, situation), iter: Tries.Of(20_000));

    [Theory]
    [InlineData(Act.ReadRecord)]
    [InlineData(Act.ReadOwnDraft)]
    [InlineData(Act.ReadOpened)]
    [InlineData(Act.Tell)]
    public void Decide_OnTheShippedDocument_AnswersLikeTheNaiveEvaluator(Act act) =>
        Gen.Select(AnyPolicy.SituationOver(Vocabulary.All, unknowns: false), Gen.OneOf(Vocabulary.All.ToArray()).Array[0, 4])
            .Select((known, forgotten) => forgotten.Aggregate(known, (situation, fact) => situation.With(fact, Knowledge.Unknown)))
            .Where(situation => !ProtectiveFloor.Holds(act, situation))
            .Sample(situation => AssertSame(PolicyDocument.Shipped.Rules, act, situation), iter: Tries.Of(1_000));

    private static void AssertSame(IReadOnlyList<Rule> rules, Act act, Situation situation)
    {
        var expected = NaiveEvaluator.Decide(rules, act, situation);

        var decision = new PolicyDocument(rules).Decide(act, situation);

        Assert.Equal(expected.Outcome, decision.Outcome);
        Assert.Equal(expected.FindOut.Order(), decision.FindOut.Order());
        var deciding = rules.Where(rule => rule.Act == act && expected.Standing.Contains(rule.Id)
            && (rule.Effect == expected.Outcome || (expected.Outcome == Outcome.Ask && expected.FindOut.Count > 0)));
        Assert.Equal(deciding.Select(rule => rule.Id).Order(), decision.Rules.Order());
    }
}
