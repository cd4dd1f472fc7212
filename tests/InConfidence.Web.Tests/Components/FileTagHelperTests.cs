using InConfidence.Testing;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class FileTagHelperTests
{
    private readonly Rendering _rendering = new();

    [Fact]
    public async Task File_WithError_ShowsIt()
    {
        _rendering.State.AddModelError("Roster", "Choose a file");

        Same.Markup(
            """
            <div class="govuk-form-group govuk-form-group--error">
              <label class="govuk-label" for="Roster">The roster</label>
              <div id="Roster-hint" class="govuk-hint">A zip file</div>
              <p id="Roster-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Choose a file</p>
              <input class="govuk-file-upload govuk-file-upload--error" id="Roster" name="Roster" type="file" accept=".zip"
                aria-describedby="Roster-hint Roster-error">
            </div>
            """,
            await Rendering.OfAsync(File("The roster", "A zip file")));
    }

    [Fact]
    public async Task File_WithMarkupInEveryPlace_EncodesIt() =>
        Assert.DoesNotContain("<b", await Rendering.OfAsync(File("<b>", "<b>")), StringComparison.Ordinal);

    private FileTagHelper File(string label, string hint) => new()
    {
        For = Rendering.For<string>("Roster", null),
        ViewContext = _rendering.View,
        Label = label,
        Hint = hint,
        Accept = ".zip",
    };
}
