using InConfidence.Data;
using InConfidence.Data.Consents;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Consents;

/// <summary>What an adult student has said to the safeguarding lead (R4, D12): written down, and taken back when they say so.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class StudentModel(OpenSchool school) : ConsentPage(school)
{
    public override string Self => $"/consent/{Student}";

    public Task<IActionResult> OnGetAsync(string id) => ForAsync(id, ShowAsync);

    public Task<IActionResult> OnPostAsync(string id) => ForAsync(id, () => IsAdult ? GiveAsync() : NotForYouAsync());

    public Task<IActionResult> OnPostRevokeAsync(string id) => ForAsync(id, RevokeAsync);

    private async Task<IActionResult> ForAsync(string id, Func<Task<IActionResult>> act)
    {
        if (!PersonId.TryParse(id, null, out var student) || Directory.Find(student)?.Is(PersonKind.Student) != true || !Consenting.MaySpeakFor(Reader, student))
            return await NotForYouAsync();
        Student = student;
        return await act();
    }
}
