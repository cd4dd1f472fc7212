using InConfidence.Data;
using InConfidence.Data.Saving;
using InConfidence.Referrals;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>
/// Writes down a call about a referral (L2, R26): that they were phoned, which comes first; that they were chased, once a working day has gone by
/// without an answer; or that it was escalated by the local procedure.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class CallModel(OpenSchool school) : ReferralPage(school)
{
    public CallForm Form { get; private set; } = new();

    /// <summary>What the call is for, as it stands in the address.</summary>
    public string Why { get; private set; } = "";

    public ReferralAct Act => Why switch
    {
        "chase" => ReferralAct.Chased,
        "escalate" => ReferralAct.Escalated,
        _ => ReferralAct.Phoned,
    };

    public string Title => Act switch
    {
        ReferralAct.Chased => $"You chased {Whom}",
        ReferralAct.Escalated => $"Escalate the referral to {Whom}",
        _ => $"You phoned {Whom}",
    };

    public async Task<IActionResult> OnGetAsync(string id, string referral, string why)
    {
        if (!IsKnown(why))
            return await NotForYouAsync();
        Form = CallForm.At(Directory.Calendar.Local(Now));
        return await ShowAsync(id, referral, Act);
    }

    public async Task<IActionResult> OnPostAsync(string id, string referral, string why)
    {
        if (!IsKnown(why) || !await OpenAsync(id, referral))
            return await NotForYouAsync();
        Form = CallForm.Read(Request.Form);
        if (Form.Content(Act, Directory.Calendar, Now, ModelState) is not { } content)
            return Page();
        return Act switch
        {
            ReferralAct.Chased => await ActAsync(LedgerAct.ReferralChased, content),
            ReferralAct.Escalated => await ActAsync(LedgerAct.ReferralEscalated, content),
            _ => await ActAsync(LedgerAct.ReferralPhoned, content),
        };
    }

    private bool IsKnown(string why)
    {
        Why = why;
        return why is "phone" or "chase" or "escalate";
    }
}
