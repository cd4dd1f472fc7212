using InConfidence.Data;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Referrals;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>
/// A referral on paper, for one named person (L2, L4): each page with who made it, when, and the number of the copy. That it was made is written
/// down before the first byte of it leaves.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class PrintModel(OpenSchool school) : ReferralPage(school)
{
    public string Name { get; private set; } = "";

    /// <summary>The number of the copy, once it is made.</summary>
    public string? Copy { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, string referral) => ShowAsync(id, referral, ReferralAct.Printed);

    public async Task<IActionResult> OnPostAsync(string id, string referral)
    {
        if (!await OpenAsync(id, referral))
            return await NotForYouAsync();
        Name = Request.Form.Verbatim(nameof(Name));
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter the name of the one person who gets this copy");
        if (!ModelState.IsValid || !May(ReferralAct.Printed))
            return ModelState.IsValid ? Redirect(Self) : Page();
        var copy = School.NumberOfCopy(Referral.Id, Offered);
        if (await ActAsync(LedgerAct.ReferralPrinted, new ReferralActContent { Act = ReferralAct.Printed, Whom = Name, Copy = copy }, $"Copy {copy}. {Name}") is not RedirectResult)
            return await NotForYouAsync();
        Copy = copy;
        return Page();
    }
}
