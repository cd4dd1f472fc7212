using InConfidence.Data;
using InConfidence.Data.Referrals;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Web.Pages.Recording;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>What is written to somebody outside (L2): saved, sealed, every few seconds, for whoever answers for the record.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class WordsModel(OpenSchool school) : ReferralPage(school)
{
    public string Words { get; private set; } = "";

    /// <summary>Names the words that this page was shown.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What was saved by another page meanwhile.</summary>
    public string? SavedElsewhere { get; private set; }

    /// <summary>What was typed after it was sent.</summary>
    public string? Unsaved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        (Words, Version) = (TypedText.Shown(Referral.Draft), TypedText.Version(Referral.Draft));
        return Referral.IsDraft ? Page() : Redirect(Self);
    }

    public async Task<IActionResult> OnPostAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        Words = Request.Form.Verbatim(nameof(Words));
        switch (await SaveAsync(Record.Id, Referral.Id))
        {
            case ReferralDraftOutcome.Saved:
                return Redirect(Self);
            case ReferralDraftOutcome.ChangedElsewhere elsewhere:
                (SavedElsewhere, Version) = (elsewhere.Current, TypedText.Version(elsewhere.Current));
                ModelState.AddModelError(nameof(Words), "These words were changed on another page meanwhile. Put together what you need from both, and save again");
                return Page();
            case ReferralDraftOutcome.NoDraft:
                Unsaved = Words;
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    public async Task<IActionResult> OnPostAutosaveAsync(string id, string referral)
    {
        // Nothing of the record is shown, so it is not opened; whether the reader answers for it is asked where it is saved.
        if (!RecordId.TryParse(id, null, out var record) || !ReferralId.TryParse(referral, null, out var known))
            return await NotForYouAsync();
        Words = Request.Form.Verbatim(nameof(Words));
        return await SaveAsync(record, known) switch
        {
            ReferralDraftOutcome.Saved saved => new JsonResult(new { savedAt = TimeZoneInfo.ConvertTime(saved.At, Directory.Calendar.Zone), version = TypedText.Version(saved.Words) }),
            ReferralDraftOutcome.ChangedElsewhere => Conflict("Not saved: this was changed on another page. Press the button to see both."),
            ReferralDraftOutcome.NoDraft => Conflict("This can no longer be changed. Press the button to keep what you wrote in sight."),
            _ => await NotForYouAsync(),
        };
    }

    private Task<ReferralDraftOutcome> SaveAsync(RecordId record, ReferralId referral) => School.SaveReferralDraftAsync(Reader, record, referral, Change, Cancellation);

    private string? Change(string current)
    {
        var words = TypedText.Returned(current, Words);
        return TypedText.Version(current) != Request.Form["Version"] && words != current ? null : words;
    }

    private static JsonResult Conflict(string message) => new(new { message }) { StatusCode = StatusCodes.Status409Conflict };
}
