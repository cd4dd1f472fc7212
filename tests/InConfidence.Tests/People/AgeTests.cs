using System.Globalization;
using InConfidence.People;

namespace InConfidence.Tests.People;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2008-11-24", "2026-11-23", 17)]
    [InlineData("2008-11-24", "2026-11-24", 18)]
    [InlineData("2008-11-24", "2026-11-25", 18)]
    [InlineData("2008-12-01", "2026-11-30", 17)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    public void On_AroundABirthday_CountsWholeYears(string born, string today, int years) =>
        Assert.Equal(years, Age.On(Day(born), Day(today)));

    [Fact]
    public void On_WithoutABirthDate_IsUnknown()
    {
        Assert.Null(Age.On(null, Day("2026-11-24")));
        Assert.Equal(AgeBand.Unknown, Age.BandOn(null, Day("2026-11-24")));
    }

    [Theory]
    [InlineData("2013-11-25", AgeBand.UnderThirteen)]
    [InlineData("2013-11-24", AgeBand.ThirteenToFifteen)]
    [InlineData("2010-11-25", AgeBand.ThirteenToFifteen)]
    [InlineData("2010-11-24", AgeBand.SixteenToSeventeen)]
    [InlineData("2008-11-25", AgeBand.SixteenToSeventeen)]
    [InlineData("2008-11-24", AgeBand.Adult)]
    public void BandOn_AtItsEdges_ChangesOnTheBirthday(string born, AgeBand band) =>
        Assert.Equal(band, Age.BandOn(Day(born), Day("2026-11-24")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
