using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Adds an action, a decision, a meeting or a talk with somebody outside to those of a case to whom it belongs (L1, L2). A
/// decision not to refer carries its reason and waits for a second person's view; watching has a day on which it ends.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class AddModel(OpenSchool school) : CasePage(school)
{
    private const int MostDays = 366;

    public CaseItemKind Kind { get; private set; }

    public List<string> Belongs { get; private set; } = [];

    public string Words { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string With { get; private set; } = "";

    public bool NotToRefer { get; private set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateAnswer Until { get; set; } = new();

    /// <summary>Something is put off without an end: a day is asked for.</summary>
    public bool AsksUntil { get; private set; }

    /// <summary>Those who answer here: whoever else must do something is told what to do instead.</summary>
    public IReadOnlyList<DirectoryPerson> Candidates =>
        [.. Offices.ThatRead.SelectMany(office => Directory.Holding(office, Reader.Today)).DistinctBy(person => person.Id)];

    public async Task<IActionResult> OnGetAsync(string id, string kind)
    {
        if (!HasKind(kind) || !await OpenAsync(id))
            return await NotForYouAsync();
        Belongs = Case.Strands.Count == 1 ? [Case.Strands[0].Id.ToString()] : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string kind)
    {
        if (!HasKind(kind) || !await OpenAsync(id))
            return await NotForYouAsync();
        var strands = Ticked(nameof(Belongs));
        Belongs = [.. strands.Select(strand => strand.ToString())];
        (Words, Reason, With) = (Request.Form.Verbatim(nameof(Words)), Request.Form.Verbatim(nameof(Reason)), Request.Form.Verbatim(nameof(With)));
        NotToRefer = Kind == CaseItemKind.Decision && Request.Form[nameof(NotToRefer)].Contains("true");
        AsksUntil = Kind == CaseItemKind.Action || Monitoring.IsIn(Words);
        if (Check(strands) is not { } item)
            return Page();
        switch (await School.CommitAsync(Because(LedgerAct.CaseAddedTo), (unit, token) => unit.AddToCaseAsync(Reader, Case.Id, item, token), Cancellation))
        {
            case CaseChangeOutcome.Saved:
                return Redirect(Self + "#items");
            case CaseChangeOutcome.OwnerMayNotKnow:
                Refusal = PolicySaying.OfCaseFile(Reader.Policy);
                ModelState.AddModelError(nameof(Owner), "They may not know of everybody to whom this belongs: choose somebody else, or tell them what to do");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private NewItem? Check(IReadOnlyList<StrandId> strands)
    {
        if (strands.Count == 0)
            ModelState.AddModelError(nameof(Belongs), "Say to whom it belongs");
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Write it down, in a few words");
        if (Kind is CaseItemKind.Meeting or CaseItemKind.Contact && string.IsNullOrWhiteSpace(With))
            ModelState.AddModelError(nameof(With), "Say with whom");
        if (Kind == CaseItemKind.Decision && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), NotToRefer ? "A decision not to refer needs its reason" : "Say why it was decided so");
        var owner = Kind == CaseItemKind.Action ? PersonId.TryParse(Owner, null, out var chosen) && Candidates.Any(person => person.Id == chosen) ? chosen : (PersonId?)null : null;
        if (Kind == CaseItemKind.Action && owner is null)
            ModelState.AddModelError(nameof(Owner), "Choose who must do it");
        var until = AsksUntil ? ReadDayToCome(nameof(Until), Until, Kind == CaseItemKind.Action ? "The day by which it must be done" : "The day on which somebody looks again", MostDays) : null;
        if (!ModelState.IsValid)
            return null;
        var content = new CaseItemContent { Words = Words, Reason = Reason, With = With, IsNotToRefer = NotToRefer };
        DateTimeOffset? moment = until is { } day ? EndOf(day) : null;
        return Kind == CaseItemKind.Action
            ? new NewItem(CaseItemId.From(Offered), Kind, strands, content, owner, moment)
            : new NewItem(CaseItemId.From(Offered), Kind, strands, content, LookAgainAt: moment);
    }

    private bool HasKind(string kind)
    {
        Kind = Enum.GetValues<CaseItemKind>().FirstOrDefault(one => one != CaseItemKind.Record && string.Equals(one.ToString(), kind, StringComparison.OrdinalIgnoreCase));
        return Kind != default;
    }
}
