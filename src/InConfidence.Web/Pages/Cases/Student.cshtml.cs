using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Links another student to a case, with a role and a category of their own (L1). Nothing of the others is theirs by it.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class StudentModel(OpenSchool school) : CasePage(school)
{
    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    /// <summary>Whom the search found and somebody pressed.</summary>
    public DirectoryPerson? Student { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostFindAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        if (string.IsNullOrWhiteSpace(Query))
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        else
            Found = await SearchPeopleAsync(Query, PersonKind.Student);
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(string id) => await OpenAsync(id) && HasStudent() ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostLinkAsync(string id)
    {
        if (!await OpenAsync(id) || !HasStudent())
            return await NotForYouAsync();
        RoleInCase? role = Enum.GetValues<RoleInCase>().Where(known => known.ToString() == Role).Select(known => (RoleInCase?)known).FirstOrDefault();
        if (role is null)
            ModelState.AddModelError(nameof(Role), "Choose what they are in it");
        if (Category is null || !Categories.Contains(Category))
            ModelState.AddModelError(nameof(Category), "Choose what it is about for them");
        if (!ModelState.IsValid)
            return Page();
        return await School.CommitAsync(
            Because(LedgerAct.CaseAddedTo), (unit, token) => unit.LinkStudentAsync(Reader, Case.Id, Student!.Id, new StrandContent(role!.Value, Category!), token), Cancellation)
            is CaseChangeOutcome.Saved ? Redirect(Self) : await NotForYouAsync();
    }

    private bool HasStudent()
    {
        Student = PersonId.TryParse(Request.Form["person"], null, out var person) && Directory.Find(person) is { } found && found.Is(PersonKind.Student) ? found : null;
        return Student is not null;
    }
}
