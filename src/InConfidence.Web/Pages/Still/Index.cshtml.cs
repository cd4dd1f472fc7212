using InConfidence.Data;
using InConfidence.Data.Showing;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Still;

/// <summary>Whether a list, or a page about something that is no record and no case, may still be shown as it is.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : StillPage(school)
{
    public async Task<IActionResult> OnGetAsync() => await AnswerAsync(await School.MayStillShowAsync(Reader, StillPath.Read(Request.Query), Cancellation));
}
