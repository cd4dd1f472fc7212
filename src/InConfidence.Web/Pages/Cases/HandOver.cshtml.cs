using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// Hands over what lies on a desk, before half term or for good, or takes over from somebody who is away (D13): everything that is open
/// goes to somebody who may know of it, and what they may not know of stays.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class HandOverModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>Those on whose desk something lies that the reader may know of; the reader's own first.</summary>
    public IReadOnlyList<OpenDesk> Desks { get; private set; } = [];

    public HandedOver? Handed { get; private set; }

    public IReadOnlyList<DirectoryPerson> Candidates =>
        [.. Offices.ThatRead.SelectMany(office => Directory.Holding(office, Reader.Today)).DistinctBy(person => person.Id)];

    /// <summary>What there is, in words: nothing is said of what there is none of.</summary>
    public static string Say(DeskLoad load)
    {
        (string What, int Count)[] all =
        [
            ("cases", load.Cases), ("actions", load.Actions), ("records", load.Records),
            ("promised meetings", load.Meetings), ("questions", load.Questions), ("openings in an emergency", load.Openings),
        ];
        var some = all.Where(kind => kind.Count > 0).Select(kind => $"{kind.What} {kind.Count}").ToList();
        return some.Count == 0 ? "nothing" : string.Join(", ", some);
    }

    public async Task OnGetAsync()
    {
        From = Reader.Id.ToString();
        Desks = await School.DesksAsync(Reader, Cancellation);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Desks = await School.DesksAsync(Reader, Cancellation);
        var from = PersonId.TryParse(From, null, out var giver) && Desks.Any(desk => desk.Person == giver) ? giver : (PersonId?)null;
        var to = PersonId.TryParse(To, null, out var taker) && Candidates.Any(person => person.Id == taker) ? taker : (PersonId?)null;
        if (from is null)
            ModelState.AddModelError(nameof(From), "Choose whose desk it is");
        if (to is null)
            ModelState.AddModelError(nameof(To), "Choose who takes over");
        else if (to == from)
            ModelState.AddModelError(nameof(To), "Choose somebody else than whose desk it is");
        if (!ModelState.IsValid)
            return Page();
        Handed = await School.CommitAsync(Because(LedgerAct.DeskHandedOver), (unit, token) => unit.HandOverAsync(Reader, from!.Value, to!.Value, token), Cancellation);
        Desks = await School.DesksAsync(Reader, Cancellation);
        return Page();
    }
}
