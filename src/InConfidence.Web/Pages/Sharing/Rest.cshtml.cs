using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>
/// The rest of telling somebody outside (R38, R42, R43): who protects is told at once, and within a working day it is written down on what in law it rests,
/// how it was tested, and whether the student knows. It is said once: whoever comes second sees what the first said.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class RestModel(OpenSchool school) : InPage(school), ISharingPage
{
    private SharingRest rest = null!;

    public SharingForm Form { get; private set; } = new();

    public LawfulGrounds Grounds => rest.Grounds;

    LawfulGrounds? ISharingPage.Grounds => Grounds;

    public SharingView Telling => rest.Telling;

    /// <summary>What somebody has written since; null while it is still to be written.</summary>
    public SharingView? Written => rest.Written;

    public string Advice { get; private set; } = "";

    public string Receipt { get; private set; } = "";

    /// <summary>What this reader typed where somebody else had written it first.</summary>
    public string Unsaved => string.Join("\n\n", new[] { Form.Ground.Missing, Form.HearsWords, Form.AfterwardsWords, Form.SilenceWords, Form.Wish, Advice, Receipt }.Where(text => text.Length > 0));

    public string Record { get; private set; } = "";

    public string Self => $"{Record}/sharing/{Telling.Id}";

    public async Task<IActionResult> OnGetAsync(string id, string sharing) => await OpenAsync(id, sharing) is null ? await NotForYouAsync() : Page();

    public async Task<IActionResult> OnPostAsync(string id, string sharing)
    {
        if (await OpenAsync(id, sharing) is not { } record)
            return await NotForYouAsync();
        (Form, Advice, Receipt) = (SharingForm.Read(Request.Form), Request.Form.Verbatim(nameof(Advice)), Request.Form.Verbatim(nameof(Receipt)));
        if (Written is not null || Telling.Content.Ground is not null)
            return WrittenBefore();
        if (Form.Rest(Grounds, Advice, Receipt, Directory.Calendar.Day(Now), ModelState) is not { } content)
            return Page();
        switch (await School.CommitAsync(Because(LedgerAct.SharingCompleted), (unit, token) => unit.CompleteSharingAsync(Reader, record, Telling.Id, content, token), Cancellation))
        {
            case SharingRestOutcome.Saved:
                return Redirect(Record);
            case SharingRestOutcome.WrittenBefore when await OpenAsync(id, sharing) is not null:
                return WrittenBefore();
            case SharingRestOutcome.NoSuchGround when await OpenAsync(id, sharing) is not null:
                ModelState.AddModelError("", "What is known has changed since you opened this page, and the ground that you chose no longer holds. Choose another");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private PageResult WrittenBefore()
    {
        ModelState.AddModelError("", $"{Directory.NameOf((Written ?? Telling).By)} has written this before you. What they wrote stands, and nothing of yours was saved");
        return Page();
    }

    /// <summary>What was told tells what the record is about: the page is an opening like any other.</summary>
    private async Task<RecordId?> OpenAsync(string id, string sharing)
    {
        if (!RecordId.TryParse(id, null, out var record) || !SharingId.TryParse(sharing, null, out var telling) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.CommitAsync(Because(LedgerAct.SharingAsked), (unit, token) => unit.FindRestAsync(Reader, record, telling, token), Cancellation) is not { } found
            || await School.OpenRecordAsync(Reader, record, Cancellation) is null)
            return null;
        (rest, Record) = (found, $"/records/{record}");
        return record;
    }
}
