namespace InConfidence.Policy.Tests.Language;

/// <summary>What a document may look like, and what is said of one that cannot be read.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("rule r when the recipient is a parent permit", 4, 6, "the rule `r` does not say of which act it speaks")]
    [InlineData("rule r when act is tel permit", 4, 20, "`act is tel` is no fact; did you mean `tell`?")]
    [InlineData("rule r when act is tell and recipent is parent permit", 4, 29, "`recipent` is nothing a rule can speak of; did you mean `recipient`?")]
    [InlineData("rule r when act is tell and matter includes drug permit", 4, 45, "`matter includes drug` is no fact; did you mean `drugs`?")]
    [InlineData("rule r when act is tell and matter is drugs permit", 4, 29, "`matter is drugs` is no fact; did you mean `matter includes drugs`?")]
    [InlineData("rule r whn act is tell permit", 4, 19, "`tell` does not belong here, expected `exception`; is `whn` meant to be `when`?")]
    [InlineData("rule r when act is tell premit", 5, 1, "the block ends too early, expected `permit`, `refuse` or `ask`; is `premit` meant to be `permit`?")]
    [InlineData("rul r when act is tell permit", 4, 1, "`rul` does not belong here; did you mean `rule`?")]
    [InlineData("rule r when act is tell permit and must do-it (before)", 4, 41, "`do-it` is not known here")]
    [InlineData("duty do-it \"Do it.\" rule r when act is tell permit and must do-it (someday)", 4, 68, "`someday` is no time")]
    [InlineData("rule r when act is tell refuse head \"No.\"", 4, 32, "only `ask` says whom")]
    [InlineData("rule r when act is tell ask hed", 4, 29, "`hed` is not known here; did you mean `head`?")]
    [InlineData("rule r when act is tell permit \"No end.", 4, 32, "a text begins here and has no closing quotation mark")]
    [InlineData("rule r when act is tell & recipient is parent permit", 4, 25, "`&` means nothing in a policy block")]
    [InlineData("rule r when act is tell permit rule r when act is tell permit", 4, 37, "two statements are called `r`")]
    [InlineData("rule r when act is tell", 5, 1, "the block ends too early")]
    [InlineData("rule s is an exception to r when agreement is given permit", 4, 27, "`r` is not known here")]
    [InlineData("rule r when act is read-record and recipient is parent permit", 4, 6, "`r` is a rule for reading, and no database can filter")]
    [InlineData("rule r when act is read-record ask", 4, 6, "`r` is a rule for reading, and nobody can be asked")]
    [InlineData("example \"e\" given act is tell or act is message expect ask", 4, 9, "the example \"e\" gives facts joined by `and`")]
    [InlineData("require q: wizard does do-it by end of day when act is tell duty do-it \"Do it.\"", 4, 12, "`wizard` is not known here")]
    public void TryRead_OfWhatIsNoPolicy_SaysWhereAndWhatWasMeant(string block, int line, int column, string message)
    {
        Assert.False(PolicyDocument.TryRead($"## P1 Paramount\n\n```policy\n{block}\n```\n", out _, out var faults));

        Assert.StartsWith(message, faults[0].Message, StringComparison.Ordinal);
        Assert.Equal((line, column, "P1", "unreadable"), (faults[0].Line, faults[0].Column, faults[0].Clause, faults[0].Kind));
    }

    [Fact]
    public void TryRead_OfSeveralMistakes_NamesEachInOrder()
    {
        Assert.False(PolicyDocument.TryRead("## P1 x\n\n```policy\nrule a when act is tel permit\nrule b when act is tell and hram includes sexual permit\n```\n\n```policy\nrule\n```\n", out _, out var faults));

        Assert.Equal([4, 5, 10], faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("The prose alone.")]
    [InlineData("")]
    [InlineData("## P1 x\n\n```csharp\nrule of another language\n```\n")]
    [InlineData("\ufeff## P1 x\r\n\r\n```policy\r\nrule a\r\n  when act is tell # a note\r\n  permit \u201cYes.\u201d\r\n```\r\n")]
    [InlineData("## P1 x\n\n```policy\nrule a when the student has not been told and act is any of tell, message and reader is known not to be head ask the data protection officer\n```")]
    [InlineData("## P1 x\n\n~~~policy\nRULE a WHEN act IS tell PERMIT\n~~~\n")]
    public void TryRead_OfAPolicy_ReadsIt(string text) =>
        Assert.True(PolicyDocument.TryRead(text, out _, out var faults), string.Join('\n', faults));

    [Theory]
    [InlineData("a\0b", "the document holds a NUL character")]
    [InlineData("- in a list\n\n  ```policy\n  rule r\n  ```\n", "a policy block stands at the left edge")]
    public void TryRead_OfWhatIsNoText_SaysSo(string text, string message)
    {
        Assert.False(PolicyDocument.TryRead(text, out _, out var faults));

        Assert.StartsWith(message, faults[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Not in a theory: half a character does not survive being data of one.</summary>
    [Fact]
    public void TryRead_OfHalfACharacter_SaysSo()
    {
        Assert.False(PolicyDocument.TryRead("a\ud800b", out _, out var faults));
        Assert.False(PolicyDocument.TryRead("a\udc00", out _, out _));
        Assert.True(PolicyDocument.TryRead("a\ud83d\ude00b", out _, out _));

        Assert.StartsWith("the document holds half a character", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_OfARuleForSeveralActs_IsOneForEach()
    {
        Assert.True(PolicyDocument.TryRead(
            "## P1 x\n\n```policy\nrule a when act is any of tell, message ask\nrule b is an exception to a under R21, R33 when act is message and channel is personal refuse\n```\n", out var document, out _));

        Assert.Equal([("a", Act.Tell), ("a", Act.Message), ("b", Act.Message)], document.Rules.Select(rule => (rule.Id, rule.Act)));
        Assert.Equal(["P1", "R21", "R33"], document.Rules[^1].Clauses);
    }

    [Fact]
    public void TryRead_OfEveryPhraseOfTheVocabulary_FindsItsFact() => Assert.All(
        Vocabulary.All.Where(fact => fact.Variable != "act" && fact.Kind == FactKind.Sealed),
        fact =>
        {
            Assert.True(PolicyDocument.TryRead($"## P1 x\n\n```policy\nrule a when act is tell and {fact.Phrase.Replace('-', ' ').Replace("under 13", "under-13", StringComparison.Ordinal)} permit\n```\n", out var document, out var faults), faults.Count > 0 ? faults[0].Message : "");
            Assert.Equal(new Condition.Holds(fact), document.Rules[0].When);
        });
}
