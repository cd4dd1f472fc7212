using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>Everything once more, and the signature (R12). Signing completes a record; it never releases it (R05).</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class CheckModel(OpenSchool school) : DraftPage(school)
{
    /// <summary>Questions of the writer's own that may have led (D7, R10). Only the writer is told; the text stays.</summary>
    public IReadOnlyList<string> Leading => LeadingQuestions.In(Written.Answers.GetValueOrDefault("questions")?["asked"] ?? "");

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Draft.IsOpen && string.IsNullOrWhiteSpace(Written.Words))
        {
            ModelState.AddModelError("", "There are no words yet: go to “Change” and write what happened, in a few words");
            return Page();
        }
        var shown = long.TryParse(Request.Form["shown"], out var ticks) && ticks > 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        var outcome = await School.CommitAsync(
            Because(LedgerAct.RecordSigned), (unit, token) => unit.SignAsync(Draft.Id, Reader.Id, token, shown), Cancellation);
        if (outcome is SignOutcome.NotFound)
            return await NotForYouAsync();
        if (outcome is not SignOutcome.ChangedMeanwhile)
            return Redirect($"{Base}/sent");
        await ReadAgainAsync();
        ModelState.AddModelError("", "This was changed on another page meanwhile: look at it once more, then sign");
        return Page();
    }

    internal static string PageOf(PersonInRecord person, RecordKind kind) =>
        PeopleStep.Find(PeopleStep.Who, kind)!.Parts.Any(offered => offered.Part == person.Part) ? PeopleStep.Who
        : person.Part == PartInRecord.KeptOut ? PeopleStep.KeptOut : PeopleStep.Alleged;
}
