using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>
/// Words beside what stands, verbatim, by whoever may read the record (D8). Nothing that was written is changed, and
/// whoever was told of it is told that there is more.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class AddModel(OpenSchool school) : InPage(school)
{
    public string Words { get; private set; } = "";

    /// <summary>Somebody is in danger now: whoever was told is asked for an answer anew.</summary>
    public bool Danger { get; private set; }

    public bool Pasted { get; private set; }

    public string Record { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation))
            return await NotForYouAsync();
        Record = $"/records/{record}";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation))
            return await NotForYouAsync();
        Record = $"/records/{record}";
        Words = Request.Form.Verbatim(nameof(Words));
        Danger = Request.Form[nameof(Danger)].Contains("true");
        Pasted = Request.Form["pasted"].Contains("words");
        if (string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Write what you want to add, even if it is only a word");
            return Page();
        }
        var addition = new Addition(Words, Danger, Pasted);
        return await School.CommitAsync(Because(LedgerAct.RecordAddedTo), (unit, token) => unit.AddToRecordAsync(Reader, record, addition, token), Cancellation)
            ? Redirect(Record)
            : await NotForYouAsync();
    }
}
