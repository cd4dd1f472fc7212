using InConfidence.Testing;
using System.Globalization;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class FrameWordsTests
{
    [Theory]
    [InlineData("en-GB", "Back", false)]
    [InlineData("ar-EG", "رجوع", true)]
    [InlineData("zh-CN", "返回", true)]
    [InlineData("vi", "Quay lại", true)]
    [InlineData("es-MX", "Atrás", true)]
    [InlineData("cy", "Back", false)]
    public void For_ACulture_SpeaksItsLanguageAndTellsWhoReadIt(string culture, string back, bool awaitsReview)
    {
        var words = FrameWords.For(CultureInfo.GetCultureInfo(culture));

        Assert.Equal((back, awaitsReview), (words.Back, words.AwaitsReview));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    [InlineData("vi")]
    [InlineData("es")]
    public void For_EveryLanguage_LeavesNothingUnsaid(string culture)
    {
        var words = FrameWords.For(CultureInfo.GetCultureInfo(culture));

        Assert.All(
            typeof(FrameWords).GetProperties().Where(property => property.PropertyType == typeof(string)),
            property => Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(words)), property.Name));
        Assert.Contains("{0}", words.SavedAt, StringComparison.Ordinal);
    }
}
