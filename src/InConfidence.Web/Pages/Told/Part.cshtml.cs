using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Told;

/// <summary>Exactly the part that was granted (P2, D9): its reading stands on the grant. Whoever was told tells nobody on.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class PartModel(OpenSchool school) : InPage(school)
{
    public PartView Part { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!GrantId.TryParse(id, null, out var grant) || await School.OpenPartAsync(Reader, grant, Cancellation) is not { } found)
            return await NotForYouAsync();
        Part = found;
        return Page();
    }
}
