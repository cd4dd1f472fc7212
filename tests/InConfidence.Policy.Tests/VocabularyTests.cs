using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

public sealed class VocabularyTests
{
    [Fact]
    public void All_NamesEachFactOnceWithASentence()
    {
        Assert.Equal(Vocabulary.All.Count, Vocabulary.All.Select(fact => fact.Name).Distinct().Count());
        Assert.All(Vocabulary.All, fact => Assert.Matches(@"^[A-Z].*\.$", fact.Sentence));
        Assert.All(Vocabulary.All, fact => Assert.Same(fact, Vocabulary.Find(fact.Name)));
        Assert.All(Vocabulary.All, fact => Assert.Equal(fact.Name, fact.ToString()));
    }

    [Fact]
    public void Of_EveryMember_IsInTheTable()
    {
        IEnumerable<Fact> members =
        [
            .. Enum.GetValues<RecordKind>().Select(Vocabulary.Of), .. Enum.GetValues<AdultInvolved>().Select(Vocabulary.Of),
            .. Enum.GetValues<Role>().Select(Vocabulary.Of), .. Enum.GetValues<Recipient>().Select(Vocabulary.Of),
        ];

        Assert.Equal(3 + 7 + 8 + 46, members.Distinct().Intersect(Vocabulary.All).Count());
    }

    /// <summary>What a thief of the database sees: kept few on purpose.</summary>
    [Fact]
    public void All_StoredFacts_AreTheThreeColumns() =>
        Assert.Equal(["record.kind", "record.adult-involved", "part"],
            Vocabulary.All.Where(fact => fact.Kind == FactKind.Stored).Select(fact => fact.Variable).Distinct());

    [Theory]
    [InlineData("record.kind=concern-about-adult", "record.kind")]
    [InlineData("record.adult-involved=safeguarding-team", "record.adult-involved")]
    [InlineData("recipient=designated-officer", "recipient")]
    [InlineData("reader.role.data-protection-officer", null)]
    public void Find_ByName_KnowsItsVariable(string name, string? variable) =>
        Assert.Equal(variable, Vocabulary.Find(name)!.Variable);

    [Fact]
    public void Find_OfNoFact_IsNull() => Assert.Null(Vocabulary.Find("reader.is-wizard"));
}
