using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Hands over what lies on one's desk of cases, before half term or for good (D13): every open case and action goes to somebody
/// who may know of it, and what they may not know of stays.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class HandOverModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public string? To { get; set; }

    public (int Cases, int Actions) OnDesk { get; private set; }

    public HandedOver? Handed { get; private set; }

    public IReadOnlyList<DirectoryPerson> Candidates =>
        [.. Offices.ThatRead.SelectMany(office => Directory.Holding(office, Reader.Today)).DistinctBy(person => person.Id).Where(person => person.Id != Reader.Id)];

    public async Task OnGetAsync() => OnDesk = await School.OnDeskAsync(Reader, Cancellation);

    public async Task<IActionResult> OnPostAsync()
    {
        if (PersonId.TryParse(To, null, out var to) && Candidates.Any(person => person.Id == to))
            Handed = await School.CommitAsync(Because(LedgerAct.DeskHandedOver), (unit, token) => unit.HandOverAsync(Reader, to, token), Cancellation);
        else
            ModelState.AddModelError(nameof(To), "Choose who takes over");
        OnDesk = await School.OnDeskAsync(Reader, Cancellation);
        return Page();
    }
}
