using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>Whether an open record may still be shown: to whoever reads it, and with what only those see who answer for it.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class StillModel(OpenSchool school) : StillPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id, bool answers) => await AnswerAsync(RecordId.TryParse(id, null, out var record)
        && await (answers ? School.MayAnswerForAsync(Reader, record, Cancellation) : School.MayReadAsync(Reader, record, Cancellation)));
}
