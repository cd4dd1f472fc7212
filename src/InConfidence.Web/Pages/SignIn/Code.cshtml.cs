using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.SignIn;

/// <summary>The second factor. Whoever has none yet sets one up first.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class CodeModel(OpenSchool school, SignInDesk desk) : InPage(school)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Reader.Session.HasSecondFactor)
            return Onward();
        var account = await School.FindAccountAsync(Reader.Session.Account, Cancellation);
        return account is { Secrets.AuthenticatorConfirmed: true } ? Page() : Redirect("/account/authenticator");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "Enter the code");
        else if (await desk.CodeAsync(Reader, Code, Cancellation) is { } sentence)
            ModelState.AddModelError(nameof(Code), sentence.TrimEnd('.'));
        return ModelState.IsValid ? Onward() : Page();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/");
}
