using System.Collections.Immutable;
using InConfidence.Data;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>Whether an adult here, a host family or the safeguarding team is part of it, and whether anybody must not see it (R21, R33).</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class AdultModel(OpenSchool school) : DraftPage(school)
{
    [BindProperty]
    public string? Adult { get; set; }

    [BindProperty]
    public bool KeepOut { get; set; }

    public string Question => Written.Kind == RecordKind.ConcernAboutAdult
        ? "What is the adult to the school?"
        : "Is an adult here, a host family or the safeguarding team part of it?";

    public void OnGet()
    {
        Adult = Written.Passed.Contains(Step.Adult) ? Written.AdultInvolved.ToString() : null;
        KeepOut = Written.In(PartInRecord.KeptOut).Any();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.TryParse<AdultInvolved>(Adult, out var adult) || !Enum.IsDefined(adult) || (adult == AdultInvolved.No && Written.Kind == RecordKind.ConcernAboutAdult))
        {
            ModelState.AddModelError(nameof(Adult), "Choose an answer, or that you don’t know");
            return Page();
        }
        if (await SaveAsync(content => content with { AdultInvolved = adult, Passed = Passed(content) }) is { } elsewhere)
            return elsewhere;
        await TellAgainAsync();
        // In a concern about an adult they were named before.
        if (adult is not (AdultInvolved.No or AdultInvolved.Unknown) && Written.Kind != RecordKind.ConcernAboutAdult)
            return Redirect($"{Base}/people/{PeopleStep.Alleged}");
        if (KeepOut)
            return Redirect($"{Base}/people/{PeopleStep.KeptOut}");
        return await OnwardAsync();
    }

    private ImmutableSortedSet<string> Passed(DraftContent content) =>
        KeepOut ? content.Passed.Add(Step.Adult).Add(Step.KeepsOut) : content.Passed.Add(Step.Adult).Remove(Step.KeepsOut);
}
