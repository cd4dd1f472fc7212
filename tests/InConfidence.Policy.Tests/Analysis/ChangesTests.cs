namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Where two documents differ, in the words of documents.</summary>
public sealed class ChangesTests
{
    [Theory]
    [InlineData("student is adult", "student is adult")]
    [InlineData("student is not adult", "student is not adult")]
    [InlineData("student is any of adult, under-13", "student is any of under-13, adult")]
    [InlineData("content is summary", "content is summary")]
    [InlineData("content is not summary", "content is not summary")]
    [InlineData("content is any of summary, words, whole", "content is any of summary, words, whole")]
    [InlineData("content is not any of summary, words", "content is not any of summary, words")]
    [InlineData("harm is immediate", "harm is immediate")]
    [InlineData("harm is not immediate", "harm is not immediate")]
    [InlineData("matter includes drugs", "matter includes drugs")]
    [InlineData("matter does not include drugs", "matter does not include drugs")]
    [InlineData("student is known not to be adult", "student is known not to be adult")]
    [InlineData("not (student is known not to be adult)", "not (student is known not to be adult)")]
    [InlineData("matter is known not to include drugs", "matter is known not to include drugs")]
    [InlineData("session has second-factor", "session has second-factor")]
    [InlineData("session has not second-factor", "session has not second-factor")]
    [InlineData("session is known not to have second-factor", "session is known not to have second-factor")]
    [InlineData("reader is known not to be writer", "reader is known not to be writer")]
    public void DifferenceTo_ADocumentWithOneRule_SaysWhereItStands(string when, string words)
    {
        var change = Assert.Single(Read("").DifferenceTo(Read($"rule a when act is message and {when} refuse")).Changes);

        Assert.Equal((Act.Message, "outcome", "ask", "refuse"), (change.Act, change.Kind, change.Before, change.After));
        Assert.Equal([words], change.When);
        Assert.Equal(Outcome.Refuse, Read($"rule a when act is message and {when} refuse").Decide(Act.Message, change.Witness).Outcome);
    }

    [Fact]
    public void DifferenceTo_WithADutyOfAnotherTime_SaysBoth()
    {
        const string Rule = "duty d \"D.\"\nrule a when act is message permit and must d ";

        var changes = Read($"{Rule}(before)").DifferenceTo(Read($"{Rule}(within 2 days)")).Changes;

        Assert.Equal(
            [(Act.Message, "duty", "d (before)", null), (Act.Message, "duty", null, "d (within 2 days)")],
            changes.Select(change => (change.Act!.Value, change.Kind, change.Before, change.After)));
        Assert.All(changes, change => Assert.Empty(change.When));
    }

    [Fact]
    public void DifferenceTo_WithARequirementOfSomebodyElse_SaysBoth()
    {
        const string Duty = "duty d \"D.\"\n";

        var changes = Read($"{Duty}require q: head does d before when student is adult").DifferenceTo(Read($"{Duty}require q: staff does d before when student is adult")).Changes;

        Assert.Equal(
            [("requirement", "q: head does d by before", null), ("requirement", null, "q: staff does d by before")],
            changes.Select(change => (change.Kind, change.Before, change.After)));
        Assert.All(changes, change => Assert.Null(change.Act));
        Assert.All(changes, change => Assert.Equal(["student is adult"], change.When));
    }

    [Fact]
    public void DifferenceTo_OfMoreThanTwoHundred_ShowsTwoHundredAndCountsAll()
    {
        var facts = Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(16).Select(fact => fact.Phrase).Chunk(2);

        var difference = Read("").DifferenceTo(Read($"rule a when act is message and {string.Join(" and ", facts.Select(pair => $"({pair[0]} or {pair[1]})"))} refuse"));

        Assert.Equal((256, 200), (difference.Total, difference.Changes.Count));
    }

    /// <summary>Where it is not known whether somebody works here, reading is refused before and after, and nobody is asked.</summary>
    [Fact]
    public void DifferenceTo_ADocumentThatLetsSomebodyRead_IsThatAlone()
    {
        var change = Assert.Single(Read("").DifferenceTo(Read("rule a when act is read-record and reader is employed-here permit")).Changes);

        Assert.Equal(("refuse", "permit"), (change.Before, change.After));
        Assert.Equal(["reader is employed-here"], change.When);
    }

    [Fact]
    public void DifferenceTo_TheSame_IsNone() => Assert.Equal(0, PolicyDocument.Shipped.DifferenceTo(PolicyDocument.Shipped).Total);

    private static PolicyDocument Read(string block)
    {
        Assert.True(PolicyDocument.TryRead($"## P1 x\n\n```policy\n{block}\n```\n", out var document, out var faults), string.Join('\n', faults));
        return document;
    }
}
