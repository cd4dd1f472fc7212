using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>A page of one referral: what it says is what the record says, so that it is an opening like any other.</summary>
public abstract class ReferralPage(OpenSchool school) : InPage(school)
{
    public RecordView Record { get; private set; } = null!;

    public ReferralView Referral { get; private set; } = null!;

    public string RecordPath => $"/records/{Record.Id}";

    public string Self => $"{RecordPath}/referral/{Referral.Id}";

    /// <summary>Offered by the page, so that pressing twice does it once.</summary>
    public Guid Offered { get; private set; }

    /// <summary>How many acts of the referral whoever posts this page has seen.</summary>
    public int Seen { get; private set; }

    /// <summary>What stands instead of what this page would have saved.</summary>
    public IReadOnlyList<ReferralActView> Between { get; private set; } = [];

    /// <summary>Whom it is for, in a sentence.</summary>
    public string Whom => Referral.Content.Whom;

    /// <summary>Somebody is in danger now: nothing that must be written comes before telling.</summary>
    public bool IsDanger => Record.Level == Alerts.AlertLevel.Danger || Record.Assessment?.Content.Known.GetValueOrDefault("harm.immediate") == true;

    public IReadOnlyList<(string Whom, string Number)> Numbers => ReferralWords.Numbers(Referral.Content.Recipient, Directory.Settings.OutsideNumbers);

    public bool May(ReferralAct act) => Referral.May(act, Reader.Id);

    /// <summary>What this page has saved.</summary>
    protected ReferralActView? Kept { get; private set; }

    protected async Task<bool> OpenAsync(string id, string referral)
    {
        if (!RecordId.TryParse(id, null, out var record) || !ReferralId.TryParse(referral, null, out var known)
            || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view
            || view.Referrals.FirstOrDefault(one => one.Id == known) is not { } found)
            return false;
        (Record, Referral) = (view, found);
        Offered = Request.HasFormContentType && Guid.TryParse(Request.Form["offered"], out var offered) ? offered : School.Sources.Random.NewId();
        Seen = !Request.HasFormContentType ? found.Acts.Count : int.TryParse(Request.Form[nameof(Seen)], out var seen) ? seen : 0;
        return true;
    }

    /// <summary>The page, where what it asks for can be done now; otherwise the referral as it stands.</summary>
    protected async Task<IActionResult> ShowAsync(string id, string referral, ReferralAct act) =>
        !await OpenAsync(id, referral) ? await NotForYouAsync() : May(act) ? Page() : Redirect(Self);

    /// <summary>Does it, and leads to the referral; where somebody was there before, what was typed is shown again.</summary>
    protected async Task<IActionResult> ActAsync(LedgerAct act, ReferralActContent content, string? reason = null, bool restsOnWhatWasSeen = false)
    {
        var outcome = await School.CommitAsync(
            Because(act, reason), (unit, token) => unit.ActOnReferralAsync(Reader, Record.Id, Referral.Id, Offered, content, restsOnWhatWasSeen ? Seen : null, token), Cancellation);
        if (outcome is ReferralOutcome.Saved saved)
        {
            Kept = saved.Kept;
            return Redirect(Self);
        }
        if (outcome is ReferralOutcome.NotFound || !await OpenAsync($"{Record.Id}", $"{Referral.Id}"))
            return await NotForYouAsync();
        ModelState.AddModelError("", outcome is ReferralOutcome.WordsChanged
            ? "What is sent was changed since you opened this page. Read it again below, then send it"
            : ShowBetween());
        return Page();
    }

    /// <summary>Shows what stands, so that the next press rests on it, and is an act of its own.</summary>
    private string ShowBetween()
    {
        var isOther = Referral.Acts.Any(act => act.Id == Offered);
        Between = [.. Referral.Acts.Where((act, position) => position >= Seen || act.Id == Offered)];
        (Seen, Offered) = (Referral.Acts.Count, isOther ? School.Sources.Random.NewId() : Offered);
        return isOther
            ? "This page has saved something else before, which stands below. What you wrote now was not saved, and is still here"
            : "Somebody has done something with this referral since you opened this page, so this was not saved. What you wrote is still here";
    }
}
