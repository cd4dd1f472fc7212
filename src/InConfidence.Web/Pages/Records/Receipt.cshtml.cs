using System.Text;
using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>A receipt to keep, printed or as a file: years later it shows, without this school's help, that what was written was here.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class ReceiptModel(OpenSchool school) : InPage(school)
{
    public string Self { get; private set; } = "";

    /// <summary>The signed note.</summary>
    public string Note { get; private set; } = "";

    /// <summary>With which key the note can be checked.</summary>
    public string Key => School.VerifierKey;

    /// <param name="id">The record.</param>
    /// <param name="file">Whether it is wanted as a file.</param>
    public async Task<IActionResult> OnGetAsync(string id, bool file)
    {
        if (!RecordId.TryParse(id, null, out var record) || await School.GiveReceiptAsync(Reader, record, Cancellation) is not { } note)
            return await NotForYouAsync();
        (Self, Note) = ($"/records/{record}", note);
        // The name of the file says nothing of whom it is about, nor of which record.
        return file ? File(Encoding.UTF8.GetBytes(note), "text/plain; charset=utf-8", "receipt.txt") : Page();
    }
}
