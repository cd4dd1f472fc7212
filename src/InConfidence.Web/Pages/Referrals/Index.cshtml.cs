using InConfidence.Data;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>One referral (L2, R26): how far it has come, whom to phone, what can be done now, and what was done.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : ReferralPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id, string referral) => await OpenAsync(id, referral) ? Page() : await NotForYouAsync();
}
