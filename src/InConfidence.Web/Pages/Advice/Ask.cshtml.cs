using InConfidence.Data;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Advice;

/// <summary>In doubt, ask: from every page, whoever is signed in (D13). Nothing is read back here, so one factor is enough.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class AskModel(OpenSchool school) : AskPage(school)
{
    public override string Action => "/ask";

    public override bool AsksAbout => true;

    public void OnGet() => Offer();

    public Task<IActionResult> OnPostAsync() => AskAsync(null);
}
