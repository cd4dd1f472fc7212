using InConfidence.Testing;
using AngleSharp.Html.Parser;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class TextareaTagHelperTests
{
    private readonly Rendering _rendering = new();

    [Fact]
    public async Task Textarea_ForAPartOfARecord_MarksThePartAndSetsNoLimit()
    {
        Same.Markup(
            """
            <div class="govuk-form-group">
              <label class="govuk-label" for="Words">What did they say?</label>
              <textarea class="govuk-textarea" id="Words" name="Words" rows="8" dir="auto" autocomplete="off"
                spellcheck="false" data-part="words"></textarea>
            </div>
            """,
            await Rendering.OfAsync(Textarea("")));
    }

    [Theory]
    [InlineData("\n\n  first line blank, blanks kept  \n")]
    [InlineData("</textarea><script>")]
    [InlineData("مرحبا 你好 👩‍👧 &amp;")]
    public async Task Textarea_ShownAgain_HoldsEveryCharacter(string typed)
    {
        _rendering.State.SetModelValue("Words", typed, typed);

        var html = await Rendering.OfAsync(Textarea("what the model had"));

        Assert.Equal(typed, new HtmlParser().ParseDocument(html).QuerySelector("textarea")!.TextContent);
    }

    private TextareaTagHelper Textarea(string value) => new()
    {
        For = Rendering.For("Words", value),
        ViewContext = _rendering.View,
        Label = "What did they say?",
        Part = "words",
    };
}
