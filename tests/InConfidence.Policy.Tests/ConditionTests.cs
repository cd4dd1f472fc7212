using CsCheck;
using InConfidence.People;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;
using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Tests;

public sealed class ConditionTests
{
    private static readonly Condition Writer = new Holds(Vocabulary.ReaderIsWriter);
    private static readonly Condition Alerted = new Holds(Vocabulary.ReaderIsAlerted);
    private static readonly Condition Disclosure = new Holds(Vocabulary.Of(RecordKind.Disclosure));
    private static readonly Condition Concern = new Holds(Vocabulary.Of(RecordKind.Concern));
    private static readonly Condition AboutAdult = new Holds(Vocabulary.Of(RecordKind.ConcernAboutAdult));

    private static readonly Gen<Situation> Known = AnyPolicy.SituationOver(AnyPolicy.Facts, unknowns: false);

    [Fact]
    public void Given_PartOfWhatIsKnown_KeepsTheTruth() =>
        Gen.Select(AnyPolicy.Condition, Known, Gen.OneOf(AnyPolicy.Facts.ToArray()).Array[0, 7]).Sample(
            (condition, situation, told) =>
            {
                var world = World(situation);
                var left = condition.Given(told.Distinct().ToDictionary(fact => fact, fact => situation[fact] == Knowledge.Yes));
                return NaiveTruth.Of(left, world, situation) == NaiveTruth.Of(condition, world, situation)
                    && !left.Facts.Overlaps(told);
            },
            iter: Tries.Of(50_000));

    [Fact]
    public void Given_EverythingKnown_IsAConstant() =>
        Gen.Select(AnyPolicy.Condition, Known).Sample(
            (condition, situation) => condition.Given(situation) is Constant constant
                && constant.Value == NaiveTruth.Of(condition, World(situation), situation),
            iter: Tries.Of(20_000));

    [Fact]
    public void Render_InAnyWorld_IsTheTruth() =>
        Gen.Select(AnyPolicy.Condition, Known).Sample(
            (condition, situation) => condition.Render(new Evaluation(World(situation))) == NaiveTruth.Of(condition, World(situation), situation),
            iter: Tries.Of(20_000));

    [Fact]
    public void ToString_OfDifferentConditions_Differs() =>
        Gen.Select(AnyPolicy.Condition, AnyPolicy.Condition).Sample(
            (one, other) => Flat(one) || Flat(other) || one.Equals(other) == (one.ToString() == other.ToString()), iter: Tries.Of(20_000));

    [Fact]
    public void KnownNot_OfAnUnknownFact_IsLeftWhereNotIsDifferent()
    {
        var knownNot = new KnownNot(Vocabulary.ReaderIsWriter);

        Assert.Equal(knownNot, knownNot.Given(Situation.Empty));
        Assert.Equal(new Constant(true), knownNot.Given(Situation.Of((Vocabulary.ReaderIsWriter, false))));
        Assert.Equal(new Constant(false), knownNot.Given(Situation.Of((Vocabulary.ReaderIsWriter, true))));
        Assert.NotEqual(new Not(Writer).ToString(), knownNot.ToString());
    }

    [Fact]
    public void Given_NothingNew_StillShortens()
    {
        AssertShort(new Constant(false), new All([Disclosure, Concern]));
        AssertShort(new Constant(true), new Any([Disclosure, Concern, AboutAdult]));
        AssertShort(new Constant(false), new All([Writer, new Not(Writer)]));
        AssertShort(new Constant(true), new Any([Writer, new Not(Writer)]));
        AssertShort(Writer, new Any([Writer, new All([Writer, Alerted])]));
        AssertShort(new All([Writer, Alerted]), new All([Writer, new Any([new Not(Writer), Alerted])]));
        AssertShort(Disclosure, new All([Disclosure, new Not(Concern)]));
        AssertShort(Writer, new Not(new Not(Writer)));
        AssertShort(new Constant(true), new All([]));
        AssertShort(new Constant(false), new Any([]));
        AssertShort(new Any([Writer, Alerted]), new Any([Writer, new Any([Alerted, Writer])]));
    }

    [Fact]
    public void Given_ASupposedNot_NeverMakesItKnown()
    {
        var knownNot = new KnownNot(Vocabulary.ReaderIsWriter);

        Assert.Equal(new All([new Not(Writer), knownNot]), new All([new Not(Writer), knownNot]).Given(Situation.Empty));
    }

    [Fact]
    public void Equals_OfTheSameTerms_Holds()
    {
        Assert.Equal(new All([Writer, Alerted]), new All([Writer, Alerted]));
        Assert.Equal(new Any([Writer, Alerted]).GetHashCode(), new Any([Writer, Alerted]).GetHashCode());
        Assert.NotEqual(new All([Writer, Alerted]), new All([Alerted, Writer]));
        Assert.NotEqual<Condition>(new All([Writer, Alerted]), new Any([Writer, Alerted]));
        Assert.NotEqual(new All([Writer, Alerted]).GetHashCode(), new Any([Writer, Alerted]).GetHashCode());
    }

    [Fact]
    public void Facts_OfACondition_AreAllOfThem() =>
        Assert.Equal([Vocabulary.ReaderIsAlerted, Vocabulary.ReaderIsWriter, Vocabulary.Of(Role.Head)],
            new Any([Writer, new Not(new All([Alerted, new KnownNot(Vocabulary.Of(Role.Head))]))]).Facts.OrderBy(fact => fact.Name, StringComparer.Ordinal));

    private static void AssertShort(Condition expected, Condition condition) => Assert.Equal(expected, condition.Given(Situation.Empty));

    private static HashSet<Fact> World(Situation situation) => [.. Vocabulary.All.Where(fact => situation[fact] == Knowledge.Yes)];

    // A join of one term or none reads like that term; a document never holds one, since its rules are simplified.
    private static bool Flat(Condition condition) => condition switch
    {
        All all => all.Terms.Count < 2 || all.Terms.Any(Flat),
        Any any => any.Terms.Count < 2 || any.Terms.Any(Flat),
        Not not => Flat(not.Term),
        _ => false,
    };
}
