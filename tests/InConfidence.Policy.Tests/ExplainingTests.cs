using CsCheck;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests;

/// <summary>What an explanation says beyond the decision.</summary>
public sealed class ExplainingTests
{
    [Fact]
    public void Explain_OfAnySituation_NamesEachChangeOfOneAnswerThatChangesTheOutcome() =>
        Gen.Select(AnyPolicy.Rules(Act.Message, Enum.GetValues<Outcome>()), AnyPolicy.Situation).Sample((rules, situation) =>
        {
            var explanation = new PolicyDocument(rules).Explain(Act.Message, situation);

            var outcome = NaiveEvaluator.OutcomeOf(rules, Act.Message, situation);
            var questions = rules.SelectMany(rule => NaiveTruth.Facts(rule.When)).Select(fact => fact.Question).ToHashSet();
            var expected = Vocabulary.All.Where(fact => questions.Contains(fact.Question))
                .SelectMany(fact => Otherwise(fact).Where(each => situation[fact] != each.Knowledge).Select(each => (Fact: fact, each.Value, Then: NaiveEvaluator.OutcomeOf(rules, Act.Message, situation.With(fact, each.Knowledge)))))
                .Where(each => each.Then != outcome)
                .OrderBy(each => situation[each.Fact] != Knowledge.Unknown);
            Assert.Equal(outcome, explanation.Decision.Outcome);
            Assert.Equal(expected.Select(each => new FactChange(each.Fact.Question, each.Value, each.Then)), explanation.WouldChange);
        }, iter: Tries.Of(2_000));

    [Fact]
    public void Explain_OfWhomIsTold_SaysNothingOfOthersWhoMightBe()
    {
        var document = Read("rule a when act is tell and recipient is parent and student is adult refuse");

        var explanation = document.Explain(Act.Tell, Situation.Of((Vocabulary.Of(Recipient.Parent), true)));

        Assert.Equal([new FactChange("age", "adult", Outcome.Refuse)], explanation.WouldChange);
    }

    [Theory]
    [InlineData(Act.Tell, "summary", "summary")]
    [InlineData(Act.Tell, "words", "summary")]
    [InlineData(Act.Tell, "existence", "existence")]
    [InlineData(Act.Tell, null, "summary")]
    [InlineData(Act.Message, "summary", null)]
    public void Explain_OfATelling_SaysTheMostThatMayBeTold(Act act, string? asked, string? most)
    {
        var document = Read("rule a when act is any of tell, message permit\nrule b is an exception to a when act is tell and content is any of words, whole refuse");
        var situation = asked is null ? Situation.Empty : Situation.Of((Vocabulary.Find($"content={asked}")!, true));

        Assert.Equal(most is null ? [] : [most], document.Explain(act, situation).MostThatMay);
    }

    /// <summary>What is more than was asked about is nobody's question.</summary>
    [Fact]
    public void Explain_OfATellingOfWhichOnlyMoreIsPermitted_SaysNothing() => Assert.Empty(
        Read("rule a when act is tell and content is words permit").Explain(Act.Tell, Situation.Of((Vocabulary.Find("content=existence")!, true))).MostThatMay);

    [Fact]
    public void Explain_OfWhatIsPermittedWhateverIsTold_SaysTheWhole() =>
        Assert.Equal(["whole"], Read("rule a when act is tell permit").Explain(Act.Tell, Situation.Empty).MostThatMay);

    [Theory]
    [InlineData("age=under-13", true, true)]
    [InlineData("age=adult", true, false)]
    [InlineData("age=adult", false, true)]
    [InlineData(null, false, true)]
    public void Explain_OfSomebodyOfUnknownAge_RaisesWhatAChildRequires(string? fact, bool isSo, bool isRaised)
    {
        var document = Read("duty d \"D.\"\nrequire q: head does d before when student is not adult");
        var situation = fact is null ? Situation.Empty : Situation.Of((Vocabulary.Find(fact)!, isSo));

        Assert.Equal(isRaised ? ["q"] : [], document.Explain(Act.Tell, situation).Requirements.Select(required => required.Name));
    }

    private static IEnumerable<(Knowledge Knowledge, string Value)> Otherwise(Fact fact) => fact.Variable is { } variable
        ? [(Knowledge.Yes, fact.Name[(variable.Length + 1)..])]
        : [(Knowledge.Yes, "true"), (Knowledge.No, "false")];

    private static PolicyDocument Read(string block)
    {
        Assert.True(PolicyDocument.TryRead($"## P1 x\n\n```policy\n{block}\n```\n", out var document, out var faults), string.Join('\n', faults));
        return document;
    }
}
