using InConfidence.Data;
using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Homes;

/// <summary>
/// Before somebody writes home (R2, R48): for each student of their house and year whether they may, or that contact home
/// goes through the safeguarding lead. Nothing else is said. Whoever decides finds any student here.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<WayHomeLine> Lines { get; private set; } = [];

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public bool Decides => EntryRules.Admits(Entry.Desk, Reader);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Decides)
            return await NotForYouAsync();
        if (string.IsNullOrWhiteSpace(Query) || Query.Length > LongestName)
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else
            Found = await SearchPeopleAsync(Query, PersonKind.Student);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        var students = WayHomeReading.StudentsInTheCareOf(Reader);
        if (students.Count > 0)
            Lines = await School.WaysHomeAsync(Reader, students, Cancellation);
    }
}
