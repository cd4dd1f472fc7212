using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Cases;

/// <summary>Whether the file of a case may still be shown as it is: with what it holds of each of those students.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class StillModel(OpenSchool school) : StillPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string[] strand)
    {
        var strands = strand.Select(text => StrandId.TryParse(text, null, out var known) ? known : default).Distinct().ToList();
        return await AnswerAsync(CaseId.TryParse(id, null, out var found) && await School.MayReadStrandsAsync(Reader, found, strands, Cancellation));
    }
}
