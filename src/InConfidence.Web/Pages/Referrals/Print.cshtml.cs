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

    /// <summary>The copy, once it is made: whatever the page was posted with, this is what stands in the log.</summary>
    public ReferralActView? Copy { get; private set; }

    /// <summary>It was made of what they were sent, and of nothing that was still being written.</summary>
    public bool IsOfWhatWasSent => Referral.Acts.TakeWhile(act => act.Id != Copy?.Id).Any(act => act.Content.Act == ReferralAct.Sent);

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
        var number = School.NumberOfCopy(Referral.Id, Offered);
        var content = new ReferralActContent { Act = ReferralAct.Printed, Whom = Name, Words = Referral.Words, Copy = number };
        var answer = await ActAsync(LedgerAct.ReferralPrinted, content, $"Copy {number}. {Name}");
        Copy = Kept;
        return Copy is null ? answer : Page();
    }
}
