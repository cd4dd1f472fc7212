using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Pages.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Duty;

/// <summary>
/// Puts somebody on the rota. Only those whom what staff write reaches at once can answer (R05): somebody else on the
/// rota would never be the one whom the page says to phone.
/// </summary>
[WhoMayEnter(Entry.Duty)]
public sealed class AddModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DutyForm Form { get; set; } = new();

    /// <summary>Whoever is safeguarding lead or deputy, today or later.</summary>
    public IEnumerable<DirectoryPerson> Candidates => Directory.People
        .Where(person => person.IsHereOn(Reader.Today) && person.Roles.Any(grant => Offices.ThatAnswer.Contains(grant.Role) && !(grant.Until < Reader.Today)))
        .OrderBy(person => person.Profile.FamilyName, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value);

    public void OnGet() => Form.Day = DateAnswer.Of(Reader.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        DutyKind? kind = DutyWords.Answering.Where(known => known.ToString() == Kind).Select(known => (DutyKind?)known).FirstOrDefault();
        if (kind is null)
            ModelState.AddModelError(nameof(Kind), "Choose which hours");
        var person = Candidates.FirstOrDefault(candidate => candidate.Id.ToString() == Who);
        if (person is null)
            ModelState.AddModelError(nameof(Who), "Choose who answers");
        var stretches = Form.Read(ModelState, nameof(Form), Directory.Calendar, Now);
        if (ModelState.IsValid)
            CheckOffice(person!, stretches);
        if (!ModelState.IsValid)
            return Page();
        var beside = await School.CommitAsync(
            Because(LedgerAct.DutyChanged, "line added"), (unit, token) => unit.PlanDutyAsync(kind!.Value, person!.Id, stretches, token), Cancellation);
        if (beside is null)
            return Redirect("/duty");
        ModelState.AddModelError(
            "Form.Begins", $"{Directory.NameOf(beside.Person)} is on already, {DutyWords.Of(Directory.Calendar, beside.From, beside.Until)}: choose other hours, or “Cover” to stand before them");
        return Page();
    }

    private void CheckOffice(DirectoryPerson person, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> stretches)
    {
        foreach (var (from, until) in stretches)
            if (!Directory.IsAnsweredBy(person, from, until))
            {
                ModelState.AddModelError(
                    nameof(Who), $"{person.Name} is not safeguarding lead or deputy for all of that time, from {PersonWords.Of(Directory.Calendar.Day(from))}: choose somebody else, or grant the role first");
                return;
            }
    }
}
