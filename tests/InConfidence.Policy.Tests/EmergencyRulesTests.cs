using CsCheck;
using InConfidence.People;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>What the shipped policy opens in an emergency (Z1), and what no emergency bypasses (R15, R19, R21, R27, R41, R69), in every situation.</summary>
public sealed class EmergencyRulesTests
{
    private static readonly Recipient[] Protectors =
    [
        Recipient.SafeguardingLead, Recipient.DeputyLead, Recipient.Police, Recipient.Ambulance, Recipient.SocialCare, Recipient.DesignatedOfficer,
    ];

    private static readonly Gen<Situation> Known = AnyPolicy.SituationOver(Vocabulary.All, unknowns: false);

    private static readonly Gen<Situation> Danger = Known.Select(situation => situation.With(Named("harm.immediate"), true).With(Named("risk-to-life=serious"), true));

    public static TheoryData<string> ShutOut =>
    [
        .. new[] { Vocabulary.ReaderIsAlleged, Vocabulary.ReaderIsFamilyOfAlleged, Vocabulary.ReaderIsKeptOut, Vocabulary.ReaderIsFamilyOfStudent, Vocabulary.Of(Role.Administrator), Vocabulary.Of(RecordKind.ConcernAboutAdult) }
            .Select(fact => fact.Name),
    ];

    [Theory, MemberData(nameof(ShutOut))]
    public void Opened_ByWhoeverIsShutOut_IsNeverRead(string fact) => Danger.Sample(
        situation => !PolicyDocument.Shipped.Decide(Act.ReadOpened, situation.With(Named(fact), true)).IsPermitted, iter: 2_000);

    [Theory]
    [InlineData("reader.is-opener")]
    [InlineData("session.second-factor")]
    public void Opened_WithoutOpeningItOrWithOneFactor_IsNeverRead(string fact) => Danger.Sample(
        situation => !PolicyDocument.Shipped.Decide(Act.ReadOpened, situation.With(Named(fact), false)).IsPermitted, iter: 2_000);

    /// <summary>Having opened it lets nobody in by any other way.</summary>
    [Fact]
    public void Opener_ReadsNothingElseByIt() => Gen.Select(Known, Gen.OneOf(Act.ReadRecord, Act.ReadCase, Act.ReadPart, Act.GrantPart)).Sample(
        (situation, act) => PolicyDocument.Shipped.Decide(act, situation.With(Vocabulary.ReaderIsOpener, true)).Outcome
            == PolicyDocument.Shipped.Decide(act, situation.With(Vocabulary.ReaderIsOpener, false)).Outcome,
        iter: 2_000);

    [Fact]
    public void Notes_OfACounsellor_AreReadByNobodyElse() => Gen.Select(Danger, Gen.Bool).Sample(
        (situation, isWriter) => !PolicyDocument.Shipped.Decide(
            Act.ReadNotes, situation.With(isWriter ? Vocabulary.Of(Role.Counsellor) : Vocabulary.ReaderIsWriter, false)).IsPermitted,
        iter: 2_000);

    [Fact]
    public void Risk_WhereNoLifeIsAtRisk_NeverOpens() => Danger.Sample(
        situation => !PolicyDocument.Shipped.Decide(Act.ReadRisk, situation.With(Vocabulary.ReaderIsOpenerForLife, false)).IsPermitted, iter: 2_000);

    [Fact]
    public void Opening_IsAlwaysReviewed() => Known.Sample(
        situation => PolicyDocument.Shipped.Explain(Act.ReadOpened, situation.With(Vocabulary.ReaderIsOpener, true)).Requirements
            .Any(required => required is { What: "review-opening", By: "within 1 working day" }),
        iter: 200);

    [Fact]
    public void IndecentImage_InDanger_IsNeverKept() => Danger.Sample(
        situation => PolicyDocument.Shipped.Decide(Act.KeepImage, situation.With(Named("image.indecent"), true)).Outcome == Outcome.Refuse, iter: 2_000);

    [Fact]
    public void PersonAlleged_InDanger_NeverReadsAndNeverHearsTheWords() => Gen.Select(Danger, Gen.OneOf(Act.ReadRecord, Act.ReadOpened)).Sample(
        (situation, act) => !PolicyDocument.Shipped.Decide(act, situation.With(Vocabulary.ReaderIsAlleged, true)).IsPermitted
            && !PolicyDocument.Shipped.Decide(Act.Tell, situation.With(Vocabulary.Of(Recipient.PersonAlleged), true)).IsPermitted,
        iter: 2_000);

    [Fact]
    public void Reporter_InDanger_IsKnownToNobodyButThoseWhoProtect() => Gen.Select(Danger, Gen.OneOf([.. Others(Recipient.Court, Recipient.DataProtectionOfficer)])).Sample(
        (situation, recipient) => PolicyDocument.Shipped.Decide(
            Act.Tell, situation.With(Vocabulary.Of(recipient), true).With(Named("source.protected"), true).With(Named("source.shown"), true)).Outcome == Outcome.Refuse,
        iter: 2_000);

    [Fact]
    public void Complainant_InDanger_IsNamedToNobodyOutside() =>
        Gen.Select(Danger, Gen.OneOf(Recipient.Media, Recipient.Other, Recipient.Employer, Recipient.Landlord, Recipient.OtherStudent, Recipient.Visitor)).Sample(
            (situation, recipient) => PolicyDocument.Shipped.Decide(
                Act.Tell, situation.With(Vocabulary.Of(recipient), true).With(Named("harm.sexual"), true).With(Named("content.identifies"), true)).Outcome == Outcome.Refuse,
            iter: 2_000);

    [Theory, InlineData(false), InlineData(true)]
    public void Mutilation_InDanger_IsReportedByTheTeacherInPersonUnlessOnlyFeared(bool isOnlyFeared) => Danger.Sample(
        situation => isOnlyFeared != PolicyDocument.Shipped.Explain(
            Act.Tell,
            situation.With(Named("harm.genital-mutilation"), true).With(Named("mutilation.feared"), isOnlyFeared)
                .With(Named("evidence=told"), true).With(Named("age=13-to-15"), true).With(Named("teller.teacher"), true)).Requirements
            .Any(required => required is { Who: "teacher", What: "report-to-police-yourself" }),
        iter: 200);

    private static IEnumerable<Recipient> Others(params Recipient[] but) => Enum.GetValues<Recipient>().Except(Protectors).Except(but);

    private static Fact Named(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
