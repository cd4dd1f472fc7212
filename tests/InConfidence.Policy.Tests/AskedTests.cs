using InConfidence.Policy.Internal;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>Who is asked, and who stands in where the matter concerns them.</summary>
public sealed class AskedTests
{
    [Theory]
    [InlineData(null, null, "safeguarding-lead")]
    [InlineData("head", null, "head")]
    [InlineData("proprietor", null, "proprietor")]
    [InlineData(null, AdultInvolved.SafeguardingTeam, "head")]
    [InlineData("safeguarding-lead", AdultInvolved.SafeguardingTeam, "head")]
    [InlineData("safeguarding-lead-and-second-person", AdultInvolved.SafeguardingTeam, "head")]
    [InlineData("head", AdultInvolved.SafeguardingTeam, "head")]
    [InlineData("chair", AdultInvolved.SafeguardingTeam, "chair")]
    [InlineData("head", AdultInvolved.Head, "chair")]
    [InlineData(null, AdultInvolved.Head, "safeguarding-lead")]
    [InlineData("chair", AdultInvolved.Head, "chair")]
    [InlineData("chair", AdultInvolved.Chair, "designated-officer")]
    [InlineData("proprietor", AdultInvolved.Chair, "designated-officer")]
    [InlineData("head", AdultInvolved.Chair, "head")]
    [InlineData(null, AdultInvolved.Chair, "safeguarding-lead")]
    public void Whom_WhereTheMatterConcernsWhoeverIsNamed_IsWhoeverStandsIn(string? named, AdultInvolved? concerned, string asked)
    {
        var situation = concerned is { } adult ? Situation.Of((Vocabulary.Of(adult), true)) : Situation.Empty;

        Assert.Equal(asked, Asked.Whom([Rule(Outcome.Permit, "nurse"), Rule(Outcome.Ask, null), Rule(Outcome.Ask, named)], situation));
    }

    [Fact]
    public void Whom_OfSeveralRulesThatAsk_IsTheFirstThatNamesSomebody() =>
        Assert.Equal("nurse", Asked.Whom([Rule(Outcome.Refuse, "head"), Rule(Outcome.Ask, null), Rule(Outcome.Ask, "nurse"), Rule(Outcome.Ask, "governor")], Situation.Empty));

    private static Rule Rule(Outcome effect, string? whom) => new("r", Act.Tell, ["P1"], Simplification.Always, effect, "So.") { Whom = whom };
}
