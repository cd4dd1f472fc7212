using CsCheck;
using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>What the shipped policy says of cases and their parts, in every situation.</summary>
public sealed class CaseRulesTests
{
    private static readonly Act[] AboutCases = [Act.ReadCase, Act.ReadPart, Act.GrantPart];

    private static readonly Gen<Situation> Known = AnyPolicy.SituationOver(Vocabulary.All, unknowns: false);

    [Fact]
    public void ShutOut_StandsAboveEveryRoleAndEveryGrant() =>
        Gen.Select(Known, Gen.OneOf(AboutCases)).Sample(
            (situation, act) => !PolicyDocument.Shipped.Decide(act, situation.With(Vocabulary.ReaderIsShutOut, true)).IsPermitted, iter: 3_000);

    [Fact]
    public void Granted_WithoutAnOffice_GrantsNothing() =>
        Gen.Select(Known, Gen.Enum<CasePart>()).Sample(
            (situation, part) => !PolicyDocument.Shipped.Decide(Act.GrantPart, Without(Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair)(situation)
                .With(Vocabulary.Of(part), true).With(Vocabulary.ReaderIsGranted, true)).IsPermitted,
            iter: 3_000);

    /// <summary>The rule for one record and the rule for what holds it rest on one condition.</summary>
    [Fact]
    public void RefusalFilter_IsWhereARuleRefuses_WhateverPermits() =>
        Gen.Select(
            AnyPolicy.Rules(Act.ReadRecord, Outcome.Permit, Outcome.Refuse),
            AnyPolicy.SituationOver(AnyPolicy.Facts, unknowns: false)).Sample(
            (rules, situation) =>
            {
                var document = new PolicyDocument([.. rules, new Rule("anybody", Act.ReadRecord, ["P1"], new Condition.Constant(true), Outcome.Permit, "Anybody.")]);
                var world = situation.Known.Where(fact => situation[fact] == Knowledge.Yes).ToHashSet();
                return document.RefusalFilter(Act.ReadRecord, situation).Render(new Evaluation(world)) == !document.Decide(Act.ReadRecord, situation).IsPermitted;
            },
            iter: 5_000);

    [Fact]
    public void RefusalFilter_OfAnActOfTelling_IsNone() =>
        Assert.Throws<ArgumentException>(() => PolicyDocument.Shipped.RefusalFilter(Act.Tell, Situation.Empty));

    [Fact]
    public void Rules_ThatSpeakOfWhatIsNotKnownThere_AreNoDocument()
    {
        Assert.Throws<ArgumentException>(() => new PolicyDocument([About(Act.ReadRecord, Vocabulary.ReaderIsGranted)]));
        Assert.Throws<ArgumentException>(() => new PolicyDocument([About(Act.ReadPart, Vocabulary.ReaderIsWriter)]));
        _ = new PolicyDocument([About(Act.ReadRecord, Vocabulary.ReaderIsFamilyOfStudent), About(Act.ReadCase, Vocabulary.ReaderIsFamilyOfStudent) with { Id = "other" }]);
    }

    private static Rule About(Act act, Fact fact) => new("one", act, ["P1"], new Condition.Holds(fact), Outcome.Permit, "One.");

    private static Func<Situation, Situation> Without(params Role[] roles) =>
        situation => roles.Aggregate(situation, (known, role) => known.With(Vocabulary.Of(role), false));
}
