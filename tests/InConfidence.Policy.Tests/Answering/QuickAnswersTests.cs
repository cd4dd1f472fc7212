using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>The quick answers against the exact ones: equal in everything that a decision says.</summary>
public sealed class QuickAnswersTests
{
    private static readonly PolicyDocument Shipped = PolicyDocument.Shipped;

    /// <summary>Whom a telling reaches, two offices that change who is asked, a fact alone, and a set.</summary>
    private static readonly IReadOnlyList<Fact> Facts =
    [
        Vocabulary.Of(Recipient.Parent), Vocabulary.Of(Recipient.Police), Vocabulary.Of(Recipient.Head),
        Vocabulary.Of(AdultInvolved.SafeguardingTeam), Vocabulary.Of(AdultInvolved.Head), Vocabulary.Of(AdultInvolved.Chair),
        Vocabulary.Find("matter.drugs")!, Vocabulary.Find("harm.immediate")!, Vocabulary.Find("age=adult")!, Vocabulary.Find("age=under-13")!,
    ];

    private static readonly Gen<Situation> AnySituation =
        Gen.Select(AnyPolicy.SituationOver(Vocabulary.All, unknowns: false), Gen.OneOf(Vocabulary.All.ToArray()).Array[0, 60])
            .Select((known, forgotten) => forgotten.Aggregate(known, (situation, fact) => situation.With(fact, Knowledge.Unknown)));

    [Theory]
    [InlineData(Act.ReadRecord)]
    [InlineData(Act.ReadOwnDraft)]
    [InlineData(Act.WriteRecord)]
    [InlineData(Act.Tell)]
    [InlineData(Act.Message)]
    [InlineData(Act.PromiseSecrecy)]
    [InlineData(Act.KeepImage)]
    public void Decide_OnTheShippedDocument_SaysEverythingThatTheDiagramsSay(Act act) =>
        AnySituation.Sample(situation => AssertSame(Shipped, act, situation), iter: Tries.Of(2_000));

    [Fact]
    public void Decide_OnTheShippedDocument_ForEachRecipientAndUnknownOnes_SaysEverythingThatTheDiagramsSay() =>
        Gen.Select(AnySituation, Gen.Enum<Recipient>().Array[1, 4], Gen.Bool).Sample(
            (situation, recipients, isKnown) => AssertSame(Shipped, Act.Tell, isKnown
                ? situation.With(Vocabulary.Of(recipients[0]), true)
                : recipients.Aggregate(situation.With(Vocabulary.Of(recipients[0]), Knowledge.Unknown), (some, gone) => some.With(Vocabulary.Of(gone), false))),
            iter: Tries.Of(5_000));

    [Fact]
    public void Decide_OnAnyTellingDocument_SaysEverythingThatTheDiagramsSay() =>
        Gen.Select(Documents(Act.Tell, Outcome.Permit, Outcome.Refuse, Outcome.Ask), AnyPolicy.SituationOver(Facts, unknowns: true).Array[20]).Sample(
            (rules, situations) => AssertSame(new PolicyDocument(rules), Act.Tell, situations), iter: Tries.Of(2_000));

    [Fact]
    public void Decide_OnAnyReadingDocument_SaysEverythingThatTheDiagramsSay() =>
        Gen.Select(AnyPolicy.Rules(Act.ReadRecord, Outcome.Permit, Outcome.Refuse), AnyPolicy.Situation.Array[20]).Sample(
            (rules, situations) => AssertSame(new PolicyDocument(rules), Act.ReadRecord, situations), iter: Tries.Of(2_000));

    [Fact]
    public void Decide_WhereAnswersAreSearched_SaysEverythingThatTheSearchSays() =>
        Gen.Select(Documents(Act.Tell, Outcome.Permit, Outcome.Refuse, Outcome.Ask), AnyPolicy.SituationOver(Facts, unknowns: true).Array[20]).Sample(
            (rules, situations) => AssertSame(new PolicyDocument(rules, null, forWhole: 0), Act.Tell, situations), iter: Tries.Of(500));

    /// <summary>Each pair doubles the cubes: 16, 32, 64, 128, 256 of the first rule, each of which is read in another way, and a few more.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Decide_WithAnyNumberOfCubes_SaysEverythingThatTheDiagramsSay(int pairs)
    {
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(2 * pairs).Append(Vocabulary.Find("age=adult")!).ToList();
        var often = Simplification.JoinedAll(facts.SkipLast(1).Chunk(2).Select(pair => Simplification.JoinedAny(pair.Select(Say.Is))));
        var seldom = Simplification.JoinedAll([Say.Is(facts[0]), Say.Is(facts[^1])]);
        foreach (var rules in new[] { [often], new[] { often, seldom } })
        {
            var document = new PolicyDocument([.. rules.Select((when, place) =>
                new Rule($"r{place}", Act.Tell, ["P1"], when, place == 0 ? Outcome.Permit : Outcome.Refuse, $"So, {place}."))]);
            AnyPolicy.SituationOver(facts, unknowns: true).Sample(situation => AssertSame(document, Act.Tell, situation), iter: Tries.Of(300));
        }
    }

    [Fact]
    public void Decide_WhereRulesMeetInTooManyWaysForATable_SaysEverythingThatTheDiagramsSay()
    {
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(22).ToList();
        var pairs = facts.Chunk(2).Select(pair => Simplification.JoinedAny(pair.Select(Say.Is)));
        var document = new PolicyDocument([new Rule("r", Act.Tell, ["P1"], Simplification.JoinedAll(pairs), Outcome.Permit, "So.")]);

        AnyPolicy.SituationOver(facts, unknowns: true).Sample(situation => AssertSame(document, Act.Tell, situation), iter: Tries.Of(200));
    }

    [Fact]
    public void Decide_ASecondTime_IsTheSameObjectAndTakesNoMemory()
    {
        // A document of its own: what the other tests ask for would turn the leaves of a shared book meanwhile.
        var document = new PolicyDocument(Shipped.Rules);
        var situations = AnySituation.Array[50].Single();
        var acts = Enum.GetValues<Act>();
        var first = situations.SelectMany(situation => acts.Select(act => document.Decide(act, situation))).ToList();
        var again = new Decision[first.Count];

        var before = GC.GetAllocatedBytesForCurrentThread();
        var next = 0;
        foreach (var situation in situations)
        {
            foreach (var act in acts)
                again[next++] = document.Decide(act, situation);
        }
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, taken);
        Assert.All(first.Zip(again), pair => Assert.Same(pair.First, pair.Second));
    }

    /// <summary>Neither a rule that says nothing in the answer nor who would be asked makes another decision of it.</summary>
    [Fact]
    public void Decide_OfSituationsThatDifferInWhatTheAnswerDoesNotSay_IsTheSameObject()
    {
        var document = new PolicyDocument([Telling("a", Say.Is(Facts[6]), Outcome.Refuse), Telling("b", Say.Is(Facts[7]), Outcome.Permit)]);
        var drugs = Situation.Of((Facts[6], true), (Facts[7], false));
        var danger = Situation.Of((Facts[6], false), (Facts[7], true));

        Assert.Same(document.Decide(Act.Tell, drugs), document.Decide(Act.Tell, drugs.With(Facts[7], true)));
        Assert.Same(document.Decide(Act.Tell, danger), document.Decide(Act.Tell, danger.With(Vocabulary.Of(AdultInvolved.Head), true)));
    }

    [Fact]
    public void Decide_OnTheFloorAndBesideIt_SaysEverythingThatTheDiagramsSay()
    {
        var recording = new PolicyDocument([new Rule("a", Act.WriteRecord, ["P1"], Simplification.Always, Outcome.Permit, "So.")]);
        var protectors = Enum.GetValues<Recipient>().Except([Recipient.Police, Recipient.Ambulance]).Aggregate(Situation.Empty, (some, gone) => some.With(Vocabulary.Of(gone), false));
        var telling = new PolicyDocument([Telling("a", Simplification.Always, Outcome.Permit)]);

        AssertSame(recording, Act.WriteRecord, Situation.Empty, Situation.Of((Vocabulary.ReaderEmployed, false)), Situation.Empty);
        AssertSame(telling, Act.Tell, Situation.Empty, protectors, Situation.Empty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("head")]
    [InlineData("chair")]
    public void Decide_WhereSomebodyIsAskedWhomItConcerns_SaysEverythingThatTheDiagramsSay(string? whom)
    {
        var document = new PolicyDocument([Telling("a", Say.Not(Say.Is(Facts[6])), Outcome.Ask) with { Whom = whom }, Telling("b", Say.Is(Facts[6]), Outcome.Permit)]);
        foreach (var drugs in Enum.GetValues<Knowledge>())
            AssertSame(document, Act.Tell, [.. Enum.GetValues<AdultInvolved>().Select(adult => Situation.Of((Vocabulary.Of(adult), true)).With(Facts[6], drugs))]);
    }

    /// <summary>Each act has a table for each recipient, and each of these has rules of its own.</summary>
    [Fact]
    public void Decide_OfEveryActForEveryRecipient_SaysEverythingThatTheDiagramsSay()
    {
        var recipients = Enum.GetValues<Recipient>();
        var document = new PolicyDocument([.. Enum.GetValues<Act>().SelectMany(act => RulesOfAct.IsReadingAct(act)
            ? [new Rule($"{act}", act, ["P1"], Simplification.Always, Outcome.Permit, $"So, {act}.")]
            : recipients.Select(recipient => new Rule($"{act}-{recipient}", act, ["P1"], Say.Is(recipient), Outcome.Refuse, $"So, {act} {recipient}.")))]);

        foreach (var act in Enum.GetValues<Act>())
            AssertSame(document, act, [Situation.Empty, .. recipients.Select(recipient => Situation.Of((Vocabulary.Of(recipient), true)))]);
        foreach (var act in Enum.GetValues<Act>().Reverse())
            AssertSame(document, act, [Situation.Empty, .. recipients.Select(recipient => Situation.Of((Vocabulary.Of(recipient), true)))]);
    }

    private static Rule Telling(string id, Condition when, Outcome effect) => new(id, Act.Tell, ["P1"], when, effect, "So.");

    [Fact]
    public void Decide_ByManyThreadsAtOnce_SaysEverythingThatTheDiagramsSay()
    {
        var document = new PolicyDocument(Shipped.Rules);
        var situations = AnySituation.Array[300].Single();
        var expected = situations.Select(situation => Everything.Of(document.DecideExactly(Act.Tell, situation))).ToList();

        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, thread =>
        {
            for (var asked = 0; asked < situations.Length; asked++)
            {
                var which = (asked + (thread * 19)) % situations.Length;
                Assert.Equal(expected[which], Everything.Of(document.Decide(Act.Tell, situations[which])));
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(-1)]
    public void Decide_OfNoAct_Throws(int act) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Decide((Act)act, Situation.Empty));

    private static Gen<Rule[]> Documents(Act act, params Outcome[] effects)
    {
        var leaf = Gen.Frequency(
            (6, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Condition.Holds(fact))),
            (2, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Condition.KnownNot(fact))),
            (2, Gen.OneOf(Facts.ToArray()).Select(fact => (Condition)new Condition.Not(new Condition.Holds(fact)))));
        var condition = Gen.Recursive<Condition>((depth, inner) => depth > 1 ? leaf : Gen.OneOf(
            leaf,
            inner.Select(term => (Condition)new Condition.Not(term)),
            inner.Array[1, 3].Select(terms => (Condition)new Condition.All(terms)),
            inner.Array[1, 3].Select(terms => (Condition)new Condition.Any(terms))));
        return Gen.Select(condition, Gen.OneOf(effects), Gen.Int[0, 63], Gen.Int[0, 7]).Array[0, 6].Select(drawn =>
            drawn.Select((rule, index) => new Rule($"rule-{index}", act, [$"P{index / 2}"], rule.Item1, rule.Item2, $"Sentence {index}.")
            {
                ExceptionTo = rule.Item4 % 4 == 0
                    ? [.. Enumerable.Range(0, index).Where(before => (rule.Item3 & (1 << before)) != 0).Select(before => $"rule-{before}")]
                    : [],
                Whom = rule is { Item2: Outcome.Ask, Item4: > 3 } ? "head" : null,
                Obligations = rule.Item4 % 2 == 0 ? [new Obligation($"duty-{index / 2}", Due.Before, "Do it.")] : [],
            }).ToArray());
    }

    private static void AssertSame(PolicyDocument document, Act act, params Situation[] situations)
    {
        foreach (var situation in situations)
            Assert.Equal(Everything.Of(document.DecideExactly(act, situation)), Everything.Of(document.Decide(act, situation)));
    }
}
