namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Documents of hundreds of rules that meet in every way are still proved, or called too large; never answered wrongly or for ever.</summary>
public sealed class LargeDocumentTests
{
    /// <summary>What a rule asks by "known not" cannot be searched for, so that a document that is too large for diagrams is too large to prove.</summary>
    private const string KnownNot = "rule known-not when act is tell and student is known not to be adult permit \"So.\"\n";

    [Theory]
    [InlineData(150, 1)]
    [InlineData(300, 2)]
    [InlineData(300, 3)]
    public void Check_OfManyRandomRules_IsExact(int rules, int seed)
    {
        var document = Read(RandomRules.Text(rules, seed));

        var check = document.Check([]);

        Assert.False(check.IsTooLarge);
        Assert.Equal((rules, 20), (check.Rules, check.PromisesProved + check.PromisesBroken));
        foreach (var fault in check.Faults.Where(fault => fault.Kind == "broken-promise"))
            Assert.True(document.Decide(Act.Tell, fault.Witness!).IsPermitted, fault.Message);
    }

    [Fact]
    public void Check_OfMoreThanCanBeProved_SaysSoAndNothingElse()
    {
        var check = Read(RandomRules.Text(300, 2, KnownNot)).Check([]);

        Assert.True(check.IsTooLarge);
        Assert.Empty(check.Faults);
        Assert.Equal(0, check.PromisesProved);
    }

    [Fact]
    public void Difference_OfMoreThanCanBeProved_SaysSoAndNothingElse()
    {
        var difference = Read(RandomRules.Text(300, 2)).DifferenceTo(Read(RandomRules.Text(300, 3)));

        Assert.True(difference.IsTooLarge);
        Assert.Empty(difference.Changes);
        Assert.Equal(0, difference.Total);
    }

    [Fact]
    public void PromisesNotKept_OfMoreThanCanBeProved_SaysSo()
    {
        var kept = Read(RandomRules.Text(300, 2, KnownNot)).PromisesNotKept(Read(RandomRules.Text(1, 3)), out var isTooLarge);

        Assert.True(isTooLarge);
        Assert.Empty(kept);
    }

    private static PolicyDocument Read(string text)
    {
        Assert.True(PolicyDocument.TryRead(text, out var document, out var faults), string.Join('\n', faults));
        return document;
    }
}
