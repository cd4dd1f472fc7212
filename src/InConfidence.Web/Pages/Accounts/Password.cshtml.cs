using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace InConfidence.Web.Pages.Accounts;

/// <summary>A new password for the session's own account. Whoever was given theirs comes here first.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class PasswordModel(OpenSchool school, SignInDesk desk, IPasswordHasher<Account> hasher) : InPage(school)
{
    private const int Shortest = 12;

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    /// <summary>A password that was stolen must not be exchanged for another without the second factor, where there is one.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var account = await School.FindAccountAsync(Reader.Session.Account, Cancellation);
        if (!Reader.Session.HasSecondFactor && account is { Secrets: { AuthenticatorConfirmed: true, MustChangePassword: false } })
            context.Result = Redirect("/sign-in/code?next=%2Faccount%2Fpassword");
        else
            await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Changed = false;
        CheckChosen();
        if (string.IsNullOrEmpty(Current))
            ModelState.AddModelError(nameof(Current), "Enter the password you have now");
        else if (ModelState.IsValid && await desk.PasswordAgainAsync(Reader, Current, Cancellation) is { } sentence)
            ModelState.AddModelError(nameof(Current), sentence);
        if (!ModelState.IsValid)
            return Page();
        var first = await ChangeAsync();
        return Redirect(first ? "/" : "/account/password?changed=true");
    }

    private void CheckChosen()
    {
        if (Chosen is not { Length: >= Shortest })
            ModelState.AddModelError(nameof(Chosen), $"Choose a password of at least {Shortest} characters");
        else if (Chosen.Distinct().Count() < 4)
            ModelState.AddModelError(nameof(Chosen), "Choose a password of more than three different characters");
        else if (Chosen == Current)
            ModelState.AddModelError(nameof(Chosen), "Choose another password than the one you have");
        else if (Again != Chosen)
            ModelState.AddModelError(nameof(Again), "Enter the same new password twice");
    }

    /// <summary>True when the password before was one that an administrator gave out.</summary>
    private async Task<bool> ChangeAsync()
    {
        var account = await School.FindAccountAsync(Reader.Session.Account, Cancellation) ?? throw new InvalidOperationException("A session without an account.");
        var wasGiven = account.Secrets.MustChangePassword;
        account.Secrets = account.Secrets with { PasswordHash = hasher.HashPassword(account, Chosen!), MustChangePassword = false };
        account.FailedCount = 0;
        await School.CommitAsync(
            Because(LedgerAct.AccountChanged, "password chosen"),
            async (unit, token) =>
            {
                await unit.SaveAccountAsync(account, token);
                await unit.EndSessionsAsync(account.Id, except: Reader.Session.Id, token);
            },
            Cancellation);
        return wasGiven;
    }
}
