using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sharing;
using InConfidence.Web.Pages.Sharing;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>
/// Begins the referral of a record to social care, the police or the designated officer (L2, R22, R36): the policy is asked and the decision stored
/// as on the page about telling, and never refused. Anybody else is referred to once it is decided that they are told.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class BeginModel(OpenSchool school) : InPage(school)
{
    public static IReadOnlyList<(string Fact, string Label)> Contents { get; } =
        [.. SharingWords.Contents.Where(one => one.Fact is "content=summary" or "content=words" or "content=whole")];

    public SharingForm Form { get; private set; } = new();

    /// <summary>Outside bodies of whom it is decided already that they are told.</summary>
    public IReadOnlyList<Recipient> Decided { get; private set; } = [];

    /// <summary>What somebody else decided since this page was opened.</summary>
    public SharingView? Meanwhile { get; private set; }

    /// <summary>The referral that somebody else has begun, and that is open.</summary>
    public ReferralId? Begun { get; private set; }

    public ReferralId Offered { get; private set; }

    public string Record { get; private set; } = "";

    public string Self => $"{Record}/refer";

    private SharingPeople People { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form.Seen = view.Sharings.Count > 0 ? view.Sharings[^1].Number : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form = SharingForm.Read(Request.Form);
        (Form.Channel, Form.Choice) = ("channel=work-phone", nameof(SharingChoice.Share));
        Form.Prompt = "prompt=own-initiative";
        if (!Enum.TryParse<Recipient>(Form.Recipient, out var recipient) || !ReferralWords.Protective.Concat(SharingWords.Outside).Contains(recipient))
            ModelState.AddModelError("Form.Recipient", "Choose to whom it is referred");
        else if (Decided.Contains(recipient))
            return await SavedAsync(view, (unit, token) => unit.ReferAsDecidedAsync(Reader, view.Id, Offered, new ReferralContent(recipient, default, "", Form.Told, Form.Why), token));
        else if (!ReferralWords.Protective.Contains(recipient))
            return NotDecided(view, recipient);
        if (!ModelState.IsValid)
            return WithWhatElseIsMissing();
        if (Form.Question(People, ModelState) is not { } question || await AskAsync(view.Id, question) is not { } answer)
            return WithWhatElseIsMissing();
        return Form.Decision(question, answer, People, ModelState) is { } content
            ? await SavedAsync(view, (unit, token) => unit.ReferAsync(Reader, view.Id, Offered, question, content, Form.Seen, token))
            : Page();
    }

    private Task<SharingAnswer?> AskAsync(RecordId record, SharingQuestion question) =>
        School.CommitAsync(Because(LedgerAct.SharingAsked), (unit, token) => unit.AskSharingAsync(Reader, record, question, token), Cancellation);

    private async Task<IActionResult> SavedAsync(RecordView view, Func<UnitOfWork, CancellationToken, Task<SharingOutcome>> begin)
    {
        switch (await School.CommitAsync(Because(LedgerAct.ReferralBegun), begin, Cancellation))
        {
            case SharingOutcome.Saved:
                return Redirect($"{Record}/referral/{Offered}");
            case SharingOutcome.BegunMeanwhile begun:
                Begun = begun.Referral;
                ModelState.AddModelError("", $"{(begun.By == Reader.Id ? "You have" : $"{Directory.NameOf(begun.By)} has")} begun this referral already, and it is open: go on there. What you wrote is still here");
                return Page();
            case SharingOutcome.DecidedMeanwhile meanwhile:
                (Meanwhile, Form.Seen) = (meanwhile.Newest, meanwhile.Newest.Number);
                Begun = view.Referrals.LastOrDefault(one => one.Content.Decision == meanwhile.Newest.Id && Form.Recipient == one.Content.Recipient.ToString())?.Id;
                ModelState.AddModelError("", $"{Directory.NameOf(meanwhile.Newest.By)} has decided something about this record since you opened this page. What you wrote is still here: look at both, then save again");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    /// <summary>Anybody else is told only once that is decided, and no longer where it was decided otherwise since.</summary>
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult NotDecided(RecordView view, Recipient recipient)
    {
        Meanwhile = view.Sharings.LastOrDefault(sharing => sharing.Content.Recipient == Vocabulary.Of(recipient).Name);
        ModelState.AddModelError("Form.Recipient", ReferralWords.NotDecided(recipient, wasDecided: Meanwhile is not null));
        return Page();
    }

    /// <summary>Everything that is missing is said at once.</summary>
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult WithWhatElseIsMissing()
    {
        if (!Contents.Any(one => one.Fact == Form.Content) && ModelState["Form.Content"]?.Errors is not { Count: > 0 })
            ModelState.AddModelError("Form.Content", "Choose how much they would be told");
        if (string.IsNullOrWhiteSpace(Form.Told))
            ModelState.AddModelError("Form.Told", "Write what they are told");
        if (string.IsNullOrWhiteSpace(Form.Why))
            ModelState.AddModelError("Form.Why", "Write why, in a few words");
        return Page();
    }

    /// <summary>What is known of a record is what is referred: the page is an opening like any other.</summary>
    private async Task<RecordView?> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return null;
        (Record, People) = ($"/records/{record}", SharingPeople.Of(view, Reader));
        Offered = Request.HasFormContentType && ReferralId.TryParse(Request.Form["offered"], null, out var offered) ? offered : ReferralId.From(School.Sources.Random.NewId());
        Decided = ReferralWords.Decided(view.Sharings);
        return view;
    }
}
