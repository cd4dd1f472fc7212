using InConfidence.Data;
using InConfidence.Data.Consents;
using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Homes;

/// <summary>
/// The way home of one student (R2, R48): whether it is shut, and what each record does to it that the reader may read.
/// What else shuts it is told as the care instruction and nothing more.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class StudentModel(OpenSchool school) : InPage(school)
{
    public DirectoryPerson Student { get; private set; } = null!;

    public WayHomeView Home { get; private set; } = null!;

    /// <summary>Something shuts it that this reader has not been told.</summary>
    public bool IsShutElsewhere => Home.IsShut && !Home.Bars.Any(bar => bar.State.IsShut);

    public bool SpeaksFor => Consenting.MaySpeakFor(Reader, Student.Id);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!PersonId.TryParse(id, null, out var person) || Directory.Find(person) is not { } found || !found.Is(PersonKind.Student) || Directory.FamilyOf(Reader.Id).Contains(person))
            return await NotForYouAsync();
        Student = found;
        Home = await School.WayHomeAsync(Reader, person, Cancellation);
        return Page();
    }
}
