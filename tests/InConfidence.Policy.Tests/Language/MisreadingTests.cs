using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Tests.Language;

/// <summary>What is said, word for word, of a document that cannot be read.</summary>
public sealed class MisreadingTests
{
    [Theory]
    [InlineData("duty d \"D.\" duty d \"E.\"", 18, "two duties are called `d`")]
    [InlineData("rule r when act has tel permit", 13, "`act has tel` is no fact; did you mean `act is tell`?")]
    [InlineData("rule r when act has tell permit", 13, "`act has tell` is no fact; did you mean `act is tell`?")]
    [InlineData("rule r when wizard is tell permit", 13, "`wizard is tell` is no fact")]
    [InlineData("rule r when ((((((((((((((((((((((((( act is tell", 37, "parentheses are nested more than 24 deep")]
    [InlineData("rule r when act is tell permit ; x", 32, "`;` means nothing in a policy block")]
    [InlineData("rule r when act is tell permit \u201cx", 32, "a text begins here and has no closing quotation mark")]
    public void TryRead_OfAMistake_SaysWhereAndWhat(string block, int column, string message)
    {
        var fault = Fault(block);

        Assert.Equal((message, 4, column, "P1"), (fault.Message, fault.Line, fault.Column, fault.Clause));
    }

    [Theory]
    [InlineData("rule", "the block ends too early, expected a name")]
    [InlineData("duty d", "the block ends too early, expected a text in quotation marks")]
    [InlineData("rule r", "the block ends too early, expected `when`")]
    [InlineData("rule r when", "the block ends too early, expected `not`, `(` or a name")]
    [InlineData("rule r when act", "the block ends too early, expected `is`, `includes` or `has`")]
    [InlineData("rule r when act is", "the block ends too early, expected `any` or a name")]
    [InlineData("rule r when act is known", "the block ends too early, expected `not`")]
    [InlineData("rule r when act is known not", "the block ends too early, expected `to`")]
    [InlineData("rule r when act is known not to", "the block ends too early, expected `be`, `include` or `have`")]
    [InlineData("rule r when act does", "the block ends too early, expected `not`")]
    [InlineData("rule r when act does not", "the block ends too early, expected `include` or `have`")]
    [InlineData("rule r when act is any", "the block ends too early, expected `of`")]
    [InlineData("rule r when act is tell", "the block ends too early, expected `permit`, `refuse` or `ask`")]
    [InlineData("rule r when (act is tell", "the block ends too early, expected `)`")]
    [InlineData("rule r is", "the block ends too early, expected `exception`")]
    [InlineData("rule r is exception", "the block ends too early, expected `to`")]
    [InlineData("rule r under", "the block ends too early, expected a name")]
    [InlineData("rule r when act is tell permit and", "the block ends too early, expected `must`")]
    [InlineData("rule r when act is tell permit and must d", "the block ends too early, expected `(`")]
    [InlineData("rule r when act is tell permit and must d (", "the block ends too early, expected when it is due")]
    [InlineData("promise p", "the block ends too early, expected `never` or `always`")]
    [InlineData("promise p never", "the block ends too early, expected `permit`, `refuse` or `ask` or `must`")]
    [InlineData("require q", "the block ends too early, expected `:`")]
    [InlineData("require q: head", "the block ends too early, expected `does`")]
    [InlineData("require q: head does", "the block ends too early, expected a name")]
    [InlineData("require q: head does d", "the block ends too early, expected when it is due")]
    [InlineData("require q: head does d by", "the block ends too early, expected when it is due")]
    [InlineData("require q: head does d before", "the block ends too early, expected `when`")]
    [InlineData("example \"e\"", "the block ends too early, expected `given`")]
    [InlineData("example \"e\" given act is tell", "the block ends too early, expected `expect`")]
    [InlineData("example \"e\" given act is tell expect", "the block ends too early, expected `permit`, `refuse` or `ask`")]
    [InlineData("example \"e\" given act is tell expect ask and", "the block ends too early, expected `must`, `most` or `require`")]
    [InlineData("policy \"P\" dated", "the block ends too early, expected word")]
    [InlineData("policy \"P\" review", "the block ends too early, expected `by`")]
    [InlineData("weighing", "the block ends too early, expected a text in quotation marks")]
    [InlineData("rule r rule", "`rule` does not belong here, expected `when`")]
    [InlineData("rule wehn r premit", "the block ends too early, expected `when`; is `premit` meant to be `permit`?")]
    [InlineData("rule ak", "the block ends too early, expected `when`")]
    [InlineData("rule byb", "the block ends too early, expected `when`")]
    [InlineData("rule weighingxx", "the block ends too early, expected `when`")]
    [InlineData("rule r when act is tell. permit", "`.` means nothing in a policy block")]
    [InlineData("rule r when act is tell- permit", "`-` means nothing in a policy block")]
    [InlineData("rule r when act is tell' permit", "`'` means nothing in a policy block")]
    [InlineData("rule r when act is tell/ permit", "`/` means nothing in a policy block")]
    [InlineData("rule r when act is tell\u2019 permit", "`\u2019` means nothing in a policy block")]
    [InlineData("rule \"text\"", "a text does not belong here, expected a name")]
    [InlineData("tell", "`tell` does not belong here")]
    public void TryRead_OfABlockThatBreaksOff_SaysWhatIsExpected(string block, string message) => Assert.Equal(message, Fault(block).Message);

    [Fact]
    public void TryRead_OfSeveralMistakesInALine_NamesThemFromLeftToRight() =>
        Assert.Equal(
            [(4, 29), (4, 71)],
            Faults("## P1 x\n\n```policy\nrule a when act is tell and r is x permit rule b when act is tell and s is y permit rule a when act is tell permit\n```\n").Take(2).Select(fault => (fault.Line, fault.Column)));

    [Fact]
    public void TryRead_OfARuleThatIsNoRuleOfADocument_SaysUnderWhichClauseAndWhere()
    {
        var fault = Faults("Prose.\n\n## P1 x\n\n## P2 y\n\n```policy\nrule r when act is read-record ask\n```\n")[0];

        Assert.Equal(("unreadable", "P2", 8, 6), (fault.Kind, fault.Clause, fault.Line, fault.Column));
        Assert.StartsWith("`r` is a rule for reading, and nobody can be asked", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_OfWhatIsNoText_SaysSoOfTheWhole()
    {
        Assert.Equal(new PolicyFault("unreadable", null, "the document holds a NUL character, so it is no text") { Line = 1, Column = 1 }, Faults("a\0")[0]);
        Assert.Equal(new PolicyFault("unreadable", null, "the document is longer than 1048576 characters: split it") { Line = 1, Column = 1 }, Faults(new string('a', DocumentReader.LongestDocument + 1))[0]);
        Assert.True(PolicyDocument.TryRead(new string('a', DocumentReader.LongestDocument), out _, out _));
        Assert.True(PolicyDocument.TryRead("\ud83d\ude00", out _, out _));
        Assert.False(PolicyDocument.TryRead("\ude00\ud83d", out _, out _));
    }

    [Fact]
    public void TryRead_OfManyStatements_ReadsFiveThousandAndNoMore()
    {
        string Text(int statements) => $"## P1 x\n\n```policy\n{string.Concat(Enumerable.Repeat("weighing \"w\"\n", statements))}```\n";

        Assert.True(PolicyDocument.TryRead(Text(DocumentReader.MostStatements), out _, out _));
        Assert.Equal(new PolicyFault("unreadable", null, "the document has more than 5000 statements: split it") { Line = 1, Column = 1 }, Faults(Text(DocumentReader.MostStatements + 1))[0]);
    }

    [Fact]
    public void TryRead_OfAPolicyBlockInAList_SaysWhereItStands()
    {
        var fault = Faults("# x\n\n- in a list\n\n  ```policy\n  rule r\n  ```\n")[0];

        Assert.Equal(("unreadable", null, 5, 3), (fault.Kind, fault.Clause, fault.Line, fault.Column));
        Assert.Equal("a policy block stands at the left edge, not inside a list or quotation", fault.Message);
    }

    [Fact]
    public void TryRead_OfParenthesesAsDeepAsMayBe_ReadsThem() =>
        Assert.True(PolicyDocument.TryRead($"## P1 x\n\n```policy\nrule r when {new string('(', Nesting.Deepest)}act is tell{new string(')', Nesting.Deepest)} and ((student is adult)) permit\n```\n", out _, out _));

    /// <summary>What stands at the very end of a text is looked at, and nothing beyond it.</summary>
    [Theory]
    [InlineData("rule r when act is tell permit \"x", "a text begins here and has no closing quotation mark")]
    [InlineData("rule r when act is tell", "the block ends too early, expected `permit`, `refuse` or `ask`")]
    [InlineData("rule r when act is tell # a note", "the block ends too early, expected `permit`, `refuse` or `ask`")]
    public void TryRead_OfABlockWithoutAnEnd_SaysWhatIsWrong(string block, string message) => Assert.Equal(message, Faults($"## P1 x\n\n```policy\n{block}")[0].Message);

    [Fact]
    public void TryRead_OfMarkdownThatIsNestedTooDeeply_SaysSo() =>
        Assert.StartsWith("the Markdown cannot be read: ", Faults(string.Concat(Enumerable.Repeat("> ", 5_000)))[0].Message, StringComparison.Ordinal);

    private static PolicyFault Fault(string block) => Faults($"## P1 x\n\n```policy\n{block}\n```\n")[0];

    private static IReadOnlyList<PolicyFault> Faults(string text)
    {
        Assert.False(PolicyDocument.TryRead(text, out _, out var faults));
        return faults;
    }
}
