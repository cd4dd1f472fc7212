using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Outside;

/// <summary>
/// Enters a form that somebody filled in by hand (G21, D8): word for word, with both times, and its number once only. Whoever
/// enters it is not its writer, and cannot read it back for having entered it.
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class EnterModel(OpenSchool school) : OutsidePage(school)
{
    public string Number { get; private set; } = "";

    [BindProperty]
    public DateAnswer WrittenOn { get; set; } = new();

    public string WrittenAt { get; private set; } = "";

    public void OnGet() => Offer();

    public async Task<IActionResult> OnPostAsync()
    {
        Take();
        (Number, WrittenAt) = (Request.Form.Verbatim(nameof(Number)), Request.Form.Verbatim(nameof(WrittenAt)));
        var day = ModelState.ReadDate(nameof(WrittenOn), WrittenOn, "The day it was written", required: false);
        var number = PaperNumber.Read(School, Number);
        if (number is null && !string.IsNullOrWhiteSpace(Number))
            ModelState.AddModelError(nameof(Number), "No form has this number. Look at it again, or leave it empty");
        if (!ModelState.IsValid)
            return Page();
        var reader = HttpContext.Reader();
        var content = Content(new PaperForm(number, day, WrittenAt, reader.Id));
        switch (await School.CommitAsync(new Because(reader.As("Outside"), LedgerAct.PaperEntered), (unit, token) => unit.EnterPaperAsync(Offered, content, token), HttpContext.RequestAborted))
        {
            case PaperOutcome.Entered entered:
                Receipt = entered.Receipt;
                break;
            default:
                ModelState.AddModelError(nameof(Number), "A form with this number has been entered. If this is another sheet, leave its number empty");
                break;
        }
        return Page();
    }
}
