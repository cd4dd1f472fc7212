using InConfidence.Data;
using InConfidence.Data.Emergencies;
using InConfidence.Emergencies;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Emergency;

/// <summary>What somebody has opened in an emergency (Z1), as long as it is open: each reading is an entry before its first byte leaves.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class OpenedModel(OpenSchool school) : InPage(school)
{
    public OpenedView Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!OpeningId.TryParse(id, null, out var opening) || await School.ReadOpeningAsync(Reader, opening, Cancellation) is not { } view)
            return await NotForYouAsync();
        Opened = view;
        return Page();
    }
}
