using InConfidence.Data;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Consents;

/// <summary>An adult student's own page (R4, D12): whom the school may tell about what, and what they have taken back.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class IndexModel(OpenSchool school) : ConsentPage(school)
{
    public override string Self => "/my-consent";

    public bool IsStudent => Reader.Person.Is(PersonKind.Student);

    public async Task<IActionResult> OnGetAsync()
    {
        Student = Reader.Id;
        return IsStudent ? await ShowAsync() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Student = Reader.Id;
        return IsStudent && IsAdult ? await GiveAsync() : await NotForYouAsync();
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        Student = Reader.Id;
        return IsStudent ? await RevokeAsync() : await NotForYouAsync();
    }
}
