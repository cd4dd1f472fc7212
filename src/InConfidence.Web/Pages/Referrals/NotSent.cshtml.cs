using InConfidence.Data;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Referrals;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>Takes a referral back before it is sent (L2, R23): with a reason, and with the view of a second person, who may open it again.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class NotSentModel(OpenSchool school) : ReferralPage(school)
{
    public string Reason { get; private set; } = "";

    /// <summary>"yes" or "no"; anything else is no answer.</summary>
    [BindProperty]
    public string? Agrees { get; set; }

    public string Note { get; private set; } = "";

    /// <summary>It is taken back, and this reader is a second person.</summary>
    public bool IsView { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        IsView = May(ReferralAct.Viewed);
        return IsView || May(ReferralAct.Withdrawn) ? Page() : Redirect(Self);
    }

    public async Task<IActionResult> OnPostAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        Reason = Request.Form.Verbatim(nameof(Reason));
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "A decision not to refer needs its reason");
        return ModelState.IsValid ? await ActAsync(LedgerAct.ReferralWithdrawn, new ReferralActContent { Act = ReferralAct.Withdrawn, Why = Reason }, restsOnWhatWasSeen: true) : Page();
    }

    public async Task<IActionResult> OnPostViewAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral) || Referral.Acts.LastOrDefault(act => act.Content.Act == ReferralAct.Withdrawn) is not { } withdrawn || withdrawn.By == Reader.Id)
            return await NotForYouAsync();
        (IsView, Note) = (true, Request.Form.Verbatim(nameof(Note)));
        if (Agrees is not ("yes" or "no"))
            ModelState.AddModelError(nameof(Agrees), "Choose whether you agree");
        if (string.IsNullOrWhiteSpace(Note))
            ModelState.AddModelError(nameof(Note), "Write your view, in a few words");
        return ModelState.IsValid
            ? await ActAsync(LedgerAct.ReferralViewed, new ReferralActContent { Act = ReferralAct.Viewed, Words = Note, Agrees = Agrees == "yes" }, restsOnWhatWasSeen: true)
            : Page();
    }
}
