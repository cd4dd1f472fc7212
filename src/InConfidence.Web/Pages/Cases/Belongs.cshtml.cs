using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Corrects to whom of a case something in it belongs, so that a reader for one student never sees what is another's (C3).</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class BelongsModel(OpenSchool school) : CasePage(school)
{
    public CaseItemView Item { get; private set; } = null!;

    public List<string> Holds { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, string item)
    {
        if (!await FindAsync(id, item))
            return await NotForYouAsync();
        Holds = [.. Item.Strands.Select(strand => strand.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string item)
    {
        if (!await FindAsync(id, item))
            return await NotForYouAsync();
        var strands = Ticked(nameof(Holds));
        (Holds, Reason) = ([.. strands.Select(strand => strand.ToString())], Request.Form.Verbatim(nameof(Reason)));
        if (strands.Count == 0)
            ModelState.AddModelError(nameof(Holds), "Say to whom it belongs");
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Write why it was wrong, in a few words");
        if (!ModelState.IsValid)
            return Page();
        var what = $"{CaseWords.Of(Item.Kind)} of {Directory.Calendar.Day(Item.At):d MMMM yyyy}";
        var (taken, given) = (new CaseItemContent { Words = $"Corrected: {what} did not belong here.", Reason = Reason }, new CaseItemContent { Words = $"Corrected: {what} belongs here.", Reason = Reason });
        switch (await School.CommitAsync(
            Because(LedgerAct.CaseCorrected), (unit, token) => unit.CorrectBelongingAsync(Reader, Case.Id, Item.Id, strands, taken, given, token), Cancellation))
        {
            case CaseChangeOutcome.Saved:
                return Redirect(Self + "#items");
            case CaseChangeOutcome.OwnerMayNotKnow:
                ModelState.AddModelError(nameof(Holds), $"{Directory.NameOf(Item.Owner)} is to do it and may not know of all of them. Say what became of it first, and add another action");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private async Task<bool> FindAsync(string id, string item)
    {
        if (!CaseItemId.TryParse(item, null, out var known) || !await OpenAsync(id) || Case.Items.FirstOrDefault(one => one.Id == known) is not { } found)
            return false;
        Item = found;
        return true;
    }
}
