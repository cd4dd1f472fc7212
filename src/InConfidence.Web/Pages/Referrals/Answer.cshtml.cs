using InConfidence.Data;
using InConfidence.Data.Saving;
using InConfidence.Referrals;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>What they decided about a referral, and who (R22, R26). What is not accepted is escalated.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class AnswerModel(OpenSchool school) : ReferralPage(school)
{
    public CallForm Form { get; private set; } = new();

    /// <summary>"yes" or "no"; anything else is no answer.</summary>
    [BindProperty]
    public string? Accepted { get; set; }

    /// <summary>"yes" or "no", where nothing was sent yet; anything else is no answer.</summary>
    [BindProperty]
    public string? ToBeSent { get; set; }

    public Task<IActionResult> OnGetAsync(string id, string referral)
    {
        Form = CallForm.At(Directory.Calendar.Local(Now));
        return ShowAsync(id, referral, ReferralAct.Answered);
    }

    public async Task<IActionResult> OnPostAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        Form = CallForm.Read(Request.Form);
        if (Accepted is not ("yes" or "no"))
            ModelState.AddModelError(nameof(Accepted), "Choose whether you accept it");
        if (!Referral.IsSent && ToBeSent is not ("yes" or "no"))
            ModelState.AddModelError(nameof(ToBeSent), "Choose whether anything is still to be sent");
        return Form.Content(ReferralAct.Answered, Directory.Calendar, Now, ModelState) is { } content
            ? await ActAsync(LedgerAct.ReferralAnswered, content with { Agrees = Accepted == "yes", IsToBeSent = Referral.IsSent ? null : ToBeSent == "yes" }, restsOnWhatWasSeen: true)
            : Page();
    }
}
