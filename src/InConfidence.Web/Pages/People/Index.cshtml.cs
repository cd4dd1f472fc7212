using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>Finds somebody by name, and says who holds which office today. Looking somebody up is an act that leaves an entry.</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    private const int LongestName = 100;
    private const PersonKind Anybody = (PersonKind)int.MaxValue;

    /// <summary>The offices without which alerts lose their way, or nothing can be put right.</summary>
    private static readonly Role[] Needed = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair, Role.Administrator];

    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public static IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(role => role != Role.Staff);

    public static bool IsNeeded(Role role) => Needed.Contains(role);

    public IEnumerable<Appointment> Waiting => Directory.Appointments.Where(appointment => !(appointment.Grant.Until < Reader.Today));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostFindAsync()
    {
        if (string.IsNullOrWhiteSpace(Query))
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else if (Query.Length > LongestName)
            ModelState.AddModelError(nameof(Query), $"Enter a name of at most {LongestName} characters");
        if (!ModelState.IsValid)
            return Page();
        Found = await SearchPeopleAsync(Query!, Anybody);
        return Page();
    }
}
