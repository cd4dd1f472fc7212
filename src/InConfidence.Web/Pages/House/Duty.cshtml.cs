using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Web.Pages.Duty;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.House;

/// <summary>Who is on duty in a boarding house, and when (P2): they read the care instructions of its students meanwhile, and nothing else.</summary>
[WhoMayEnter(Entry.Duty)]
public sealed class DutyModel(OpenSchool school) : InPage(school)
{
    private const int Ahead = 60;

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DutyForm Form { get; set; } = new();

    /// <summary>Whoever works here and belongs to a house.</summary>
    public IReadOnlyList<DirectoryPerson> Candidates =>
    [
        .. Directory.People.Where(person => (Reader with { Person = person }).IsEmployed && person.Profile.House is { Length: > 0 })
            .OrderBy(person => person.Profile.House, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase),
    ];

    public IReadOnlyList<DutyLine> Lines => [.. Directory.HouseDuty.Where(line => line.Until > Now).OrderBy(line => line.From).ThenBy(line => line.Id.Value).Take(Ahead)];

    public string When(DutyLine line) => DutyWords.Of(Directory.Calendar, line.From, line.Until);

    public string HouseOf(DutyLine line) => Directory.Find(line.Person)?.Profile.House ?? "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var who = PersonId.TryParse(Who, null, out var person) && Candidates.Any(candidate => candidate.Id == person) ? person : (PersonId?)null;
        if (who is null)
            ModelState.AddModelError(nameof(Who), "Choose who is on duty");
        var stretches = Form.Read(ModelState, nameof(Form), Directory.Calendar, Now);
        if (who is not { } chosen || stretches.Count == 0)
            return Page();
        List<(DateTimeOffset From, DateTimeOffset Until)> missing =
            [.. stretches.Where(stretch => !Directory.HouseDuty.Any(line => line.Person == chosen && line.From == stretch.From && line.Until == stretch.Until))];
        if (missing.Count > 0)
            await School.CommitAsync(Because(LedgerAct.DutyChanged), (unit, token) => unit.PlanDutyAsync(DutyKind.House, chosen, missing, token), Cancellation);
        return Redirect("/house/duty");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!DutyId.TryParse(Request.Form["line"], null, out var line) || !Directory.HouseDuty.Any(one => one.Id == line))
            return await NotForYouAsync();
        await School.CommitAsync(Because(LedgerAct.DutyChanged), (unit, token) => unit.RemoveDutyAsync(line, token), Cancellation);
        return Redirect("/house/duty");
    }
}
