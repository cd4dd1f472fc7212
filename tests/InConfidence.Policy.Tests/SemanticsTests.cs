using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;
using static InConfidence.Policy.Tests.Say;

namespace InConfidence.Policy.Tests;

/// <summary>What rules mean together, one sentence of the semantics at a time.</summary>
public sealed class SemanticsTests
{
    private static readonly Fact Adult = Vocabulary.ReaderIsWriter;
    private static readonly Fact Agrees = Vocabulary.ReaderIsAlerted;
    private static readonly Fact AtStake = Vocabulary.SessionSecondFactor;

    private static readonly Obligation TellFirst = new("tell-student-first", Due.Before, "Tell the student first.");

    /// <summary>The rules about an adult student's parents, in facts borrowed from the table.</summary>
    private static readonly Rule AdultBehaviour = Telling("adult-behaviour", Is(Adult), Outcome.Refuse);
    private static readonly Rule AdultAgreed = Telling("adult-agreed", Is(Agrees), Outcome.Permit) with { ExceptionTo = ["adult-behaviour"] };
    private static readonly Rule PlaceAtStake = Telling("place-at-stake", Is(AtStake), Outcome.Permit) with { ExceptionTo = ["adult-behaviour"], Obligations = [TellFirst] };

    private static readonly PolicyDocument Parents = new([AdultBehaviour, AdultAgreed, PlaceAtStake]);

    [Theory]
    [InlineData(true, false, false, Outcome.Refuse)]
    [InlineData(true, true, false, Outcome.Permit)]
    [InlineData(true, false, true, Outcome.Permit)]
    [InlineData(false, true, true, Outcome.Ask)]
    public void Decide_WithExceptions_StandsOrFalls(bool adult, bool agrees, bool atStake, Outcome outcome) =>
        Assert.Equal(outcome, Parents.Decide(Act.Tell, Situation.Of((Adult, adult), (Agrees, agrees), (AtStake, atStake))).Outcome);

    [Fact]
    public void Decide_WhereCompletionsDiffer_AsksAndNamesTheMostTellingFactFirst()
    {
        var decision = Parents.Decide(Act.Tell, Situation.Of((Adult, true)));

        Assert.Equal(Outcome.Ask, decision.Outcome);
        Assert.Equal(["reader.is-alerted", "session.second-factor"], decision.FindOut);
        Assert.Equal(["adult-behaviour", "adult-agreed", "place-at-stake"], decision.Rules);
    }

    [Fact]
    public void Decide_WithOneFactThatSettlesAndOneThatMay_NamesTheOneThatSettlesFirst()
    {
        // Being the writer settles it; whatever the other two turn out to be, one more must be known.
        var document = new PolicyDocument([
            Telling("permits", Any(Is(AtStake), Is(Adult)), Outcome.Permit),
            Telling("refuses", All(Is(Agrees), Not(Is(Agrees))), Outcome.Refuse),
            Telling("asks", All(Not(Is(Adult)), Is(Agrees)), Outcome.Ask)]);

        var decision = document.Decide(Act.Tell, Situation.Empty);

        Assert.Equal("reader.is-writer", decision.FindOut[0]);
        Assert.Equal(3, decision.FindOut.Count);
    }

    [Fact]
    public void Decide_OfAVariable_NamesTheVariableOnce() =>
        Assert.Equal(["record.kind"], new PolicyDocument([Telling("about-disclosures", Is(Records.RecordKind.Disclosure), Outcome.Permit)])
            .Decide(Act.Tell, Situation.Empty).FindOut);

    [Fact]
    public void Decide_WithTwoRulesOfWhichOneMustStand_PermitsThoughNobodyKnowsWhich()
    {
        var document = new PolicyDocument([Telling("so", Is(Adult), Outcome.Permit), Telling("not-so", Not(Is(Adult)), Outcome.Permit)]);

        var decision = document.Decide(Act.Tell, Situation.Empty);

        Assert.Equal(Outcome.Permit, decision.Outcome);
        Assert.Equal(["so", "not-so"], decision.Rules);
        Assert.Empty(decision.FindOut);
    }

    [Fact]
    public void Decide_IsNotX_FollowsTheUnknownWhereKnownNotWaits()
    {
        var isNot = new PolicyDocument([Telling("is-not", Not(Is(Adult)), Outcome.Permit), Telling("is", Is(Adult), Outcome.Permit)]);
        var isKnownNot = new PolicyDocument([Telling("known-not", KnownNot(Adult), Outcome.Permit), Telling("is", Is(Adult), Outcome.Permit)]);

        Assert.Equal(Outcome.Permit, isNot.Decide(Act.Tell, Situation.Empty).Outcome);
        Assert.Equal(Outcome.Ask, isKnownNot.Decide(Act.Tell, Situation.Empty).Outcome);
        Assert.Equal(Outcome.Permit, isKnownNot.Decide(Act.Tell, Situation.Of((Adult, false))).Outcome);
    }

    [Fact]
    public void Decide_RefuseAskAndPermitStanding_RefuseBeatsAskBeatsPermit()
    {
        Rule[] rules = [Telling("p", Is(Adult), Outcome.Permit), Telling("a", Is(Agrees), Outcome.Ask), Telling("r", Is(AtStake), Outcome.Refuse)];

        Assert.Equal(Outcome.Refuse, Answer(rules, true, true, true));
        Assert.Equal(Outcome.Ask, Answer(rules, true, true, false));
        Assert.Equal(Outcome.Permit, Answer(rules, true, false, false));
        Assert.Equal(Outcome.Ask, Answer(rules, false, false, false));
    }

    [Fact]
    public void Decide_AnExceptionToAnException_RestoresTheRule()
    {
        var document = new PolicyDocument([AdultBehaviour, AdultAgreed, Telling("pressed", Is(AtStake), Outcome.Ask) with { ExceptionTo = ["adult-agreed"] }]);

        Assert.Equal(Outcome.Refuse, document.Decide(Act.Tell, Situation.Of((Adult, true), (Agrees, true), (AtStake, true))).Outcome);
        Assert.Equal(Outcome.Ask, document.Decide(Act.Tell, Situation.Of((Adult, false), (Agrees, true), (AtStake, true))).Outcome);
    }

    [Fact]
    public void Decide_StandingRules_HandOnTheirObligations()
    {
        Assert.Equal([TellFirst], Parents.Decide(Act.Tell, Situation.Of((Adult, true), (Agrees, false), (AtStake, true))).Obligations);
        Assert.Empty(Parents.Decide(Act.Tell, Situation.Of((Adult, true), (Agrees, false), (AtStake, false))).Obligations);
    }

    [Fact]
    public void Decide_WhereNoRuleStands_SendsToTheLeadOrRefuses()
    {
        var nothing = new PolicyDocument([]);

        Assert.Equal(["D13"], nothing.Decide(Act.Tell, Situation.Empty).Clauses);
        Assert.Equal(["L1", "R18"], nothing.Decide(Act.ReadRecord, Situation.Empty).Clauses);
        Assert.Equal(["The policy leaves this to be weighed: ask the safeguarding lead."], nothing.Decide(Act.Tell, Situation.Empty).Reasons);
        Assert.Equal(["Nothing in the policy lets this person read it."], nothing.Decide(Act.ReadRecord, Situation.Empty).Reasons);
    }

    [Fact]
    public void Decide_NamesWhomToAsk_WhereItAsksAlone()
    {
        Assert.Equal("safeguarding-lead", Parents.Decide(Act.Tell, Situation.Empty).AskWhom);
        Assert.Null(Parents.Decide(Act.Tell, Situation.Of((Adult, true), (Agrees, true), (AtStake, false))).AskWhom);
        Assert.Null(Parents.Decide(Act.Tell, Situation.Of((Adult, true), (Agrees, false), (AtStake, false))).AskWhom);
    }

    [Fact]
    public void Decide_WithRulesInAnotherOrder_AnswersTheSame() =>
        Gen.Select(AnyPolicy.Rules(Act.Tell, Outcome.Permit, Outcome.Refuse, Outcome.Ask), AnyPolicy.Situation).Sample((rules, situation) =>
            new PolicyDocument(rules).Decide(Act.Tell, situation).Outcome == new PolicyDocument([.. rules.Reverse()]).Decide(Act.Tell, situation).Outcome);

    [Theory]
    [InlineData(Act.ReadRecord)]
    [InlineData(Act.ReadOwnDraft)]
    [InlineData(Act.Tell)]
    public void Decide_WithAFactForgotten_NeverTurnsIntoAPermission(Act act) =>
        Gen.Select(AnyPolicy.SituationOver(Vocabulary.All, unknowns: false), Gen.OneOf(Vocabulary.All.ToArray()).Array[0, 3], Gen.OneOf(Vocabulary.All.ToArray())).Sample(
            (known, before, now) =>
            {
                var situation = before.Aggregate(known, (some, fact) => some.With(fact, Knowledge.Unknown));
                return PolicyDocument.Shipped.Decide(act, situation).IsPermitted
                    || !PolicyDocument.Shipped.Decide(act, situation.With(now, Knowledge.Unknown)).IsPermitted;
            },
            iter: Tries.Of(1_000));

    [Fact]
    public void Decide_OfNoAct_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Parents.Decide((Act)99, Situation.Empty));

    private static Outcome Answer(Rule[] rules, bool adult, bool agrees, bool atStake) =>
        new PolicyDocument(rules).Decide(Act.Tell, Situation.Of((Adult, adult), (Agrees, agrees), (AtStake, atStake))).Outcome;

    private static Rule Telling(string id, Condition when, Outcome effect) => new(id, Act.Tell, ["R4"], when, effect, $"Because of {id}.");
}
