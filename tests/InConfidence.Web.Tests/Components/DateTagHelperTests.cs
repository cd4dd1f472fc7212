using InConfidence.Testing;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class DateTagHelperTests
{
    [Fact]
    public async Task Date_WithOnePartWrong_MarksThatPartAlone()
    {
        var rendering = new Rendering();
        rendering.State.SetModelValue("On.Month", "13", "13");
        rendering.State.AddModelError("On.Month", "The day must be a real date");
        var date = new DateTagHelper
        {
            For = Rendering.For("On", new DateAnswer { Day = "1", Month = "13", Year = "2026" }),
            ViewContext = rendering.View,
            Legend = "When?",
            Hint = "For example, 24 11 2026",
        };

        Same.Markup(
            $"""
            <div class="govuk-form-group govuk-form-group--error">
              <fieldset class="govuk-fieldset" role="group" aria-describedby="On-hint On-error">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">When?</legend>
                <div id="On-hint" class="govuk-hint">For example, 24 11 2026</div>
                <p id="On-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> The day must be a real date</p>
                <div class="govuk-date-input" id="On">
                  {Box("Day", 2, "1", "")}
                  {Box("Month", 2, "13", " govuk-input--error")}
                  {Box("Year", 4, "2026", "")}
                </div>
              </fieldset>
            </div>
            """,
            await Rendering.OfAsync(date));
    }

    private static string Box(string part, int width, string value, string error) =>
        $"""
        <div class="govuk-date-input__item"><div class="govuk-form-group">
          <label class="govuk-label govuk-date-input__label" for="On_{part}">{part}</label>
          <input class="govuk-input govuk-date-input__input govuk-input--width-{width}{error}" id="On_{part}"
            name="On.{part}" type="text" inputmode="numeric" autocomplete="off" value="{value}">
        </div></div>
        """;
}
