using CsCheck;
using InConfidence.People;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>One rule, two renderings: "may she read this?" and "which may she read?" never differ.</summary>
public sealed class ReadFilterTests
{
    private static readonly Gen<Situation> Known = AnyPolicy.SituationOver(Vocabulary.All, unknowns: false);

    private static readonly IReadOnlyList<Fact> OfTheAsker = [.. Vocabulary.All.Where(fact => fact.Kind == FactKind.Asker)];

    [Theory]
    [InlineData(Act.ReadRecord)]
    [InlineData(Act.ReadOwnDraft)]
    public void ReadFilter_InAnyKnownSituation_IsTheDecision(Act act) =>
        Known.Sample(
            situation => PolicyDocument.Shipped.Decide(act, situation).IsPermitted
                == NaiveTruth.Of(PolicyDocument.Shipped.ReadFilter(act), World(situation), situation),
            iter: Tries.Of(1_000));

    [Theory]
    [InlineData(Act.ReadRecord)]
    [InlineData(Act.ReadOwnDraft)]
    public void ReadFilter_OfAnAsker_IsTheDecisionOnEachRecord(Act act) =>
        Gen.Select(Known, Gen.OneOf(OfTheAsker.ToArray()).Array[0, 3]).Sample(
            (situation, forgotten) =>
            {
                var asked = forgotten.Aggregate(situation, (some, fact) => some.With(fact, Knowledge.Unknown));
                var filter = PolicyDocument.Shipped.ReadFilter(act, Asker(asked));
                return PolicyDocument.Shipped.Decide(act, asked).IsPermitted == filter.Render(new Evaluation(World(situation)));
            },
            iter: Tries.Of(1_000));

    [Fact]
    public void ReadFilter_OfAnAskerInAnyDocument_IsTheDecisionOnEachRecord() =>
        Gen.Select(
            AnyPolicy.Rules(Act.ReadRecord, Outcome.Permit, Outcome.Permit, Outcome.Refuse),
            AnyPolicy.SituationOver(AnyPolicy.Facts, unknowns: false),
            Gen.OneOf(AnyPolicy.Facts.Where(fact => fact.Kind == FactKind.Asker).ToArray()).Array[0, 2]).Sample(
            (rules, situation, forgotten) =>
            {
                var document = new PolicyDocument(rules);
                var asked = forgotten.Aggregate(situation, (some, fact) => some.With(fact, Knowledge.Unknown));
                var filter = document.ReadFilter(Act.ReadRecord, Asker(asked));
                return document.Decide(Act.ReadRecord, asked).IsPermitted == filter.Render(new Evaluation(World(situation)));
            },
            iter: Tries.Of(20_000));

    [Fact]
    public void ReadFilter_OfAnyAsker_SpeaksOfRecordsOnly() =>
        AnyPolicy.SituationOver(OfTheAsker, unknowns: true).Sample(asker => PolicyDocument.Shipped.ReadFilter(Act.ReadRecord, asker).Facts
            .All(fact => fact.Kind is FactKind.Stored or FactKind.Derived));

    [Fact]
    public void ReadFilter_WithoutSecondFactor_IsNever() =>
        Assert.Equal(new Condition.Constant(false), PolicyDocument.Shipped.ReadFilter(Act.ReadRecord, Readers.Everything.With(Vocabulary.SessionSecondFactor, false)));

    [Fact]
    public void ReadFilter_OfTheDataProtectionOfficer_LeavesOnlyWhatTheyWrote()
    {
        var asker = Asker(Readers.With(Role.DataProtectionOfficer));

        Assert.Equal(
            [Vocabulary.ReaderIsAlleged, Vocabulary.ReaderIsFamilyOfAlleged, Vocabulary.ReaderIsFamilyOfStudent, Vocabulary.ReaderIsKeptOut, Vocabulary.ReaderIsWriter],
            PolicyDocument.Shipped.ReadFilter(Act.ReadRecord, asker).Facts.OrderBy(fact => fact.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void ReadFilter_OfTheLead_NeverLetsAConcernAboutAnAdultThroughByRole()
    {
        var filter = PolicyDocument.Shipped.ReadFilter(Act.ReadRecord, Asker(Readers.With(Role.SafeguardingLead)));

        var left = filter.Given(Situation.Of(
            (Vocabulary.Of(RecordKind.ConcernAboutAdult), true), (Vocabulary.ReaderIsWriter, false), (Vocabulary.ReaderIsAlerted, false)));

        Assert.Equal(new Condition.Constant(false), left);
    }

    [Theory]
    [InlineData(Act.Tell)]
    [InlineData(Act.WriteRecord)]
    public void ReadFilter_OfAnActThatIsNoReading_Throws(Act act) =>
        Assert.Throws<ArgumentException>(() => PolicyDocument.Shipped.ReadFilter(act));

    private static Situation Asker(Situation situation) => OfTheAsker
        .Aggregate(Situation.Empty, (asker, fact) => asker.With(fact, situation[fact]));

    private static HashSet<Fact> World(Situation situation) => [.. Vocabulary.All.Where(fact => situation[fact] == Knowledge.Yes)];
}
