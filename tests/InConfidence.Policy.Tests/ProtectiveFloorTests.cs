using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>What no document, missing fact or duty can take away.</summary>
public sealed class ProtectiveFloorTests
{
    private static readonly Recipient[] Protectors =
    [
        Recipient.SafeguardingLead, Recipient.DeputyLead, Recipient.Police,
        Recipient.Ambulance, Recipient.SocialCare, Recipient.DesignatedOfficer,
    ];

    private static readonly Obligation FirstTheForm = new("form-first", Due.Before, "Fill in the form first.");
    private static readonly Obligation WithTheForm = new("form-with", Due.With, "Hand in the form with it.");
    private static readonly Obligation WithinADay = new("call-back", Due.Within, "Call back.") { Within = TimeSpan.FromDays(1) };

    private static readonly Rule[] Hostile = [.. new[] { Act.Tell, Act.WriteRecord }.Select(act =>
        new Rule($"nobody-{act}", act, ["P9"], new Condition.Constant(true), Outcome.Refuse, "No.") { Always = true, Obligations = [FirstTheForm, WithTheForm, WithinADay] })];

    private static readonly Rule[] Asking = [.. new[] { Act.Tell, Act.WriteRecord }.Select(act =>
        new Rule($"ask-{act}", act, ["P1"], new Condition.Constant(true), Outcome.Ask, "Ask."))];

    private static readonly PolicyDocument Written = PolicyDocument.Shipped;

    private static IEnumerable<PolicyDocument> Documents => [new([]), new(Hostile), new(Asking), PolicyDocument.Shipped, Written];

    [Fact]
    public void Decide_TellingAProtector_PermitsInEveryDocumentWhateverElseIsKnown()
    {
        foreach (var document in Documents)
            foreach (var protector in Protectors)
                foreach (var fact in Vocabulary.All.Where(fact => fact.Variable != "recipient"))
                    foreach (var knowledge in Enum.GetValues<Knowledge>())
                        Assert.True(document.Decide(Act.Tell, Telling(protector).With(fact, knowledge)).IsPermitted);
    }

    [Fact]
    public void Decide_TellingAProtector_PermitsInAnyDocumentAndSituation() =>
        Gen.Select(AnyPolicy.Rules(Act.Tell, Outcome.Refuse, Outcome.Ask, Outcome.Permit), AnyPolicy.SituationOver(Vocabulary.All, unknowns: true), Gen.OneOf(Protectors))
            .Sample((rules, situation, protector) => new PolicyDocument(rules).Decide(Act.Tell, situation.With(Vocabulary.Of(protector), true)).IsPermitted, iter: Tries.Of(5_000));

    [Theory]
    [InlineData(Recipient.Head)]
    [InlineData(Recipient.Chair)]
    [InlineData(Recipient.Staff)]
    [InlineData(Recipient.Parent)]
    [InlineData(Recipient.Student)]
    [InlineData(Recipient.Other)]
    public void Decide_TellingAnybodyElse_FollowsTheDocument(Recipient recipient)
    {
        Assert.Equal(Outcome.Refuse, new PolicyDocument(Hostile).Decide(Act.Tell, Telling(recipient)).Outcome);
        Assert.Equal(Outcome.Ask, new PolicyDocument([]).Decide(Act.Tell, Telling(recipient)).Outcome);
    }

    [Fact]
    public void Decide_TellingOneOfTheProtectorsNobodyKnowsWhich_Permits()
    {
        var one = Enum.GetValues<Recipient>().Except(Protectors).Aggregate(Situation.Empty, (situation, other) => situation.With(Vocabulary.Of(other), false));

        Assert.True(new PolicyDocument(Hostile).Decide(Act.Tell, one).IsPermitted);
    }

    [Fact]
    public void Decide_TellingNobodyKnowsWhom_IsNotOnTheFloor() =>
        Assert.Equal(Outcome.Refuse, new PolicyDocument(Hostile).Decide(Act.Tell, Situation.Empty).Outcome);

    [Fact]
    public void Decide_OnTheFloor_LetsNothingComeBefore()
    {
        var decision = new PolicyDocument(Hostile).Decide(Act.Tell, Telling(Recipient.Police));

        Assert.Equal(
            [("record-what-was-told", Due.After), ("form-first", Due.After), ("form-with", Due.After), ("call-back", Due.Within)],
            decision.Obligations.Select(obligation => (obligation.Name, obligation.Due)));
        Assert.Equal(TimeSpan.FromDays(1), decision.Obligations[^1].Within);
        Assert.Equal("Write down what was told, to whom, when and why.", decision.Obligations[0].Sentence);
    }

    [Fact]
    public void Decide_OnTheFloor_IsNotExplainedByWhatItOverrules()
    {
        var decision = new PolicyDocument(Hostile).Decide(Act.Tell, Telling(Recipient.Ambulance));

        Assert.Equal(["protective-floor"], decision.Rules);
        Assert.Equal(["Telling those who protect is always permitted."], decision.Reasons);
        Assert.Equal(["P1", "L2", "R05", "R36"], decision.Clauses);
        Assert.Empty(decision.FindOut);
    }

    [Fact]
    public void Decide_OnTheFloor_ObligesOnceWhatIsDueAtTwoTimesBefore()
    {
        var always = new Condition.Constant(true);
        var document = new PolicyDocument([new Rule("twice", Act.Tell, ["P1"], always, Outcome.Permit, "So.") { Obligations = [FirstTheForm, FirstTheForm with { Due = Due.With }] }]);

        Assert.Equal(["record-what-was-told", "form-first"], document.Decide(Act.Tell, Telling(Recipient.Police)).Obligations.Select(duty => duty.Name));
        Assert.Equal(["P1", "L2", "R05", "R36"], document.Decide(Act.Tell, Telling(Recipient.Police)).Clauses);
    }

    [Theory]
    [InlineData(Knowledge.Yes, Outcome.Permit)]
    [InlineData(Knowledge.Unknown, Outcome.Permit)]
    public void Decide_Recording_PermitsInEveryDocument(Knowledge employed, Outcome outcome) =>
        Assert.All(Documents, document => Assert.Equal(outcome, document.Decide(Act.WriteRecord, Situation.Empty.With(Vocabulary.ReaderEmployed, employed)).Outcome));

    [Fact]
    public void Decide_RecordingBySomebodyWhoHasLeft_AsksAndDoesNotRefuse() =>
        Assert.Equal(Outcome.Ask, PolicyDocument.Shipped.Decide(Act.WriteRecord, Situation.Of((Vocabulary.ReaderEmployed, false))).Outcome);

    [Fact]
    public void Decide_Recording_NeedsNoSecondFactorAndNamesItsClauses()
    {
        var decision = PolicyDocument.Shipped.Decide(Act.WriteRecord, Situation.Of((Vocabulary.ReaderEmployed, true), (Vocabulary.SessionSecondFactor, false)));

        Assert.Equal(["protective-floor", "anybody-here-records"], decision.Rules);
        Assert.Equal(["P1", "L2", "R05", "R36"], decision.Clauses.Take(4));
        Assert.Contains("D8", decision.Clauses);
        Assert.Equal("Recording what was said or noticed is always permitted.", decision.Reasons[0]);
        Assert.Equal(2, decision.Reasons.Count);
        Assert.Empty(decision.Obligations);
    }

    private static Situation Telling(Recipient recipient) => Situation.Of((Vocabulary.Of(recipient), true));
}
