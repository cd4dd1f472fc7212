namespace InConfidence.Policy.Tests;

/// <summary>Situations as JSON: sets and variables as arrays, and what is said, word for word, of one that cannot be read.</summary>
public sealed class SituationJsonTests
{
    private static readonly Fact Drugs = Vocabulary.Find("matter.drugs")!;
    private static readonly Fact Parent = Vocabulary.Of(Recipient.Parent);
    private static readonly Fact Police = Vocabulary.Of(Recipient.Police);

    [Fact]
    public void ToJson_OfASet_IsAnArrayOfWhatIsSoAndOneOfWhatIsNot()
    {
        var other = Vocabulary.All.First(fact => fact.Set == "matter" && fact != Drugs);
        var third = Vocabulary.All.Last(fact => fact.Set == "matter" && fact != Drugs);

        Assert.Equal(
            $"{{\"matter\":[{string.Join(',', new[] { "drugs", other.Name[7..] }.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""))}],\"matter.not\":[\"{third.Name[7..]}\"]}}",
            Situation.Of((Drugs, true), (other, true), (third, false)).ToJson());
    }

    [Fact]
    public void TryRead_OfArrays_ReadsMembersOfSetsAndVariables()
    {
        Assert.Equal(Situation.Of((Drugs, true)), Read("""{"matter": ["drugs"]}"""));
        Assert.Equal(Situation.Of((Drugs, false)), Read("""{"matter.not": ["drugs"]}"""));
        Assert.Equal(Situation.Of((Parent, true)), Read("""{"recipient": ["parent"]}"""));
        Assert.Equal(Situation.Of((Parent, false), (Police, false)), Read("""{"recipient.not": ["parent", "police"]}"""));
        Assert.Equal(Situation.Empty, Read("""{"matter": null, "recipient": null, "matter.drugs": "unknown", "age": null, "harm": []}"""));
        Assert.Equal(Situation.Of((Drugs, false)), Read("""{"matter.drugs": "no"}"""));
        Assert.Equal(Situation.Of((Drugs, true)), Read("""{"matter.drugs": "yes"}"""));
    }

    [Theory]
    [InlineData("""{"matter": ["drugs", 1]}""", "`matter` can hold names of its members only")]
    [InlineData("""{"matter.not": [null]}""", "`matter.not` can hold names of its members only")]
    [InlineData("""{"matter": ["drug"]}""", "`matter` with the value `drug` is no fact; did you mean `drugs`?")]
    [InlineData("""{"matter.not": ["drug"]}""", "`matter` with the value `drug` is no fact; did you mean `drugs`?")]
    [InlineData("""{"mater": ["drugs"]}""", "`mater` is no fact; did you mean `matter`?")]
    [InlineData("""{"mater.not": ["drugs"]}""", "`mater.not` is no fact; did you mean `matter`?")]
    [InlineData("""{"matter.not": ["drugs"], "matter": ["drugs"]}""", "`matter.drugs` is said twice")]
    [InlineData("""{"matter": true}""", "`matter` is no fact by itself: give one of its values, such as `*`")]
    [InlineData("""{"recipient": true}""", "`recipient` is no fact by itself: give one of its values, such as `safeguarding-lead`")]
    [InlineData("""{"recipient": "parant"}""", "`recipient` with the value `parant` is no fact; did you mean `parent`?")]
    [InlineData("""{"recipent": "parent"}""", "`recipent` is no fact; did you mean `recipient`?")]
    [InlineData("""{"recipent": true}""", "`recipent` is no fact; did you mean `recipient`?")]
    [InlineData("""{"recipent": null}""", "`recipent` is no fact; did you mean `recipient`?")]
    [InlineData("""{"reader.is-writter": true}""", "`reader.is-writter` is no fact; did you mean `reader.is-writer`?")]
    [InlineData("""{"reader.is-writer": "maybe"}""", "`reader.is-writer` can be true, false or null")]
    [InlineData("""{"reader.is-writer": 1}""", "`reader.is-writer` can be true, false or null")]
    [InlineData("""{"recipient": ["parent", "police"]}""", "exactly one of the facts `recipient` can be so")]
    [InlineData("""{"recipient": "parent", "recipient.not": ["parent"]}""", "`recipient=parent` is said twice")]
    [InlineData("1", "a situation is one JSON object of facts")]
    public void TryRead_OfWhatIsNoSituation_SaysWhy(string json, string why)
    {
        Assert.False(Situation.TryRead(json, out _, out var fault));

        Assert.Equal(why.Replace("*", Vocabulary.All.First(fact => fact.Set == "matter").Name[7..], StringComparison.Ordinal), fault);
    }

    private static Situation Read(string json)
    {
        Assert.True(Situation.TryRead(json, out var situation, out var fault), fault);
        return situation;
    }
}
