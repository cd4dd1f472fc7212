using InConfidence.Testing;
using InConfidence.Cli.Commands;
using InConfidence.Rosters;

namespace InConfidence.Cli.Tests.Commands;

[OnOneDatabase]
public sealed class RosterAnswerTests
{
    [Fact]
    public void Ask_WithDoubts_AsksAboutEachAndTwiceWhereTwoMustAgree()
    {
        using var said = new StringWriter();

        var acceptance = RosterAnswer.Ask(Proposal(), new StringReader("yes\nYes\nyes\nyes\n"), said);

        Assert.True(acceptance!.Covers(Proposal()));
        Assert.Equal(2, said.ToString().Split("Is this right?").Length - 1);
        Assert.Equal(1, said.ToString().Split("Does a second person, who has looked too, agree?").Length - 1);
    }

    [Theory]
    [InlineData("no\n")]
    [InlineData("yes\nno\n")]
    [InlineData("yes\nyes\nno\n")]
    [InlineData("yes\nyes\nyes\n")]
    [InlineData("yes\nyes\nyes\ny\n")]
    [InlineData("")]
    public void Ask_WithoutAYesToEverything_AcceptsNothing(string answers) =>
        Assert.Null(RosterAnswer.Ask(Proposal(), new StringReader(answers), TextWriter.Null));

    private static RosterProposal Proposal() => new(
        new("OneRoster 1.1", RosterSnapshot.Empty, [], [new(RosterDoubtKind.File, "There are passwords."), new(RosterDoubtKind.Guardian, "A guardian.") { SecondApproval = true }]),
        RosterDifference.Between(RosterSnapshot.Empty, RosterSnapshot.Empty));
}
