using InConfidence.Data;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Referrals;
using InConfidence.Web.Pages.Recording;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>
/// Says that a referral is sent, and how (L2, R26): its words are kept byte for byte. Where nobody was phoned first it is asked why, in a
/// sentence; in immediate danger not even that is needed.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class SendModel(OpenSchool school) : ReferralPage(school)
{
    [BindProperty]
    public string? Channel { get; set; }

    public string BeforePhoning { get; private set; } = "";

    /// <summary>Names the words that this page was shown.</summary>
    public string Version => TypedText.Version(Referral.Words);

    public bool AsksWhy => !Referral.IsPhoned;

    public Task<IActionResult> OnGetAsync(string id, string referral) => ShowAsync(id, referral, ReferralAct.Sent);

    public async Task<IActionResult> OnPostAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        BeforePhoning = AsksWhy ? Request.Form.Verbatim(nameof(BeforePhoning)) : "";
        if (!ReferralWords.Channels.Any(channel => channel.Fact == Channel))
            ModelState.AddModelError(nameof(Channel), "Choose how it is sent");
        if (AsksWhy && !IsDanger && string.IsNullOrWhiteSpace(BeforePhoning))
            ModelState.AddModelError(nameof(BeforePhoning), "Write why it is sent before anybody was phoned, in a sentence");
        if (Referral.IsDraft && Request.Form["Version"] != Version)
            ModelState.AddModelError("", "What is sent was changed since you opened this page. Read it again below, then send it");
        return ModelState.IsValid
            ? await ActAsync(LedgerAct.ReferralSent, new ReferralActContent { Act = ReferralAct.Sent, Words = Referral.Words, Channel = Channel!, Why = BeforePhoning })
            : Page();
    }
}
