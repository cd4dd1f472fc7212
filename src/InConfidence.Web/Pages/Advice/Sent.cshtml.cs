using InConfidence.Advising;
using InConfidence.Data;
using InConfidence.Data.Advising;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Advice;

/// <summary>After asking: to whom it has gone, and what happens if nobody answers (D13). Shows nothing of what was asked.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class SentModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<PersonId> Asked { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!AdviceId.TryParse(id, null, out var question) || await School.WhoWasAskedAsync(Reader.Id, question, Cancellation) is not { } asked)
            return await NotForYouAsync();
        Asked = asked;
        return Page();
    }
}
