using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Faults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Faults;

/// <summary>One clear sentence with a reference number, and no detail.</summary>
[WhoMayEnter(Entry.Anybody)]
[IgnoreAntiforgeryToken]
public sealed class FaultModel : PageModel
{
    public string Sentence { get; private set; } = "Go back and try again.";

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show() => Sentence = HttpContext.Features.Get<Fault>()?.Sentence ?? Sentence;
}
