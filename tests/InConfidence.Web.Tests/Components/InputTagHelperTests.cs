using InConfidence.Testing;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class InputTagHelperTests
{
    private readonly Rendering _rendering = new();

    [Fact]
    public async Task Input_WithHint_IsDescribedByIt()
    {
        Same.Markup(
            """
            <div class="govuk-form-group">
              <label class="govuk-label" for="Name">Your name</label>
              <div id="Name-hint" class="govuk-hint">As the school knows you</div>
              <input class="govuk-input govuk-input--width-20" id="Name" name="Name" type="text" value="Ada"
                autocomplete="off" spellcheck="false" dir="auto" aria-describedby="Name-hint">
            </div>
            """,
            await Rendering.OfAsync(Input("Name", "Ada", hint: "As the school knows you", width: 20)));
    }

    [Fact]
    public async Task Input_WithError_ShowsItAndKeepsWhatWasTyped()
    {
        _rendering.State.SetModelValue("Age", "twelve", "twelve");
        _rendering.State.AddModelError("Age", "Enter a number");

        Same.Markup(
            """
            <div class="govuk-form-group govuk-form-group--error">
              <label class="govuk-label" for="Age">Age</label>
              <p id="Age-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Enter a number</p>
              <input class="govuk-input govuk-input--error" id="Age" name="Age" type="text" value="twelve"
                autocomplete="off" spellcheck="false" dir="auto" aria-describedby="Age-error">
            </div>
            """,
            await Rendering.OfAsync(Input("Age", "11", label: "Age")));
    }

    [Fact]
    public async Task Input_AsHeading_IsTheHeadingOfItsPage()
    {
        var input = Input("Input.Name", null);
        input.IsHeading = true;

        Same.Markup(
            """
            <div class="govuk-form-group">
              <h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="Input_Name">Your name</label></h1>
              <input class="govuk-input" id="Input_Name" name="Input.Name" type="text" autocomplete="off" spellcheck="false" dir="auto">
            </div>
            """,
            await Rendering.OfAsync(input));
    }

    [Fact]
    public async Task Input_ForAPassword_NeverWritesItBack()
    {
        _rendering.State.SetModelValue("Password", "open sesame", "open sesame");
        var input = Input("Password", "open sesame");
        input.Type = "password";

        Assert.DoesNotContain("sesame", await Rendering.OfAsync(input), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_WithMarkupInEveryPlace_EncodesIt()
    {
        const string markup = "<b onclick=\"x\">";
        _rendering.State.AddModelError("Name", markup);

        var html = await Rendering.OfAsync(Input("Name", markup, label: markup, hint: markup));

        Assert.DoesNotContain("<b", html, StringComparison.Ordinal);
    }

    private InputTagHelper Input(string name, string? value, string label = "Your name", string? hint = null, int? width = null) => new()
    {
        For = Rendering.For(name, value),
        ViewContext = _rendering.View,
        Label = label,
        Hint = hint,
        Width = width,
    };
}
