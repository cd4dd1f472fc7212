using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Told;

/// <summary>Whether a part that somebody was granted may still be shown to them.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class StillModel(OpenSchool school) : StillPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id) =>
        await AnswerAsync(GrantId.TryParse(id, null, out var grant) && await School.MayReadPartAsync(Reader, grant, Cancellation));
}
