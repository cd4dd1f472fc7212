using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>Grants a role, with its days. An office that opens records waits for a second person, who is told at once.</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class GrantModel(OpenSchool school) : PersonPage(school)
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public DateAnswer Until { get; set; } = new();

    public static bool NeedsTwo(Role role) => Offices.ThatRead.Contains(role);

    protected override bool IsFor(DirectoryPerson person) => !person.Is(PersonKind.Student) && person.Id != Reader.Id;

    public void OnGet() => From = DateAnswer.Of(Reader.Today);

    public async Task<IActionResult> OnPostAsync()
    {
        Role? role = Enum.GetValues<Role>().Where(known => known.ToString() == Role).Select(known => (Role?)known).FirstOrDefault();
        if (role is null)
            ModelState.AddModelError(nameof(Role), "Choose a role");
        var from = ModelState.ReadDate(nameof(From), From, "The first day", required: true);
        var until = ModelState.ReadDate(nameof(Until), Until, "The last day", required: false);
        CheckDays(from, until);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await School.CommitAsync(
            Because(LedgerAct.RoleGranted), (unit, token) => unit.AppointAsync(Person.Id, new RoleGrant(role!.Value, from!.Value, until), token), Cancellation);
        switch (outcome)
        {
            case GrantOutcome.HeldAlready:
                ModelState.AddModelError(nameof(Role), "They hold that role in some of those days already: choose other days, or end it first");
                return Page();
            case GrantOutcome.ToOneself or GrantOutcome.ToAStudent:
                return await NotForYouAsync();
            default:
                return Redirect(Home);
        }
    }

    /// <summary>Nobody can have held an office in days that are over, so none begins in them.</summary>
    private void CheckDays(DateOnly? from, DateOnly? until)
    {
        if (from < Reader.Today)
            ModelState.AddModelError("From.Day", "Begin today or later: a role is not granted for days that are over");
        if (until < from)
            ModelState.AddModelError("Until.Day", "The last day must not come before the first");
        if (from >= Person.LeftOn)
            ModelState.AddModelError("From.Day", $"They leave on {PersonWords.Of(Person.LeftOn!.Value)}: begin before that, or change the day first");
    }
}
