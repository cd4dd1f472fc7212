using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Patterns;

/// <summary>
/// Every component in every state, for tests and for whoever builds pages. It is not there unless the setting
/// Patterns:Enabled says so, and it holds nobody's data.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class IndexModel(IConfiguration configuration) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Danger { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Matters { get; set; } = [];

    [BindProperty]
    public DateAnswer SaidOn { get; set; } = new();

    [BindProperty]
    public string? SaidAt { get; set; }

    /// <summary>Shown only: this page takes no files.</summary>
    public IFormFile? Letter => null;

    [BindProperty]
    public string? Person { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!configuration.GetValue<bool>("Patterns:Enabled"))
            context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(FullName))
            ModelState.AddModelError(nameof(FullName), "Enter your name");
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Write what was said, even if it is only a word");
        if (Danger is null)
            ModelState.AddModelError(nameof(Danger), "Say whether anyone is in danger now");
        if (Matters.Count == 0)
            ModelState.AddModelError(nameof(Matters), "Choose what it is about, or “Don’t know yet”");
        ModelState.ReadDate(nameof(SaidOn), SaidOn, "The day it was said", required: true);
        if (string.IsNullOrEmpty(Person))
            ModelState.AddModelError(nameof(Person), "Choose who told you");
        return Page();
    }
}
