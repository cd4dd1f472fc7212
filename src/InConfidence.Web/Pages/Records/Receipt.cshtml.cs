using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>
/// A receipt for whoever wrote a record: to print, to keep, and to show years later that it was taken in, and when. It names nobody, quotes
/// nothing, and tells nothing else about the log.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class ReceiptModel(OpenSchool school) : InPage(school)
{
    public string Note { get; private set; } = "";

    /// <summary>The key with which anybody checks it.</summary>
    public string VerifierKey => School.VerifierKey;

    public string Record { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation)
            || await School.ReceiptAsync(record, Cancellation, Reader.Id) is not { } note)
            return await NotForYouAsync();
        (Note, Record) = (note, $"/records/{record}");
        return Page();
    }
}
