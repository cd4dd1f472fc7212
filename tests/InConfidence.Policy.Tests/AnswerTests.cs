using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>Which answers are possible, and what they come to; what contains what; what is kept of askers.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Outcome_OfEverySetOfAnswers_IsTheOneOnWhichAllAgreeAndOtherwiseTheSafeOne()
    {
        foreach (var isReading in new[] { false, true })
        {
            for (var set = 1; set < 8; set++)
            {
                Outcome[] possible = [.. new[] { Outcome.Permit, Outcome.Refuse, Outcome.Ask }.Where((_, bit) => (set >> bit & 1) != 0)];
                var answer = new Answer(possible.Contains(Outcome.Permit), possible.Contains(Outcome.Refuse), possible.Contains(Outcome.Ask), isReading);

                Assert.Equal(possible.Length == 1, answer.IsAgreed);
                Assert.Equal(possible.Length == 1 && (possible[0] != Outcome.Ask || !isReading) ? possible[0] : isReading ? Outcome.Refuse : Outcome.Ask, answer.Outcome);
                if (possible.Length == 1)
                    Assert.Equal(answer, Answer.Agreed(possible[0], isReading));
            }
        }
    }

    [Fact]
    public void Of_ASearch_SpendsFromWhatItIsTakenFrom()
    {
        var rule = new Rule("a", Act.Tell, ["P1"], Say.Is(Vocabulary.ReaderIsWriter), Outcome.Permit, "So.");
        var policy = CompiledPolicy.Of([rule], [], forWhole: 0);
        var known = Known.Of(policy.Conditions.Layout, Situation.Empty);

        var within = new Budget(1);

        Assert.Equal(new Answer(MayPermit: true, MayRefuse: false, MayAsk: true, IsReading: false), Answer.Of(policy, Act.Tell, known, within));
        Assert.True(within.IsSpent);
    }

    [Fact]
    public void Contains_OfAnyTwoContents_IsAsTheyContainEachOther() => Assert.All(
        Contents.Names.SelectMany(_ => Contents.Names, (more, less) => (more, less)),
        pair => Assert.Equal(NaiveContents.Contains(pair.more, pair.less), Contents.Contains(pair.more, pair.less)));

    /// <summary>A school has few askers; of more than a bounded number each filter is worked out anew.</summary>
    [Fact]
    public void AskersFilters_OfManyAskers_KeepAsManyAsTheyMay()
    {
        const int Most = 4096;
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(13).ToList();
        var filters = new AskersFilters();
        Condition Of(int asker) => filters.Of(
            Act.ReadRecord, facts.Where((_, bit) => (asker >> bit & 1) != 0).Aggregate(Situation.Empty, (known, fact) => known.With(fact, true)),
            new Condition.All([Say.Is(Vocabulary.ReaderIsWriter), Say.Is(Vocabulary.ReaderIsAlerted)]));
        for (var asker = 0; asker < Most; asker++)
            Of(asker);

        Assert.Same(Of(0), Of(0));
        Assert.Same(Of(Most - 1), Of(Most - 1));
        Assert.Equal(Of(Most), Of(Most));
        Assert.NotSame(Of(Most), Of(Most));
    }
}
