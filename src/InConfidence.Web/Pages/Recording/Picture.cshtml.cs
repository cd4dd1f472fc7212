using InConfidence.Data;
using InConfidence.Data.Pictures;
using InConfidence.Data.Saving;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Pages.Pictures;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>A picture of rough notes or of a screen, beside the words (R13). Never of an injury, never an indecent one (R14, R15).</summary>
[WhoMayEnter(Entry.Writing)]
[TakesFile(PictureLimits.Megabytes, AsItArrives = true)]
public sealed class PictureModel(OpenSchool school) : DraftPage(school)
{
    public PictureForm Form { get; private set; } = null!;

    /// <summary>Where an injury is described, or nothing where that is not asked.</summary>
    public string Injuries => Questionnaire.For(Written).Any(question => question.Name == "injuries") ? $"{Base}/question/injuries" : "";

    public void OnGet() => Form = PictureForm.Empty(HttpContext, ModelState);

    public async Task<IActionResult> OnPostAsync()
    {
        Form = PictureForm.Posted(Request.Form);
        if (!Draft.IsOpen)
            return Redirect($"{Base}/sent");
        if (!Form.MayBeTaken(Reader, ModelState))
            return Page();
        var added = await Form.SealAsync(HttpContext, ModelState, (of, sent) => School.SealForDraftAsync(Draft.Id, Reader.Id, of, sent, Cancellation));
        if (added is null)
            return ModelState.IsValid ? await NotForYouAsync() : Page();
        var outcome = await School.CommitAsync(
            Because(LedgerAct.PictureAdded), (unit, token) => unit.AddPictureToDraftAsync(Draft.Id, Reader.Id, added, Form.Decision!, token), Cancellation);
        switch (outcome)
        {
            case AddPictureOutcome.TooMany:
                ModelState.AddModelError(PictureForm.File, $"There are {PictureLimits.Most} pictures already. Take one out first, or describe the rest in words");
                return Page();
            case AddPictureOutcome.NotFound:
                return Redirect($"{Base}/sent");
            default:
                await TellAgainAsync();
                return Redirect($"{Base}/picture");
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (PictureId.TryParse(Request.Form["picture"], null, out var picture))
            await School.CommitAsync(Because(LedgerAct.PictureRemoved), (unit, token) => unit.RemovePictureAsync(Draft.Id, Reader.Id, picture, token), Cancellation);
        return Redirect($"{Base}/picture");
    }
}
