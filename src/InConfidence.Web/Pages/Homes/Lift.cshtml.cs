using InConfidence.Data;
using InConfidence.Data.Homes;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Homes;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Homes;

/// <summary>
/// What one record does to the way home (R2, R48): why it is shut, and by whose word it is lifted. The safeguarding lead
/// lifts it with a reason; where the policy wants two, somebody else signs in and agrees; anybody who answers for the
/// record shuts it again.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class LiftModel(OpenSchool school) : InPage(school)
{
    public string Reason { get; private set; } = "";

    public string Agency { get; private set; } = "";

    public string Ending { get; private set; } = "";

    /// <summary>Names the lifting that this page offers, so that pressing twice lifts once.</summary>
    public HomeLiftId Offered { get; private set; }

    public RecordHomeView Home { get; private set; } = null!;

    public string Record { get; private set; } = "";

    public string Self => $"{Record}/way-home";

    private RecordId Id { get; set; }

    /// <summary>The lifting stands, and it is this reader's to agree to it.</summary>
    public bool MayAgree => Home.Open is { WaitsForSecond: true } open && open.By != Reader.Id;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        Offered = HomeLiftId.From(School.Sources.Random.NewId());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        (Reason, Agency) = (Request.Form.Verbatim(nameof(Reason)), Request.Form.Verbatim(nameof(Agency)));
        Offered = HomeLiftId.TryParse(Request.Form["lift"], null, out var known) ? known : HomeLiftId.From(School.Sources.Random.NewId());
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Write why the way home is opened, in a few words");
        if (Home.State.NeedsAgency && string.IsNullOrWhiteSpace(Agency))
            ModelState.AddModelError(nameof(Agency), "Write who of the police or social care has agreed");
        return !ModelState.IsValid ? Page()
            : await AnswerAsync(LedgerAct.WayHomeLifted, (unit, token) => unit.LiftWayHomeAsync(Reader, Id, Offered, Reason, Agency, token));
    }

    public async Task<IActionResult> OnPostAgreeAsync(string id) =>
        await OpenAsync(id) && Home.Lifts.FirstOrDefault(lift => $"{lift.Id}" == Request.Form["lift"]) is { } lift && lift.By != Reader.Id
            ? await AnswerAsync(LedgerAct.WayHomeAgreed, (unit, token) => unit.AgreeToLiftAsync(Reader, Id, lift.Id, token))
            : await NotForYouAsync();

    public async Task<IActionResult> OnPostShutAsync(string id)
    {
        if (!await OpenAsync(id) || Home.Lifts.FirstOrDefault(lift => $"{lift.Id}" == Request.Form["lift"]) is not { } lift)
            return await NotForYouAsync();
        Ending = Request.Form.Verbatim(nameof(Ending));
        if (!string.IsNullOrWhiteSpace(Ending))
            return await AnswerAsync(LedgerAct.WayHomeShut, (unit, token) => unit.ShutWayHomeAsync(Reader, Id, lift.Id, Ending, token));
        ModelState.AddModelError(nameof(Ending), "Write why the way home is shut, in a few words");
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(LedgerAct act, Func<UnitOfWork, CancellationToken, Task<HomeLiftOutcome>> work)
    {
        switch (await School.CommitAsync(Because(act), work, Cancellation))
        {
            case HomeLiftOutcome.Done:
                return Redirect(Self);
            case HomeLiftOutcome.NotFound:
                return await NotForYouAsync();
            case HomeLiftOutcome.NeedsAgency:
                return await AgainAsync("More is known now than when you opened this page: the police or social care must agree too");
            default:
                return await AgainAsync("Somebody has decided about the way home since you opened this page. Look at what stands here now");
        }
    }

    private async Task<IActionResult> AgainAsync(string sentence)
    {
        if (!await OpenAsync($"{Id}"))
            return await NotForYouAsync();
        ModelState.AddModelError("", sentence);
        return Page();
    }

    /// <summary>Why the way is shut is what the record says: the page is an opening like any other.</summary>
    private async Task<bool> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || (await School.OpenRecordAsync(Reader, record, Cancellation))?.Home is not { } home)
            return false;
        (Id, Home, Record) = (record, home, $"/records/{record}");
        return true;
    }
}
