using InConfidence.Data;
using InConfidence.Data.Emergencies;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Openings;

/// <summary>One opening in an emergency, for those who were told of it (Z1): who, of whom, why, what; and once, whether it was right.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class ReviewModel(OpenSchool school) : InPage(school)
{
    private const string Right = "right";
    private const string Wrong = "wrong";
    private const string Told = "told";
    private const string NotTold = "not";

    public OpeningView Opening { get; private set; } = null!;

    /// <summary>"right" or "wrong"; anything else is no answer.</summary>
    public string? Was { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>"told" or "not"; anything else is no answer.</summary>
    public string? Student { get; private set; }

    /// <summary>What this reader wrote where somebody had said it before.</summary>
    public string Unsaved { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        (Was, Words, Student) = (Request.Form[nameof(Was)], Request.Form.Verbatim(nameof(Words)), Request.Form[nameof(Student)]);
        if (Was is not (Right or Wrong))
            ModelState.AddModelError(nameof(Was), "Choose whether it was right to open it");
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Write why, in a few words");
        if (Student is not (Told or NotTold))
            ModelState.AddModelError(nameof(Student), "Choose whether the student is told");
        if (!ModelState.IsValid)
            return Page();
        var review = new OpeningReview(Was == Right, Words, Student == Told);
        switch (await School.CommitAsync(Because(LedgerAct.EmergencyReviewed), (unit, token) => unit.ReviewOpeningAsync(Reader, Opening.Id, review, token), Cancellation))
        {
            case ReviewOutcome.Saved:
                return Redirect($"/openings/{Opening.Id}");
            case ReviewOutcome.SaidBefore when await OpenAsync(id):
                Unsaved = Words;
                ModelState.AddModelError("", "Somebody has said this before. What was said stands, and nothing of yours was saved");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private async Task<bool> OpenAsync(string id)
    {
        if (!OpeningId.TryParse(id, null, out var opening) || await School.LookAtOpeningAsync(Reader, opening, Cancellation) is not { } view)
            return false;
        Opening = view;
        return true;
    }
}
