using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>Everything once more, and the signature (R12). Signing completes a record; it never releases it (R05).</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class CheckModel(OpenSchool school) : DraftPage(school)
{
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
        var outcome = await School.CommitAsync(
            Because(LedgerAct.RecordSigned), (unit, token) => unit.SignAsync(Draft.Id, Reader.Id, token), Cancellation);
        return outcome is SignOutcome.NotFound ? await NotForYouAsync() : Redirect($"{Base}/sent");
    }

    internal static string PageOf(PersonInRecord person, RecordKind kind) =>
        PeopleStep.Find(PeopleStep.Who, kind)!.Parts.Any(offered => offered.Part == person.Part) ? PeopleStep.Who
        : person.Part == PartInRecord.KeptOut ? PeopleStep.KeptOut : PeopleStep.Alleged;
}
