using InConfidence.Policy.Internal;

namespace InConfidence.Policy.Tests;

/// <summary>What somebody may have meant.</summary>
public sealed class NearestTests
{
    [Theory]
    [InlineData("police", "police", "polite")]
    [InlineData("pollice", "police", "parent")]
    [InlineData("plice", "police", "parent")]
    [InlineData("polcie", "police", "parent")]
    [InlineData("xolicx", "police", "parent")]
    [InlineData("xolxcx", null, "police", "parent")]
    [InlineData("ab", "abcd", "abcde")]
    [InlineData("ab", null, "abcde")]
    [InlineData("safeguarding-laed", "safeguarding-lead", "safeguarding")]
    [InlineData("safeguarding", "safeguarding-lea", "safeguarding-lead")]
    [InlineData("safeguardings", null, "safeguarding-lead-x")]
    [InlineData("cat", "bat", "rat", "bat", "hat")]
    [InlineData("", "of", "of", "abc")]
    [InlineData("anything", null)]
    public void To_AWord_IsTheKnownOneThatIsFewestLettersAway(string word, string? nearest, params string[] known) =>
        Assert.Equal(nearest, Nearest.To(word, nearest is null || known.Contains(nearest) ? known : [nearest, .. known]));

    [Fact]
    public void To_AWordThatNobodyMistypes_IsNone()
    {
        var longest = new string('a', 64);

        Assert.Equal(longest, Nearest.To(longest, [longest]));
        Assert.Null(Nearest.To(longest + "a", [longest]));
        Assert.Null(Nearest.To(longest, [longest + "a"]));
        Assert.Equal(longest, Nearest.To(longest[1..], [longest + "a", longest]));
    }

    [Fact]
    public void Hint_OfAWord_AsksWhetherTheNearestWasMeant()
    {
        Assert.Equal("; did you mean `police`?", Nearest.Hint("polise", ["police"]));
        Assert.Equal(string.Empty, Nearest.Hint("media", ["police"]));
    }
}
