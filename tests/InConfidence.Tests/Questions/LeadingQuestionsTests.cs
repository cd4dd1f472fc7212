using InConfidence.Questions;

namespace InConfidence.Tests.Questions;

public sealed class LeadingQuestionsTests
{
    [Theory]
    [InlineData("Did your father hit you?")]
    [InlineData("I asked: did he do it?")]
    [InlineData("You were frightened, weren’t you?")]
    [InlineData("It was your uncle, right?")]
    [InlineData("Was it at home or at school?")]
    [InlineData("Where was it, at home or at school?")]
    [InlineData("“Has this happened before?”")]
    public void In_AQuestionThatLeads_FindsIt(string question) => Assert.Single(LeadingQuestions.In(question));

    [Theory]
    [InlineData("What happened?")]
    [InlineData("Tell me about it.")]
    [InlineData("Can you describe the room")]
    [InlineData("How did you get the mark?")]
    [InlineData("I asked nothing.")]
    [InlineData("She did not want to say.")]
    [InlineData("")]
    public void In_AQuestionThatIsOpen_FindsNothing(string question) => Assert.Empty(LeadingQuestions.In(question));

    [Fact]
    public void In_SeveralLines_FindsEachAsItWasWritten() =>
        Assert.Equal(["Did he hurt you?", "Was it him?"], LeadingQuestions.In("What happened?\n- Did he hurt you? How?\n\"Was it him?\""));

    [Fact]
    public void In_NonsenseOfAnyLength_EndsSoon() => Assert.NotNull(LeadingQuestions.In(new string('a', 100_000) + " or " + new string(',', 100_000) + "?"));
}
