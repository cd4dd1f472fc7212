using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>
/// Adds somebody whom no roster brings: staff, supply, a contractor, a volunteer or governor, a host family. The same
/// person twice would be conflicted in one half and not in the other, so a name that is known is asked about first.
/// </summary>
[WhoMayEnter(Entry.Administration)]
public sealed class AddModel(OpenSchool school) : InPage(school)
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>Whoever is here already under the same name.</summary>
    public IReadOnlyList<DirectoryPerson> Namesakes { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var profile = Form.Read(ModelState, nameof(Form), Directory.Settings, before: null);
        var kind = Form.KindBeside(PersonKind.None);
        if (kind == PersonKind.None)
            ModelState.AddModelError("Form.Kinds", "Choose what they are to the school");
        if (profile is not null)
            AskAboutNamesakes(profile);
        if (!ModelState.IsValid)
            return Page();
        var person = await School.CommitAsync(Because(LedgerAct.PersonAdded), (unit, _) => Task.FromResult(unit.AddPerson(kind, profile!)), Cancellation);
        return Redirect($"/people/{person}");
    }

    private void AskAboutNamesakes(PersonProfile profile)
    {
        Namesakes =
        [
            .. Directory.Search($"{profile.GivenName} {profile.FamilyName}", (PersonKind)int.MaxValue)
                .Concat(Directory.People.Where(person => profile.Mail is not null && string.Equals(person.Profile.Mail, profile.Mail, StringComparison.OrdinalIgnoreCase)))
                .DistinctBy(person => person.Id),
        ];
        if (Namesakes.Count > 0 && !IsAnother)
            ModelState.AddModelError(nameof(IsAnother), "Somebody of that name or address is here already: look whether it is the same person");
    }
}
