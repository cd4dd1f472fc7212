using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;

namespace InConfidence.Tests.Records;

public sealed class DraftContentTests
{
    private static readonly DraftContent Draft = new() { Kind = RecordKind.Disclosure };

    [Fact]
    public void New_BeforeAnythingIsAnswered_ClaimsNothing()
    {
        Assert.Null(Draft.Danger);
        Assert.Equal(AdultInvolved.Unknown, Draft.AdultInvolved);
        Assert.Equal("", Draft.Words);
        Assert.Empty(Draft.People);
        Assert.Empty(Draft.Answers);
        Assert.Empty(Draft.Pasted);
    }

    [Fact]
    public void In_APart_GivesThosePeopleInOrder()
    {
        var first = new PersonInRecord(PartInRecord.Present, null, "the bus driver");
        var second = new PersonInRecord(PartInRecord.Present, new PersonId(Guid.Parse("00000000000000000000000000000001")), null);
        var draft = Draft with { People = [first, new(PartInRecord.Spoke, null, "a boy in Year 9"), second] };

        Assert.Equal([first, second], draft.In(PartInRecord.Present));
        Assert.Empty(draft.In(PartInRecord.KeptOut));
    }

    [Fact]
    public void WithAnswer_ToAQuestion_ReplacesOnlyThatAnswer()
    {
        var before = Draft.WithAnswer("place", QuestionAnswer.Answered(("place", "Library"))).WithAnswer("heard", QuestionAnswer.Of(AnswerState.DontKnowYet));

        var after = before.WithAnswer("place", QuestionAnswer.Of(AnswerState.DidNotComeUp));

        Assert.Equal("Library", before.Answers["place"]["place"]);
        Assert.Equal(AnswerState.DidNotComeUp, after.Answers["place"].State);
        Assert.Equal(AnswerState.DontKnowYet, after.Answers["heard"].State);
    }

    [Fact]
    public void Words_WithBlanksAroundThem_AreKeptAsTheyAre() =>
        Assert.Equal("  he said\n\n", (Draft with { Words = "  he said\n\n" }).Words);
}
