using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>What became of an action, or a second person's view on a decision not to refer (L2). It is said once.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class ItemModel(OpenSchool school) : CasePage(school)
{
    private const string Yes = "yes";
    private const string No = "no";

    public CaseItemView Item { get; private set; } = null!;

    public bool IsSecondView => Item.Owner is null;

    public string? Became { get; private set; }

    public string Note { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, string item) => await FindAsync(id, item) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostAsync(string id, string item)
    {
        if (!await FindAsync(id, item))
            return await NotForYouAsync();
        (Became, Note) = (Request.Form[nameof(Became)], Request.Form.Verbatim(nameof(Note)));
        if (Became is not (Yes or No))
            ModelState.AddModelError(nameof(Became), IsSecondView ? "Say whether you agree" : "Choose whether it is done");
        else if (string.IsNullOrWhiteSpace(Note) && (IsSecondView || Became == No))
            ModelState.AddModelError(nameof(Note), IsSecondView ? "Write your view, in a few words" : "Write why it is not done, in a few words");
        if (!ModelState.IsValid)
            return Page();
        switch (await School.CommitAsync(
            Because(LedgerAct.CaseItemAnswered), (unit, token) => unit.AnswerItemAsync(Reader, Case.Id, Item.Id, new CaseItemAnswer(Became == Yes, Note), token), Cancellation))
        {
            case CaseChangeOutcome.Saved or CaseChangeOutcome.AnsweredBefore:
                return Redirect(Self + "#items");
            case CaseChangeOutcome.NotASecondPerson:
                ModelState.AddModelError(nameof(Became), "You decided it: somebody else gives the second view");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private async Task<bool> FindAsync(string id, string item)
    {
        if (!CaseItemId.TryParse(item, null, out var known) || !await OpenAsync(id) || Case.Items.FirstOrDefault(one => one.Id == known && one.Content is not null) is not { } found)
            return false;
        Item = found;
        return true;
    }
}
