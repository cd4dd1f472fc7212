using InConfidence.Data;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>Danger first: whom to call, and whether anybody is in danger now (R07).</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class DangerModel(OpenSchool school) : DraftPage(school)
{
    [BindProperty]
    public string? Danger { get; set; }

    public void OnGet() => Danger = Written.Danger switch
    {
        true => "yes",
        false => "no",
        _ => Written.Passed.Contains(Step.Danger) ? "unknown" : null,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Danger is not ("yes" or "no" or "unknown"))
        {
            ModelState.AddModelError(nameof(Danger), "Choose whether somebody is in danger now, or that you don’t know");
            return Page();
        }
        bool? isDanger = Danger == "unknown" ? null : Danger == "yes";
        if (await SaveAsync(content => content with { Danger = isDanger, Passed = content.Passed.Add(Step.Danger) }) is { } elsewhere)
            return elsewhere;
        // Said later than usual: whom it may not reach is known, so nothing waits.
        if (isDanger == true && Written.Danger != true && (Draft.Record is not null || Written.Passed.Contains(Step.Adult)))
            await TellAsync();
        return Redirect(Step.After(Step.Danger, Written, Base));
    }
}
