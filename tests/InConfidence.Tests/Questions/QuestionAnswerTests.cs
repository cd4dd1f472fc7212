using InConfidence.Questions;

namespace InConfidence.Tests.Questions;

public sealed class QuestionAnswerTests
{
    [Fact]
    public void Indexer_OfAFieldNotAnswered_IsTheEmptyText()
    {
        var answer = QuestionAnswer.Answered(("place", "Library"));

        Assert.Equal("Library", answer["place"]);
        Assert.Equal("", answer["private"]);
    }

    [Fact]
    public void Equals_OfTheSameValuesInAnyOrder_Holds()
    {
        var one = QuestionAnswer.Answered(("a", "1"), ("b", "2"));
        var other = QuestionAnswer.Answered(("b", "2"), ("a", "1"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Equals_OfAnotherValueFieldOrState_DoesNotHold()
    {
        var answer = QuestionAnswer.Answered(("a", "1"));

        Assert.NotEqual(answer, QuestionAnswer.Answered(("a", "2")));
        Assert.NotEqual(answer, QuestionAnswer.Answered(("b", "1")));
        Assert.NotEqual(answer, answer with { State = AnswerState.DontKnowYet });
        Assert.False(answer.Equals(null));
    }

    [Fact]
    public void Of_AState_HasNoValues() =>
        Assert.Equal((AnswerState.DidNotComeUp, 0), (QuestionAnswer.Of(AnswerState.DidNotComeUp).State, QuestionAnswer.Of(AnswerState.DidNotComeUp).Values.Count));

    [Fact]
    public void Values_OfFieldsThatDifferInCase_StayApart() =>
        Assert.Equal("1", QuestionAnswer.Answered(("a", "1"), ("A", "2"))["a"]);
}
