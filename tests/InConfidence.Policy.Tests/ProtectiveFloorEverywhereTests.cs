using InConfidence.Policy.Internal;

namespace InConfidence.Policy.Tests;

/// <summary>
/// The protective floor in every class of situations that it tells apart, one by one: every set of recipients that may be meant, every standing
/// of whoever records, everything a document can answer and oblige, and beside them every fact, and every two facts, with everything known of them.
/// </summary>
public sealed class ProtectiveFloorEverywhereTests
{
    private static readonly Recipient[] Protectors =
    [
        Recipient.SafeguardingLead, Recipient.DeputyLead, Recipient.Police,
        Recipient.Ambulance, Recipient.SocialCare, Recipient.DesignatedOfficer,
    ];

    private static readonly Recipient[] Others = [.. Enum.GetValues<Recipient>().Except(Protectors)];

    private static readonly Knowledge[] AnyKnowledge = Enum.GetValues<Knowledge>();

    private static readonly Condition Always = new Condition.Constant(true);

    /// <summary>It is unknown in most situations, so that the document's answer depends on it.</summary>
    private static readonly Condition Depends = new Condition.Holds(Vocabulary.Find("doubt")!);

    private static readonly Obligation[] Duties = [.. Enum.GetValues<Due>().Select(due => new Obligation($"duty-{due}", due, "Do it.") { Within = due == Due.Within ? TimeSpan.FromHours(1) : null })];

    /// <summary>Every answer that a document can have, whether always or depending on something, and none; each with a duty due at every time.</summary>
    private static readonly PolicyDocument[] Documents =
    [
        new([]),
        .. from effect in Enum.GetValues<Outcome>()
           from when in new[] { Always, Depends, new Condition.Not(Depends) }
           from always in new[] { true, false }
           select new PolicyDocument([.. new[] { Act.Tell, Act.WriteRecord }.Select(act =>
               new Rule($"r-{act}", act, ["P9"], when, effect, "So.") { Always = always, Obligations = Duties })]),
        PolicyDocument.Shipped,
    ];

    /// <summary>Every set of protectors of whom one may be meant: 63.</summary>
    private static readonly Situation[] OneOfTheProtectors = [.. SetsOfProtectors().Where(set => set.Count > 0).Select(MayBe)];

    private static readonly Situation[] Recording = [Situation.Empty, Situation.Of((Vocabulary.ReaderEmployed, true))];

    [Fact]
    public void Decide_TellingAnySetOfProtectors_PermitsWhateverTheDocumentAnswersAndWhateverElseIsKnown()
    {
        foreach (var document in Documents)
            foreach (var situation in OneOfTheProtectors)
                foreach (var fact in Vocabulary.All.Where(fact => fact.Variable != "recipient"))
                    foreach (var knowledge in AnyKnowledge)
                        AssertOnTheFloor(document, Act.Tell, situation.With(fact, knowledge), 1 + Duties.Length);
    }

    [Fact]
    public void Decide_RecordingByAnybodyNotKnownToHaveLeft_PermitsWhateverTheDocumentAnswersAndWhateverElseIsKnown()
    {
        foreach (var document in Documents)
            foreach (var situation in Recording)
                foreach (var fact in Vocabulary.All.Where(fact => fact != Vocabulary.ReaderEmployed))
                    foreach (var knowledge in AnyKnowledge)
                        AssertOnTheFloor(document, Act.WriteRecord, situation.With(fact, knowledge), Duties.Length);
    }

    [Fact]
    public void Decide_TellingEachProtectorWithEveryTwoFacts_PermitsInTheShippedDocument()
    {
        foreach (var protector in Protectors)
            AssertForEveryTwoFacts(Act.Tell, Situation.Of((Vocabulary.Of(protector), true)), fact => fact.Variable != "recipient");
    }

    [Fact]
    public void Decide_RecordingWithEveryTwoFacts_PermitsInTheShippedDocument()
    {
        foreach (var situation in Recording)
            AssertForEveryTwoFacts(Act.WriteRecord, situation, fact => fact != Vocabulary.ReaderEmployed);
    }

    /// <summary>Whoever else may be meant beside any set of protectors: it is not on the floor, and a document may refuse.</summary>
    [Fact]
    public void Holds_WhereAnybodyElseMayBeMeant_IsNever()
    {
        foreach (var set in SetsOfProtectors())
        {
            foreach (var other in Others)
                Assert.False(ProtectiveFloor.Holds(Act.Tell, MayBe([.. set, other])), $"{string.Join(' ', set)} {other}");
        }
    }

    [Fact]
    public void Holds_OfEveryActAndEveryStanding_IsForRecordingAndTellingAlone()
    {
        var toldNobody = MayBe(Others);
        var toldProtector = Situation.Of((Vocabulary.Of(Recipient.Police), true));
        foreach (var act in Enum.GetValues<Act>())
        {
            foreach (var employed in AnyKnowledge)
            {
                Assert.Equal(act == Act.WriteRecord && employed != Knowledge.No, ProtectiveFloor.Holds(act, toldNobody.With(Vocabulary.ReaderEmployed, employed)));
                Assert.Equal(
                    act == Act.Tell || (act == Act.WriteRecord && employed != Knowledge.No),
                    ProtectiveFloor.Holds(act, toldProtector.With(Vocabulary.ReaderEmployed, employed)));
            }
        }
    }

    private static void AssertForEveryTwoFacts(Act act, Situation situation, Func<Fact, bool> isOther)
    {
        Fact[] facts = [.. Vocabulary.All.Where(isOther)];
        for (var one = 0; one < facts.Length; one++)
        {
            foreach (var first in AnyKnowledge.Where(knowledge => knowledge != Knowledge.Unknown))
            {
                var with = situation.With(facts[one], first);
                for (var other = one + 1; other < facts.Length; other++)
                {
                    AssertOnTheFloor(PolicyDocument.Shipped, act, with.With(facts[other], true), int.MaxValue);
                    AssertOnTheFloor(PolicyDocument.Shipped, act, with.With(facts[other], false), int.MaxValue);
                }
            }
        }
    }

    private static void AssertOnTheFloor(PolicyDocument document, Act act, Situation situation, int mostDuties)
    {
        var decision = document.Decide(act, situation);
        if (decision is not { Outcome: Outcome.Permit, FindOut.Count: 0, AskWhom: null, Rules: [ProtectiveFloor.Id, ..] }
            || decision.Obligations.Any(duty => duty.Due is Due.Before or Due.With)
            || (document != PolicyDocument.Shipped && decision.Obligations.Count > mostDuties))
        {
            Assert.Fail($"{act}, {decision}: {situation}");
        }
    }

    private static IEnumerable<IReadOnlyList<Recipient>> SetsOfProtectors() =>
        Enumerable.Range(0, 1 << Protectors.Length).Select(set => (IReadOnlyList<Recipient>)[.. Protectors.Where((_, index) => (set >> index & 1) != 0)]);

    /// <summary>One of these is meant and nobody knows which, or it is known where there is one.</summary>
    private static Situation MayBe(IReadOnlyList<Recipient> set) =>
        Enum.GetValues<Recipient>().Except(set).Aggregate(Situation.Empty, (situation, gone) => situation.With(Vocabulary.Of(gone), false));
}
