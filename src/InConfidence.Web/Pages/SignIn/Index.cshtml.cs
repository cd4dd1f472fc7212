using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.SignIn;

/// <summary>
/// Name and password: enough to write, and to read nothing. Whatever is wrong is answered with one sentence, so that
/// nobody learns here which names there are, nor that one of them is locked.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class IndexModel(SignInDesk desk) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter your work mail address");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid)
            return Page();
        switch (await desk.PasswordAsync(Name!, Password!, HttpContext.RequestAborted))
        {
            case SignInOutcome.SignedIn signedIn:
                SessionCookie.Set(HttpContext, signedIn.Token);
                return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
            default:
                ModelState.AddModelError(nameof(Name), "That name and password do not belong together. After five wrong tries, wait a few minutes, or ask the administrator");
                return Page();
        }
    }
}
