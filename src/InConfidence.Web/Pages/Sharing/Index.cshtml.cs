using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>
/// Whether somebody is told what a record holds (D5, D6, R1, L1, L2). Whoever answers for the record says whom they think of;
/// the policy answers with reasons, clauses and duties, and asks what would settle it; then the decision is written down,
/// a refusal as fully as a telling. Of the family everybody is a person by themselves, by name (F1), and is decided about by themselves.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : InPage(school), ISharingPage
{
    /// <summary>How many things are asked at a time: those first that settle it most often.</summary>
    private const int MostQuestions = 12;

    public SharingForm Form { get; private set; } = new();

    /// <summary>What the policy says; null before it is asked.</summary>
    public SharingAnswer? Answer { get; private set; }

    /// <summary>What somebody else decided since this page was opened.</summary>
    public SharingView? Meanwhile { get; private set; }

    public LawfulGrounds? Grounds => Answer?.Grounds;

    /// <summary>It may not wait for its ground to be written down.</summary>
    public bool GroundMayFollow => Asked?.IsUrgent == true;

    public SharingPeople People { get; private set; } = null!;

    public string Record { get; private set; } = "";

    public string Self => $"{Record}/share";

    /// <summary>The question that the answer is to; only where there is one.</summary>
    private SharingQuestion? Asked { get; set; }

    public bool IsToParent => Asked?.Recipient == Recipient.Parent;

    /// <summary>It is told by a letter made of fields.</summary>
    public bool IsLetter => Asked is { } asked && SharingForm.IsLetter(asked);

    /// <summary>The clauses on which the answer rests: those of its rules, or where the floor answers before any rule, those that it names.</summary>
    public IReadOnlyList<PolicyClause> Clauses
    {
        get
        {
            var all = Reader.Policy.Prose?.Clauses ?? [];
            var ofRules = all.Where(clause => clause.Rules.Any(rule => Answer!.Shown.Rules.Contains(rule.Name))).ToList();
            return ofRules.Count > 0 ? ofRules : [.. all.Where(clause => Answer!.Shown.Clauses.Contains(clause.Id))];
        }
    }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form.Seen = view.Sharings.Count > 0 ? view.Sharings[^1].Number : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form = SharingForm.Read(Request.Form);
        if (Form.Question(People, ModelState) is { } question)
            await AskAsync(view.Id, question);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form = SharingForm.Read(Request.Form);
        if (Form.Question(People, ModelState) is not { } question || !await AskAsync(view.Id, question))
            return Page();
        if (Form.Decision(question, Answer!, People, ModelState) is not { } content)
            return Page();
        switch (await School.CommitAsync(
            Because(LedgerAct.SharingDecided), (unit, token) => unit.DecideSharingAsync(Reader, view.Id, question, content, Form.Seen, token), Cancellation))
        {
            case SharingOutcome.Saved:
                return Redirect(Record);
            case SharingOutcome.DecidedMeanwhile meanwhile:
                (Meanwhile, Form.Seen) = (meanwhile.Newest, meanwhile.Newest.Number);
                return Again($"{Directory.NameOf(meanwhile.Newest.By)} has decided something about this record since you opened this page. What you wrote is still here: look at both, then save again");
            case SharingOutcome.Refused refused:
                Answer = refused.Answer;
                return Again("What is known has changed since you asked, and the policy now refuses this. Look at its answer");
            default:
                return await NotForYouAsync();
        }
    }

    /// <summary>Somebody else is asked to agree: their answer is a step on the record.</summary>
    public async Task<IActionResult> OnPostSecondAsync(string id)
    {
        if (await OpenAsync(id) is not { } view)
            return await NotForYouAsync();
        Form = SharingForm.Read(Request.Form);
        if (Form.Question(People, ModelState) is not { } question || !await AskAsync(view.Id, question))
            return Page();
        return await School.CommitAsync(Because(LedgerAct.SecondPersonAsked), (unit, token) => unit.AskSecondPersonAsync(Reader, view.Id, question, token), Cancellation)
            ? Redirect(Record)
            : Again("The policy asks for no second person here. Look at its answer");
    }

    private PageResult Again(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return Page();
    }

    private async Task<bool> AskAsync(RecordId record, SharingQuestion question)
    {
        Asked = question;
        Answer = await School.CommitAsync(Because(LedgerAct.SharingAsked), (unit, token) => unit.AskSharingAsync(Reader, record, question, token), Cancellation);
        if (Answer is null)
            return false;
        var settling = Answer.Decided.Decision.FindOut.Union(Answer.Undecided.Decision.FindOut).Where(name => SharingForm.Fields(name).Count > 1);
        if (Answer.Grounds is { IsOfAgeAndNotAtRisk: true })
            settling = settling.Prepend("student.adult-at-risk");
        Form.Ask([.. settling.Where(name => !SharingForm.IsFact(name)), .. settling.Where(SharingForm.IsFact).Take(MostQuestions)], SharingForm.Before(Answer));
        return true;
    }

    /// <summary>What is known of a record answers for it: the page is an opening like any other.</summary>
    private async Task<RecordView?> OpenAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || await School.OpenRecordAsync(Reader, record, Cancellation) is not { } view)
            return null;
        (Record, People) = ($"/records/{record}", SharingPeople.Of(view, Reader));
        return view;
    }
}
