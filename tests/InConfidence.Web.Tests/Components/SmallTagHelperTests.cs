using InConfidence.Testing;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class SmallTagHelperTests
{
    [Fact]
    public async Task Button_Primary_Submits() =>
        Same.Markup(
            """<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true" name="go" value="1">Save</button>""",
            await Rendering.OfAsync(new ButtonTagHelper(), "Save", ("name", "go"), ("value", "1")));

    [Fact]
    public async Task Button_WithHref_IsALink() =>
        Same.Markup(
            """<a href="/next" role="button" draggable="false" class="govuk-button govuk-button--secondary" data-module="govuk-button">Next</a>""",
            await Rendering.OfAsync(new ButtonTagHelper { Href = "/next", Kind = ButtonKind.Secondary }, "Next"));

    [Fact]
    public async Task Button_Start_HasAnArrowNobodyHears() =>
        Same.Markup(
            """
            <a href="/s" role="button" draggable="false" class="govuk-button govuk-button--start" data-module="govuk-button">Start
              <svg class="govuk-button__start-icon" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path></svg></a>
            """,
            await Rendering.OfAsync(new ButtonTagHelper { Href = "/s", Kind = ButtonKind.Start }, "Start"));

    [Fact]
    public async Task BackLink_WithoutWords_SaysBack() =>
        Same.Markup("""<a href="/one" class="govuk-back-link">Back</a>""", await Rendering.OfAsync(new BackLinkTagHelper { Href = "/one" }));

    [Fact]
    public async Task PhoneNumber_WithBlanks_DialsDigitsAlone() =>
        Same.Markup(
            """<a class="ic-phone-number" href="tel:+441223000001" dir="ltr">+44 1223 000 001</a>""",
            await Rendering.OfAsync(new PhoneNumberTagHelper { Number = "+44 1223 000 001" }));

    [Fact]
    public async Task Details_WithHelp_OpenOnTheirSummary() =>
        Same.Markup(
            """
            <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Why</span></summary>
            <div class="govuk-details__text"><p>Because</p></div></details>
            """,
            await Rendering.OfAsync(new DetailsTagHelper { Summary = "Why" }, "<p>Because</p>"));

    [Fact]
    public async Task Danger_InAnswerToAnAct_IsSpokenAtOnce() =>
        Same.Markup(
            """<section class="ic-danger" role="alert"><h2 class="ic-danger__title">Call now</h2><p>999</p></section>""",
            await Rendering.OfAsync(new DangerTagHelper { Title = "Call now", IsAlert = true }, "<p>999</p>"));

    [Fact]
    public async Task SummaryRow_ThatCanChange_NamesWhatChanges() =>
        Same.Markup(
            """
            <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">When</dt><dd class="govuk-summary-list__value">Today</dd>
            <dd class="govuk-summary-list__actions"><a class="govuk-link" href="/when">Change<span class="govuk-visually-hidden"> when</span></a></dd></div>
            """,
            await Rendering.OfAsync(new SummaryRowTagHelper { Key = "When", ChangeHref = "/when" }, "Today"));

    [Fact]
    public async Task Task_WithHintAndStatus_IsDescribedByBoth() =>
        Same.Markup(
            """
            <li class="govuk-task-list__item govuk-task-list__item--with-link">
              <div class="govuk-task-list__name-and-hint">
                <a class="govuk-link govuk-task-list__link" id="t" href="/t" aria-describedby="t-hint t-status">Tell</a>
                <div id="t-hint" class="govuk-task-list__hint">Today</div></div>
              <div class="govuk-task-list__status" id="t-status"><strong class="govuk-tag govuk-tag--danger">Overdue</strong></div></li>
            """,
            await Rendering.OfAsync(new TaskTagHelper { Id = "t", Text = "Tell", Href = "/t", Hint = "Today", Status = "Overdue", Kind = TagKind.Danger }));

    [Fact]
    public async Task Select_WithAnAnswer_SelectsIt() =>
        Same.Markup(
            """
            <div class="govuk-form-group"><label class="govuk-label" for="Who">Who?</label>
            <select class="govuk-select" id="Who" name="Who" autocomplete="off"><option value="">Choose</option><option value="a" selected>A</option></select></div>
            """,
            await Rendering.OfAsync(new SelectTagHelper
            {
                For = Rendering.For("Who", "a"),
                ViewContext = new Rendering().View,
                Label = "Who?",
                Items = [new SelectListItem("Choose", ""), new SelectListItem("A", "a")],
            }));
}
