using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Pages.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Closes what the reader may read of a case, with a reason; not while anything of it is open, nor to go on watching (P1).</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class CloseModel(OpenSchool school) : CasePage(school)
{
    public string Reason { get; private set; } = "";

    /// <summary>Why it was closed, where it is.</summary>
    public IEnumerable<string> Closings => Case.IsClosed ? Case.Strands.Select(strand => strand.Closing).OfType<string>().Distinct() : [];

    /// <summary>What of it is still open; null where nobody has asked yet.</summary>
    public OpenInCase? Open { get; private set; }

    /// <summary>A record of the case: what it is, and about whom.</summary>
    public string Named(RecordId record) => Case.Items.First(item => item.Record == record) is var item && item.KindOfRecord is { } kind
        ? $"{Labels.Of(kind)}, {WhomOf(item)}" : WhomOf(item);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        Open = await School.OpenOfCaseAsync(Reader, Case.Id, Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        Reason = Request.Form.Verbatim(nameof(Reason));
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Say why it is over");
        else if (Monitoring.IsIn(Reason))
            ModelState.AddModelError(nameof(Reason), "What is still watched is not over: add an action with the day on which somebody looks again, or say what ended it");
        if (!ModelState.IsValid)
            return Page();
        switch (await School.CommitAsync(Because(LedgerAct.CaseClosed), (unit, token) => unit.CloseCaseAsync(Reader, Case.Id, Reason, token), Cancellation))
        {
            case CloseOutcome.Closed:
                return Redirect(Self);
            case CloseOutcome.ClosedBefore before when await OpenAsync(id):
                ModelState.AddModelError("", $"{Directory.NameOf(before.By)} has closed this case already. Their reason stands, and nothing of yours was saved");
                return Page();
            case CloseOutcome.StillOpen open:
                Open = open.Open;
                ModelState.AddModelError(nameof(Reason), $"Still open: {open.Open.Count}. Say what became of each before the case is closed");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }
}
