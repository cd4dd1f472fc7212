using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>Ends a role now or after a day. What it allowed ends with it, at the next request.</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class EndModel(OpenSchool school) : PersonPage(school)
{
    public const string AtOnce = "now";
    public const string OnADay = "day";

    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public DateAnswer LastDay { get; set; } = new();

    public Role Role => Enum.TryParse<Role>(RouteData.Values["role"] as string, ignoreCase: true, out var role) ? role : default;

    public string Self => $"{Home}/end/{Role.ToString().ToLowerInvariant()}";

    /// <summary>The role must be theirs, today or to come.</summary>
    protected override bool IsFor(DirectoryPerson person) =>
        person.Roles.Any(grant => grant.Role == Role && (grant.Until is null || (grant.Until >= Reader.Today && grant.Until >= grant.From)));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        DateOnly? lastDay = null;
        if (When == AtOnce)
            lastDay = Reader.Today.AddDays(-1);
        else if (When == OnADay)
            lastDay = ModelState.ReadDate(nameof(LastDay), LastDay, "The last day", required: true);
        else
            ModelState.AddModelError(nameof(When), "Choose when it ends");
        if (When == OnADay && lastDay < Reader.Today)
            ModelState.AddModelError("LastDay.Day", "Choose today or a later day, or end it now");
        if (!ModelState.IsValid)
            return Page();
        switch (await School.CommitAsync(Because(LedgerAct.RoleEnded), (unit, token) => unit.EndAsync(Person.Id, Role, lastDay!.Value, token), Cancellation))
        {
            case EndOutcome.NobodyLeft left:
                ModelState.AddModelError(nameof(When), PersonWords.FirstGrant(Role, left.Day));
                return Page();
            case EndOutcome.NotHeld:
                ModelState.AddModelError("LastDay.Day", "It ends before that day as it is");
                return Page();
            default:
                return Redirect(IsOneself && Role == Role.Administrator && When == AtOnce ? "/" : Home);
        }
    }
}
