using InConfidence.Advising;
using InConfidence.Data;
using InConfidence.Data.Advising;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Advice;

/// <summary>
/// One question, opened (D13): whoever it has gone to answers, once; whoever asked says whether they followed the answer, and
/// why not. What was said stands.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class ReadModel(OpenSchool school) : InPage(school)
{
    private const string WasFollowed = "followed";
    private const string NotFollowed = "not";

    public AdviceView Question { get; private set; } = null!;

    public string Answer { get; private set; } = "";

    /// <summary>"followed" or "not"; anything else is no answer.</summary>
    public string? Became { get; private set; }

    /// <summary>A note where it was followed.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The reason where it was not.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What this reader wrote where it had been said before.</summary>
    public string Unsaved { get; private set; } = "";

    public bool IsMine => Question.AskedBy == Reader.Id;

    public string Base => $"/questions/{Question.Id}";

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostAnswerAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        Answer = Request.Form.Verbatim(nameof(Answer));
        if (string.IsNullOrWhiteSpace(Answer))
            ModelState.AddModelError(nameof(Answer), "Write your answer, even if it is only a word");
        return ModelState.IsValid
            ? await DoneAsync(id, Answer, LedgerAct.AdviceAnswered, (unit, token) => unit.AnswerAsync(Reader, Question.Id, new AdviceAnswer(Answer), token))
            : Page();
    }

    public async Task<IActionResult> OnPostFollowedAsync(string id)
    {
        if (!await OpenAsync(id))
            return await NotForYouAsync();
        (Became, Note, Reason) = (Request.Form[nameof(Became)], Request.Form.Verbatim(nameof(Note)), Request.Form.Verbatim(nameof(Reason)));
        if (Became is not (WasFollowed or NotFollowed))
            ModelState.AddModelError(nameof(Became), "Choose whether you followed it, or write why not");
        else if (Became == NotFollowed && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Write why you did not follow it, in a few words");
        if (!ModelState.IsValid)
            return Page();
        var followed = new AdviceFollowed(Became == WasFollowed, Became == WasFollowed ? Note : Reason);
        return await DoneAsync(id, followed.Words, LedgerAct.AdviceFollowed, (unit, token) => unit.SayWhatBecameAsync(Reader, Question.Id, followed, token));
    }

    private async Task<IActionResult> DoneAsync(string id, string words, LedgerAct act, Func<UnitOfWork, CancellationToken, Task<AdviceOutcome>> work)
    {
        switch (await School.CommitAsync(Because(act), work, Cancellation))
        {
            case AdviceOutcome.Saved:
                return Redirect(Base);
            case AdviceOutcome.SaidBefore when await OpenAsync(id):
                Unsaved = words;
                ModelState.AddModelError("", "This has been answered before. What was said stands, and nothing of yours was saved");
                return Page();
            default:
                return await NotForYouAsync();
        }
    }

    private async Task<bool> OpenAsync(string id)
    {
        if (!AdviceId.TryParse(id, null, out var question) || await School.OpenAdviceAsync(Reader, question, Cancellation) is not { } view)
            return false;
        Question = view;
        return true;
    }
}
