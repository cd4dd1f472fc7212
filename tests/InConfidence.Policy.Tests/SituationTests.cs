using CsCheck;
using InConfidence.Policy.Tests.Naive;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

public sealed class SituationTests
{
    private static readonly Fact Disclosure = Vocabulary.Of(RecordKind.Disclosure);
    private static readonly Fact Concern = Vocabulary.Of(RecordKind.Concern);
    private static readonly Fact AboutAdult = Vocabulary.Of(RecordKind.ConcernAboutAdult);

    [Fact]
    public void Indexer_OfAFactLeftOut_IsUnknown() =>
        Assert.All(Vocabulary.All, fact => Assert.Equal(Knowledge.Unknown, Situation.Empty[fact]));

    [Fact]
    public void With_OneMemberSo_MakesTheOthersNot()
    {
        var situation = Situation.Of((Disclosure, true));

        Assert.Equal((Knowledge.Yes, Knowledge.No, Knowledge.No), (situation[Disclosure], situation[Concern], situation[AboutAdult]));
    }

    [Fact]
    public void With_AllMembersButOneNot_MakesTheLastSo() =>
        Assert.Equal(Knowledge.Yes, Situation.Of((Disclosure, false), (Concern, false))[AboutAdult]);

    [Fact]
    public void With_AnotherMemberSo_MovesTheVariable() =>
        Assert.Equal(Situation.Of((Concern, true)), Situation.Of((Disclosure, true), (Concern, true)));

    [Fact]
    public void With_TheMemberThatWasSoNot_LeavesTheOthersOpen()
    {
        var situation = Situation.Of((Disclosure, true), (Disclosure, false));

        Assert.Equal((Knowledge.No, Knowledge.Unknown, Knowledge.Unknown), (situation[Disclosure], situation[Concern], situation[AboutAdult]));
    }

    [Fact]
    public void With_AMemberForgotten_ForgetsTheVariable() =>
        Assert.Equal(Situation.Empty, Situation.Of((Disclosure, true)).With(Concern, Knowledge.Unknown));

    [Fact]
    public void With_LeavesTheSituationItWasCalledOnAlone()
    {
        _ = Situation.Empty.With(Disclosure, true);

        Assert.Empty(Situation.Empty.Known);
    }

    [Fact]
    public void ToJson_OfWhatIsKnown_IsFlatAndSorted() =>
        Assert.Equal(
            """{"reader.is-alleged":false,"reader.is-writer":true,"record.adult-involved=head":false,"record.kind":"concern"}""",
            Situation.Of((Vocabulary.ReaderIsWriter, true), (Vocabulary.ReaderIsAlleged, false), (Concern, true), (Vocabulary.Of(AdultInvolved.Head), false)).ToJson());

    [Fact]
    public void TryRead_OfWhatWasWritten_IsTheSame() =>
        AnyPolicy.SituationOver(Vocabulary.All, unknowns: true).Sample(situation =>
            Situation.TryRead(situation.ToJson(), out var read, out _) && read.Equals(situation) && read.GetHashCode() == situation.GetHashCode());

    [Theory]
    [InlineData("""{"record.kind": "concern", "reader.is-writer": true}""")]
    [InlineData("""{"record.kind=concern": true, "reader.is-writer": "yes"}""")]
    [InlineData("""{"record.kind=disclosure": "no", "record.kind=concern-about-adult": false, "reader.is-writer": true, "reader.is-alleged": null, "reader.employed": "unknown"}""")]
    public void TryRead_InEverySpelling_ReadsTheSame(string json)
    {
        Assert.True(Situation.TryRead(json, out var situation, out var fault), fault);

        Assert.Equal(Situation.Of((Concern, true), (Vocabulary.ReaderIsWriter, true)), situation);
    }

    [Theory]
    [InlineData("""{"reader.is-wizard": true}""", "`reader.is-wizard` is no fact")]
    [InlineData("""{"record.kind": "rumour"}""", "`record.kind` with the value `rumour` is no fact")]
    [InlineData("""{"record.kind": true}""", "`record.kind` is no fact")]
    [InlineData("""{"reader.is-writer": "maybe"}""", "`reader.is-writer` can be true, false or null")]
    [InlineData("""{"reader.is-writer": 1}""", "`reader.is-writer` can be true, false or null")]
    [InlineData("""{"record.kind": "concern", "record.kind=disclosure": true}""", "exactly one of the facts `record.kind` can be so")]
    [InlineData("""{"record.kind=concern": false, "record.kind=disclosure": false, "record.kind=concern-about-adult": false}""", "exactly one of the facts `record.kind` can be so")]
    [InlineData("""{"record.kind": "concern", "record.kind=concern": true}""", "`record.kind=concern` is said twice")]
    [InlineData("[]", "a situation is one JSON object of facts")]
    [InlineData("{", "the situation is not valid JSON")]
    [InlineData("""{"reader.is-writer": true, "reader.is-writer": true}""", "the situation is not valid JSON")]
    [InlineData("""{"reader.is-writer": {"deep": {}}}""", "the situation is not valid JSON")]
    [InlineData("""{"record.kind": "\ud800"}""", "the situation is not valid JSON")]
    public void TryRead_OfWhatIsNoSituation_SaysWhy(string json, string why)
    {
        Assert.False(Situation.TryRead(json, out var situation, out var fault));

        Assert.Null(situation);
        Assert.StartsWith(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_ComparesWhatIsKnown()
    {
        Assert.False(Situation.Empty.Equals((object)Situation.Of((Concern, true))));
        Assert.False(Situation.Empty.Equals(null));
        Assert.True(Situation.Of((Concern, true)).Equals((object)Situation.Of((Concern, true))));
    }
}
