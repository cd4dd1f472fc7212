using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Questions;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>One draft: what has been said, what may still be answered, and the way to send it.</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class IndexModel(OpenSchool school) : DraftPage(school)
{
    /// <summary>The reader was led here because what they typed came after another page had been sent.</summary>
    public bool WasKept => Request.Query.ContainsKey("kept");

    public string? Named => Written.People.Count == 0 ? null
        : string.Join(", ", Written.People.Select(person => person.Person is { } known ? Directory.NameOf(known) : "somebody not on the list"));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDiscardAsync() =>
        await School.CommitAsync(Because(LedgerAct.DraftDiscarded), (unit, token) => unit.DiscardDraftAsync(Draft.Id, Reader.Id, token), Cancellation)
            ? Redirect("/")
            : Redirect(Base);

    public static string StateOf(Question question, AnswerState state) => state switch
    {
        AnswerState.Answered => "Answered",
        AnswerState.DidNotComeUp => question.DidNotComeUp,
        AnswerState.DontKnowYet => "Don’t know yet",
        _ => "Not yet",
    };
}
