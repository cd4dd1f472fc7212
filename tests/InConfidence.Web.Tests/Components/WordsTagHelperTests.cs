using InConfidence.Testing;
using AngleSharp.Html.Parser;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class WordsTagHelperTests
{
    [Theory]
    [InlineData("\n\n  \"don't\"\n   ")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("")]
    public async Task Words_OfARecord_AreTheTextAndNothingElse(string text)
    {
        var html = await Rendering.OfAsync(new WordsTagHelper { Text = text });

        var words = new HtmlParser().ParseDocument(html).QuerySelector("div.ic-words[dir=auto]")!;
        Assert.Equal(text, words.TextContent);
        Assert.Empty(words.Children);
    }

    [Fact]
    public async Task Words_InAKnownLanguage_SaySo() =>
        Same.Markup(
            """<div class="ic-words" dir="auto" lang="ar">مرحبا</div>""",
            await Rendering.OfAsync(new WordsTagHelper { Text = "مرحبا", Language = "ar" }));
}
