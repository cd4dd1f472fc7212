using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// The words, verbatim (D8). They are saved, sealed, every few seconds; ten minutes after the first of them the lead
/// reads them, signed or not (R05).
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class WordsModel(OpenSchool school) : DraftPage(school)
{
    public string Words { get; private set; } = "";

    /// <summary>Names the words that this page was shown.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What was saved by another page meanwhile.</summary>
    public string? SavedElsewhere { get; private set; }

    public string Self => $"{Base}/words";

    public void OnGet() => (Words, Version) = (TypedText.Shown(Written.Words), TypedText.Version(Written.Words));

    public async Task<IActionResult> OnPostAsync()
    {
        Words = Request.Form.Verbatim(nameof(Words));
        switch (await SaveAsync(Change))
        {
            case ConflictResult:
                var current = (await School.FindDraftAsync(Draft.Id, Reader.Id, Cancellation))!.Content.Words;
                (SavedElsewhere, Version) = (current, TypedText.Version(current));
                ModelState.AddModelError(nameof(Words), "These words were changed on another page meanwhile. Put together what you need from both, and save again");
                return Page();
            case { } elsewhere:
                return elsewhere;
            default:
                return Redirect(Request.Form["then"] == "tell" ? $"{Base}/tell" : Base);
        }
    }

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        Words = Request.Form.Verbatim(nameof(Words));
        return await AutosaveAsync(Change, content => TypedText.Version(content.Words));
    }

    private DraftContent? Change(DraftContent current)
    {
        var words = TypedText.Returned(current.Words, Words);
        if (TypedText.Version(current.Words) != Request.Form["Version"] && (words != current.Words || !MayReadBack))
            return null;
        return current with { Words = words, Pasted = Request.Form["pasted"].Contains("words") ? current.Pasted.Add("words") : current.Pasted };
    }
}
