using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Records;

/// <summary>
/// What became of one step that the policy requires: it is done, or whoever answers for the record writes why not (R22,
/// R23); a step that it requires of the writer in person the writer answers too (R27). It is said once: whoever comes second sees what the first said, and nothing is overwritten.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class StepModel(OpenSchool school) : InPage(school)
{
    private const string Done = "done";
    private const string NotDone = "not";

    /// <summary>"done" or "not"; anything else is no answer.</summary>
    public string? Became { get; private set; }

    /// <summary>A note where it was done.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The reason where it was not.</summary>
    public string Reason { get; private set; } = "";

    public StepView Step { get; private set; } = null!;

    /// <summary>What this reader wrote where somebody else had answered first.</summary>
    public string Unsaved => Became == Done ? Note : Reason;

    public string Record { get; private set; } = "";

    /// <summary>It is a view that is asked for, of anybody but whoever decided or asks.</summary>
    public bool IsSecondView => Step.SecondTo is not null;

    /// <summary>The reader decided or asked it: somebody else answers.</summary>
    public bool IsForSomebodyElse => Step.SecondTo == Reader.Id;

    /// <summary>What is done with a referral, and writing the rest of a telling, answers their steps; nothing else does.</summary>
    private bool IsAnsweredElsewhere => Step.Referral is not null || Step.Sharing is not null;

    public async Task<IActionResult> OnGetAsync(string id, string step) =>
        !await OpenAsync(id, step) ? await NotForYouAsync() : IsAnsweredElsewhere ? Redirect($"{Record}/{Step.Place}") : Page();

    public async Task<IActionResult> OnPostAsync(string id, string step)
    {
        if (!await OpenAsync(id, step))
            return await NotForYouAsync();
        if (IsAnsweredElsewhere)
            return Redirect($"{Record}/{Step.Place}");
        (Became, Note, Reason) = (Request.Form[nameof(Became)], Request.Form.Verbatim(nameof(Note)), Request.Form.Verbatim(nameof(Reason)));
        if (!Step.IsOpen)
            return AnsweredBefore();
        if (Became is not (Done or NotDone))
            ModelState.AddModelError(nameof(Became), IsSecondView ? "Say whether you agree" : "Choose whether it is done, or write why not");
        else if (Became == NotDone && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), IsSecondView ? "Write why you do not agree, in a few words" : "Write why it is not done, in a few words");
        if (!ModelState.IsValid)
            return Page();
        var answer = new StepAnswer(Became == Done, Unsaved);
        switch (await School.CommitAsync(Because(LedgerAct.StepAnswered), (unit, token) => unit.AnswerStepAsync(Reader, Step.Record, Step.Id, answer, token), Cancellation))
        {
            case StepOutcome.Answered:
                return Redirect(Record);
            case StepOutcome.NotASecondPerson:
                ModelState.AddModelError(nameof(Became), "You decided or asked it: somebody else gives the second view");
                return Page();
            case StepOutcome.AnsweredBefore when await OpenAsync(id, step):
                return AnsweredBefore();
            default:
                return await NotForYouAsync();
        }
    }

    private PageResult AnsweredBefore()
    {
        ModelState.AddModelError("", $"{WhoAnswered} has answered this before you. What they said stands, and nothing of yours was saved");
        return Page();
    }

    private string WhoAnswered => Step.AnsweredBy is { } person ? Directory.NameOf(person) : "InConfidence";

    /// <summary>What must be done tells what the record is about: the page is an opening like any other.</summary>
    private async Task<bool> OpenAsync(string id, string step)
    {
        if (!RecordId.TryParse(id, null, out var record) || !StepId.TryParse(step, null, out var known)
            || !await School.MayAnswerStepAsync(Reader, record, known, Cancellation)
            || (await School.OpenRecordAsync(Reader, record, Cancellation))?.Steps.FirstOrDefault(one => one.Id == known) is not { } found)
            return false;
        (Step, Record) = (found, $"/records/{record}");
        return true;
    }
}
