using InConfidence.Questions;
using InConfidence.Records;

namespace InConfidence.Tests.Questions;

public sealed class QuestionnaireTests
{
    private static readonly DraftContent Disclosure = new() { Kind = RecordKind.Disclosure };

    /// <summary>R3 and D11 stop at R48: nobody is sent to the parents while harm may come from there.</summary>
    [Theory]
    [InlineData("student", true)]
    [InlineData("online,self", true)]
    [InlineData("school-adult", true)]
    [InlineData("home", false)]
    [InlineData("family", false)]
    [InlineData("guardian", false)]
    [InlineData("host", false)]
    [InlineData("unknown", false)]
    [InlineData("student,home", false)]
    [InlineData("", false)]
    public void For_ASource_AsksAboutParentsOnlyWhereItIsKnownAndAwayFromHome(string source, bool asked) =>
        Assert.Equal(asked, AsksAboutParents(Disclosure.WithAnswer("source", QuestionAnswer.Answered(("source", source)))));

    [Theory]
    [InlineData(AnswerState.NotYet)]
    [InlineData(AnswerState.DidNotComeUp)]
    [InlineData(AnswerState.DontKnowYet)]
    public void For_ASourceThatIsNotKnown_DoesNotAskAboutParents(AnswerState state) =>
        Assert.False(AsksAboutParents(Disclosure.WithAnswer("source", QuestionAnswer.Of(state))));

    [Fact]
    public void For_AHostFamilyInvolved_DoesNotAskAboutParentsWhateverTheSource()
    {
        var content = Disclosure.WithAnswer("source", QuestionAnswer.Answered(("source", "student"))) with { AdultInvolved = AdultInvolved.HostFamily };

        Assert.False(AsksAboutParents(content));
    }

    /// <summary>R48: where it came up nobody is sent to the parents, wherever else the harm comes from.</summary>
    [Fact]
    public void For_GenitalMutilation_DoesNotAskAboutParents() =>
        Assert.False(AsksAboutParents(Disclosure.WithAnswer("source", QuestionAnswer.Answered(("source", "student"))).WithAnswer("mutilation", QuestionAnswer.Answered(("known", "feared")))));

    [Fact]
    public void For_AConcernAboutAnAdult_AsksNothingThatBelongsToAStudent() =>
        Assert.Empty(new[] { "limits", "questions", "wishes", "injuries", "mutilation", "parents" }
            .Intersect(Questionnaire.For(new DraftContent { Kind = RecordKind.ConcernAboutAdult }).Select(question => question.Name)));

    /// <summary>D4, P6: the limits are asked about, and no wording is there before somebody typed it.</summary>
    [Fact]
    public void For_ADisclosure_AsksWhetherLimitsWereExplainedAndClaimsNothing()
    {
        var limits = Questionnaire.For(Disclosure).Single(question => question.Name == "limits");

        Assert.Equal(AnswerState.NotYet, Questionnaire.StateOf(Disclosure, limits));
        Assert.Contains(limits.Fields, field => field is { Name: "words", Kind: FieldKind.Words });
    }

    [Fact]
    public void All_CanBeCompletedWithoutAnAnswer() => Assert.DoesNotContain(Questionnaire.All, question => string.IsNullOrWhiteSpace(question.DidNotComeUp));

    [Fact]
    public void All_RestOnClausesAndHaveNamesOfTheirOwn()
    {
        Assert.DoesNotContain(Questionnaire.All, question => question.Clauses.Count == 0);
        Assert.Distinct(Questionnaire.All.Select(question => question.Name));
        Assert.All(Questionnaire.All, question => Assert.Distinct(question.Fields.Select(field => field.Name)));
        Assert.All(Questionnaire.All.SelectMany(question => question.Fields), field => Assert.Distinct(field.Options.Select(option => option.Value)));
    }

    [Fact]
    public void Find_OfAName_GivesTheQuestionOrNothing()
    {
        Assert.Equal("D7", Questionnaire.Find("questions")!.Clauses[0]);
        Assert.Null(Questionnaire.Find("no-such-question"));
    }

    private static bool AsksAboutParents(DraftContent content) => Questionnaire.For(content).Any(question => question.Name == "parents");
}
