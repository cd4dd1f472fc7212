using InConfidence.Data;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// "Tell the DSL now" (R05): what is written so far reaches whoever must know. Nothing refuses it; an answer left out
/// counts as "I don't know".
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class TellModel(OpenSchool school) : DraftPage(school)
{
    [BindProperty]
    public string? Adult { get; set; }

    /// <summary>Who is told hangs on this one answer, so it is asked where it has not been.</summary>
    public bool AsksAdult => !Written.Passed.Contains(Step.Adult) && Written.Kind != RecordKind.ConcernAboutAdult;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (AsksAdult && Enum.TryParse<AdultInvolved>(Adult, out var adult) && Enum.IsDefined(adult)
            && await SaveAsync(content => content with { AdultInvolved = adult, Passed = content.Passed.Add(Step.Adult) }) is { } elsewhere)
            return elsewhere;
        await TellAsync();
        return Redirect($"{Base}/sent");
    }
}
