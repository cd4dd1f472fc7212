using InConfidence.Testing;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class ErrorSummaryTagHelperTests
{
    private readonly ErrorSummaryTagHelper _summary = new() { ViewContext = Rendering.NewView(new Form()) };

    [Fact]
    public async Task ErrorSummary_WithNothingWrong_WritesNothing() => Assert.Empty(await Rendering.OfAsync(_summary));

    [Fact]
    public async Task ErrorSummary_WithErrors_LinksEachToItsFieldInTheOrderOfThePage()
    {
        _summary.ViewContext.ModelState.AddModelError("Alpha", "Second on the page");
        _summary.ViewContext.ModelState.AddModelError("Zulu", "First on the page");
        _summary.ViewContext.ModelState.AddModelError("", "Something about the whole form");

        Same.Markup(
            """
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
              <h2 class="govuk-error-summary__title">There is a problem</h2>
              <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
                <li><a href="#Zulu">First on the page</a></li>
                <li><a href="#Alpha">Second on the page</a></li>
                <li><span>Something about the whole form</span></li>
              </ul></div>
            </div></div>
            """,
            await Rendering.OfAsync(_summary));
    }

    [Fact]
    public async Task ErrorSummary_AfterAnException_DoesNotShowItsText()
    {
        var state = _summary.ViewContext.ModelState;
        state.AddModelError("Zulu", new FormatException("canary"), _summary.ViewContext.ViewData.ModelMetadata);

        Assert.DoesNotContain("canary", await Rendering.OfAsync(_summary), StringComparison.Ordinal);
    }

    private sealed class Form
    {
        public string? Zulu { get; init; }

        public string? Alpha { get; init; }
    }
}
