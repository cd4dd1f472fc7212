using InConfidence.Data;
using InConfidence.Data.Pictures;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Pages.Pictures;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>A picture beside what stands, by whoever may read the record (R13). Never of an injury, never an indecent one (R14, R15).</summary>
[WhoMayEnter(Entry.Reading)]
[TakesFile(PictureLimits.Megabytes, AsItArrives = true)]
public sealed class PictureModel(OpenSchool school) : InPage(school)
{
    public PictureForm Form { get; private set; } = null!;

    public string Record { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation))
            return await NotForYouAsync();
        Record = $"/records/{record}";
        Form = PictureForm.Empty(HttpContext, ModelState);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation))
            return await NotForYouAsync();
        Record = $"/records/{record}";
        Form = PictureForm.Posted(Request.Form);
        if (!Form.MayBeTaken(Reader, ModelState))
            return Page();
        var added = await Form.SealAsync(HttpContext, ModelState, (of, sent) => School.SealForRecordAsync(Reader, record, of, sent, Cancellation));
        if (added is null)
            return ModelState.IsValid ? await NotForYouAsync() : Page();
        var outcome = await School.CommitAsync(
            Because(LedgerAct.PictureAdded), (unit, token) => unit.AddPictureToRecordAsync(Reader, record, added, Form.Decision!, token), Cancellation);
        if (outcome is AddPictureOutcome.NotFound)
            return await NotForYouAsync();
        if (outcome is AddPictureOutcome.Added)
            return Redirect(Record);
        ModelState.AddModelError(PictureForm.File, $"You have added {PictureLimits.Most} pictures already. Describe the rest in words");
        return Page();
    }
}
