using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;

namespace InConfidence.Data.Tests.Steps;

/// <summary>What a record makes known, and what it leaves unknown: each fact by what was answered.</summary>
public sealed class TellingFactsTests
{
    private static readonly PersonId Sam = PersonId.From(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Sue = PersonId.From(new Guid("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void Of_ARecordOfWhichNothingIsAnswered_KnowsOnlyWhatItIs()
    {
        var known = TellingFacts.Of(Matter(new DraftContent { Kind = RecordKind.Concern })).Known.Select(fact => fact.Name).ToHashSet();

        Assert.Subset(known, new HashSet<string> { "record.kind=concern", "record.adult-involved=unknown", "recipient=safeguarding-lead", "channel=secure-transfer", "content=whole", "prompt=own-initiative" });
        foreach (var unknown in new[] { "harm.immediate", "age=adult", "limits.explained", "student.told", "student.heard", "source.household", "disclosure.begun", "evidence=told", "protection.concern", "home.unsafe" })
            Assert.DoesNotContain(unknown, known);
    }

    [Theory, InlineData(true, Knowledge.Yes), InlineData(false, Knowledge.No), InlineData(null, Knowledge.Unknown)]
    public void Danger_AsAnswered_IsWhetherHarmIsImmediate(bool? danger, Knowledge expected) =>
        Assert.Equal(expected, Of(new DraftContent { Kind = RecordKind.Concern, Danger = danger }, "harm.immediate"));

    [Fact]
    public void Danger_SaidLater_IsNotUndoneByWhatStands() => Assert.Equal(
        Knowledge.Yes, TellingFacts.Of(Matter(new DraftContent { Kind = RecordKind.Concern, Danger = false }) with { IsDangerSaid = true })[Fact("harm.immediate")]);

    [Theory]
    [InlineData("limits", "explained", "before", "limits.explained", Knowledge.Yes)]
    [InlineData("limits", "explained", "after", "limits.explained", Knowledge.Unknown)]
    [InlineData("limits", "explained", "no", "limits.explained", Knowledge.No)]
    [InlineData("passing-on", "told", "yes", "student.told", Knowledge.Yes)]
    [InlineData("passing-on", "told", "no", "student.told", Knowledge.No)]
    [InlineData("parents", "encouraged", "yes", "student.encouraged", Knowledge.Yes)]
    [InlineData("parents", "encouraged", "no", "student.encouraged", Knowledge.No)]
    [InlineData("wishes", "wish", "that it stops", "student.heard", Knowledge.Yes)]
    [InlineData("wishes", "wish", " \n", "student.heard", Knowledge.Unknown)]
    [InlineData("source", "source", "student,home", "source.household", Knowledge.Yes)]
    [InlineData("source", "source", "family", "source.household", Knowledge.Yes)]
    [InlineData("source", "source", "student,home", "source.student", Knowledge.Yes)]
    [InlineData("source", "source", "student", "source.household", Knowledge.Unknown)]
    [InlineData("source", "source", "guardian", "source.carer", Knowledge.Yes)]
    [InlineData("source", "source", "host", "source.host-family", Knowledge.Yes)]
    [InlineData("source", "source", "school-adult", "source.staff", Knowledge.Yes)]
    [InlineData("source", "source", "unknown", "source.staff", Knowledge.Unknown)]
    public void Answer_ToAQuestion_IsTheFact(string question, string field, string value, string fact, Knowledge expected) =>
        Assert.Equal(expected, Of(Disclosure.WithAnswer(question, QuestionAnswer.Answered((field, value))), fact));

    [Theory]
    [InlineData("limits", "limits.explained")]
    [InlineData("passing-on", "student.told")]
    [InlineData("parents", "student.encouraged")]
    [InlineData("wishes", "student.heard")]
    public void Answer_ThatItDidNotComeUp_IsNo_AndThatNobodyKnowsYet_IsUnknown(string question, string fact)
    {
        Assert.Equal(Knowledge.No, Of(Disclosure.WithAnswer(question, QuestionAnswer.Of(AnswerState.DidNotComeUp)), fact));
        Assert.Equal(Knowledge.Unknown, Of(Disclosure.WithAnswer(question, QuestionAnswer.Of(AnswerState.DontKnowYet)), fact));
        Assert.Equal(Knowledge.Unknown, Of(Disclosure, fact));
    }

    [Theory]
    [InlineData("age=under-13", AgeBand.UnderThirteen)]
    [InlineData("age=13-to-15", AgeBand.ThirteenToFifteen)]
    [InlineData("age=16-to-17", AgeBand.SixteenToSeventeen)]
    [InlineData("age=adult", AgeBand.Adult)]
    [InlineData("age=13-to-15", AgeBand.Adult, AgeBand.ThirteenToFifteen)]
    [InlineData("age=13-to-15", AgeBand.Unknown, AgeBand.ThirteenToFifteen)]
    [InlineData(null, AgeBand.Unknown)]
    [InlineData(null, AgeBand.Unknown, AgeBand.Adult)]
    [InlineData(null)]
    public void Ages_OfStudents_AreThoseOfTheYoungest_AndAdultOnlyWhereAllAre(string? expected, params AgeBand[] ages)
    {
        var situation = TellingFacts.Of(Matter(Disclosure) with { Ages = ages });

        Assert.Equal(expected, situation.Known.FirstOrDefault(fact => fact.Variable == "age" && situation[fact] == Knowledge.Yes)?.Name);
    }

    [Fact]
    public void Age_WhereAStudentIsOnlyDescribed_IsNeverKnownToBeAdult() => Assert.NotEqual(
        Knowledge.Yes,
        TellingFacts.Of(Matter(Disclosure with { People = [new PersonInRecord(PartInRecord.Concerned, null, "her little brother")] }) with { Ages = [AgeBand.Adult] })[Fact("age=adult")]);

    [Fact]
    public void Reporter_OfADisclosure_IsTheStudentOrAFriend_AndOtherwiseUnknown()
    {
        Assert.Equal("reporter=student", Reporter([Sam], []));
        Assert.Equal("reporter=student", Reporter([Sam], [Sam]));
        Assert.Equal("reporter=friend", Reporter([Sam], [Sue]));
        Assert.Null(Reporter([Sam], [Sam, Sue]));
        Assert.Null(Reporter([], [Sue]));
    }

    [Theory]
    [InlineData("told", Knowledge.Yes, Knowledge.No, "evidence=told", "evidence=told")]
    [InlineData("seen", Knowledge.Yes, Knowledge.No, "evidence=told", "evidence=seen")]
    [InlineData("feared", Knowledge.Yes, Knowledge.Yes, "evidence=told", null)]
    [InlineData("", Knowledge.Unknown, Knowledge.No, "evidence=told", null)]
    public void Mutilation_AsTheWriterSaidIt_IsTheHarm_AndTakesNothingFromWhatElseWasTold(string known, Knowledge harm, Knowledge feared, string ofDisclosure, string? ofConcern)
    {
        var disclosed = TellingFacts.Of(Matter(Disclosure.WithAnswer("mutilation", QuestionAnswer.Answered(("known", known)))));
        var noticed = TellingFacts.Of(Matter(Disclosure.WithAnswer("mutilation", QuestionAnswer.Answered(("known", known)))) with { Kind = RecordKind.Concern });

        Assert.Equal((harm, feared), (disclosed[Fact("harm.genital-mutilation")], disclosed[Fact("mutilation.feared")]));
        Assert.Equal((ofDisclosure, ofConcern), (Evidence(disclosed), Evidence(noticed)));

        static string? Evidence(Situation situation) => situation.Known.SingleOrDefault(fact => fact.Variable == "evidence" && situation[fact] == Knowledge.Yes)?.Name;
    }

    [Theory]
    [InlineData("Teacher of Physics", "", Knowledge.Yes)]
    [InlineData("Assistant headteacher", "", Knowledge.Yes)]
    [InlineData("Class teacher", "no", Knowledge.Yes)]
    [InlineData("Matron", "yes", Knowledge.Yes)]
    [InlineData(null, "no", Knowledge.No)]
    [InlineData(null, "", Knowledge.Unknown)]
    [InlineData("Head of Year", "", Knowledge.Unknown)]
    [InlineData("Teacher's assistant", "", Knowledge.Unknown)]
    [InlineData("Teacher training office", "", Knowledge.Unknown)]
    public void Teacher_IsWhoeverHoldsSuchAPostOrSaysSo(string? post, string said, Knowledge expected) => Assert.Equal(
        expected,
        TellingFacts.Of(Matter(Disclosure.WithAnswer("mutilation", QuestionAnswer.Answered(("known", "told"), ("teacher", said)))) with { PostOfWriter = post })[Fact("teller.teacher")]);

    private static DraftContent Disclosure { get; } = new() { Kind = RecordKind.Disclosure };

    private static string? Reporter(HashSet<PersonId> spoke, HashSet<PersonId> concerned)
    {
        var situation = TellingFacts.Of(Matter(Disclosure) with { Spoke = spoke, Concerned = concerned });
        return situation.Known.FirstOrDefault(fact => fact.Variable == "reporter" && situation[fact] == Knowledge.Yes)?.Name;
    }

    private static Knowledge Of(DraftContent content, string fact) => TellingFacts.Of(Matter(content))[Fact(fact)];

    private static Fact Fact(string name) => Vocabulary.Find(name)!;

    private static RecordMatter Matter(DraftContent content) => new()
    {
        Kind = content.Kind,
        AdultInvolved = content.AdultInvolved,
        Standing = content,
        IsDangerSaid = content.Danger == true,
        Spoke = new HashSet<PersonId>(),
        Concerned = new HashSet<PersonId>(),
        Ages = [],
        OfficesOfWriter = [],
        KindOfWriter = PersonKind.Staff,
    };
}
