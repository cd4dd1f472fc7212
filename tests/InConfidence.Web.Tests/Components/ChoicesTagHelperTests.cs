using InConfidence.Testing;
using AngleSharp.Html.Parser;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class ChoicesTagHelperTests
{
    private readonly Rendering _rendering = new();

    [Fact]
    public async Task Radios_WithHintsAndRevealedContent_WireEachToItsAnswer()
    {
        var radios = new RadiosTagHelper { For = Rendering.For("Danger", "no"), ViewContext = _rendering.View, Legend = "In danger?", Hint = "Now" };

        Same.Markup(
            """
            <div class="govuk-form-group">
              <fieldset class="govuk-fieldset" aria-describedby="Danger-hint">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">In danger?</legend>
                <div id="Danger-hint" class="govuk-hint">Now</div>
                <div class="govuk-radios">
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="Danger" name="Danger" type="radio" value="yes" autocomplete="off" data-reveals="Danger-more">
                    <label class="govuk-label govuk-radios__label" for="Danger">Yes</label>
                  </div>
                  <div class="govuk-radios__conditional" id="Danger-more"><p>Call</p></div>
                  <div class="govuk-radios__divider">or</div>
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="Danger-3" name="Danger" type="radio" value="no" checked autocomplete="off" aria-describedby="Danger-3-item-hint">
                    <label class="govuk-label govuk-radios__label" for="Danger-3">No</label>
                    <div id="Danger-3-item-hint" class="govuk-hint govuk-radios__hint">Nobody</div>
                  </div>
                </div>
              </fieldset>
            </div>
            """,
            await Rendering.OfChoicesAsync(
                radios, (Choice("yes", "Yes"), "<p>Call</p>"), (new DividerTagHelper(), ""), (Choice("no", "No", "Nobody"), "")));
    }

    [Fact]
    public async Task Radios_WithErrorAsHeading_LeadTheSummaryToTheFirstAnswer()
    {
        _rendering.State.AddModelError("Danger", "Say whether anyone is in danger");
        var radios = new RadiosTagHelper { For = Rendering.For<string>("Danger"), ViewContext = _rendering.View, Legend = "In danger?", IsHeading = true };

        Same.Markup(
            """
            <div class="govuk-form-group govuk-form-group--error">
              <fieldset class="govuk-fieldset" aria-describedby="Danger-error">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">In danger?</h1></legend>
                <p id="Danger-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Say whether anyone is in danger</p>
                <div class="govuk-radios">
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="Danger" name="Danger" type="radio" value="yes" autocomplete="off">
                    <label class="govuk-label govuk-radios__label" for="Danger">Yes</label>
                  </div>
                </div>
              </fieldset>
            </div>
            """,
            await Rendering.OfChoicesAsync(radios, (Choice("yes", "Yes"), "")));
    }

    [Fact]
    public async Task Checkboxes_ComingBack_TickWhatWasPostedAndNotWhatTheModelHad()
    {
        _rendering.State.SetModelValue("Matters", new[] { "home", "health" }, "home,health");

        Assert.Equal(["home", "health"], await TickedAsync(new List<string> { "drugs" }));
    }

    [Fact]
    public async Task Checkboxes_OnTheFirstVisit_TickWhatTheModelHas() =>
        Assert.Equal(["drugs"], await TickedAsync(new List<string> { "drugs" }));

    [Fact]
    public async Task Checkbox_BoundToABool_IsTickedWhenTrue()
    {
        var boxes = new CheckboxesTagHelper { For = Rendering.For("Agreed", true), ViewContext = _rendering.View, Legend = "Agreed?" };

        var html = await Rendering.OfChoicesAsync(boxes, (Choice("true", "Yes"), ""));

        Assert.NotNull(new HtmlParser().ParseDocument(html).QuerySelector("input[checked]"));
    }

    [Fact]
    public async Task Checkbox_ThatExcludesTheOthers_SaysSoToTheScript()
    {
        var boxes = new CheckboxesTagHelper { For = Rendering.For<string>("Matters"), ViewContext = _rendering.View, Legend = "What?" };
        var none = Choice("none", "None of these");
        none.IsExclusive = true;

        var html = await Rendering.OfChoicesAsync(boxes, (none, ""));

        Assert.Equal("exclusive", new HtmlParser().ParseDocument(html).QuerySelector("input")!.GetAttribute("data-behaviour"));
    }

    private async Task<IEnumerable<string?>> TickedAsync(List<string> model)
    {
        var boxes = new CheckboxesTagHelper { For = Rendering.For("Matters", model), ViewContext = _rendering.View, Legend = "What?" };
        var html = await Rendering.OfChoicesAsync(
            boxes, (Choice("home", "Home"), ""), (Choice("drugs", "Drugs"), ""), (Choice("health", "Health"), ""));
        return new HtmlParser().ParseDocument(html).QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value"));
    }

    private static ChoiceTagHelper Choice(string value, string label, string? hint = null) => new() { Value = value, Label = label, Hint = hint };
}
