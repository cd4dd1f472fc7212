using InConfidence.Data;
using InConfidence.Data.Emergencies;
using InConfidence.Emergencies;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Emergency;

/// <summary>Whether what somebody has opened in an emergency is still open to them.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class StillModel(OpenSchool school) : StillPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id) =>
        await AnswerAsync(OpeningId.TryParse(id, null, out var opening) && await School.MayReadOpeningAsync(Reader, opening, Cancellation));
}
