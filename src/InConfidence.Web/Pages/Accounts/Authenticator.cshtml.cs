using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace InConfidence.Web.Pages.Accounts;

/// <summary>
/// Sets up the second factor. Everything here is of the session's own account: no request can name another, and a key
/// is confirmed only in the session to which it was shown.
/// </summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class AuthenticatorModel(OpenSchool school, UserManager<Account> accounts) : InPage(school)
{
    private Account account = null!; // Set before any handler runs.

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key to confirm, in groups of four; null while a confirmed one is in use.</summary>
    public string? Key { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int CodesLeft => account.Secrets.RecoveryCodeHashes.Count;

    private string? PendingKey => account.Secrets.Pending is { } pending && pending.Session == Reader.Session.Id ? pending.Key : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        account = await School.FindAccountAsync(Reader.Session.Account, Cancellation) ?? throw new InvalidOperationException("A session without an account.");
        // Whoever has only the password must not exchange the second factor for one of their own.
        if (account.Secrets.AuthenticatorConfirmed && !Reader.Session.HasSecondFactor)
            context.Result = Redirect("/sign-in/code?next=%2Faccount%2Fauthenticator");
        else
            await next();
    }

    public async Task OnGetAsync()
    {
        if (!account.Secrets.AuthenticatorConfirmed && PendingKey is null)
            await BeginAsync();
        Show();
    }

    public IActionResult OnGetPicture() =>
        PendingKey is { } key ? Content(AuthenticatorKey.Picture(key, account.Secrets.Name), "image/svg+xml") : NotFound();

    public async Task<IActionResult> OnPostReplaceAsync()
    {
        await BeginAsync();
        return Redirect("/account/authenticator");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (PendingKey is not { } key)
            return Redirect("/account/authenticator");
        var digits = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 0)
            ModelState.AddModelError(nameof(Code), "Enter the code that your authenticator shows");
        else if (await IsRightAsync(key, digits))
            await ConfirmAsync(key, digits);
        else
            ModelState.AddModelError(nameof(Code), "That code is not right. Wait for the next one and try again");
        Show();
        return Page();
    }

    private void Show() => Key = PendingKey is { } key ? AuthenticatorKey.Grouped(key) : null;

    private Task<bool> IsRightAsync(string key, string digits)
    {
        var asIfConfirmed = account with { Secrets = account.Secrets with { AuthenticatorKey = key } };
        return accounts.VerifyTwoFactorTokenAsync(asIfConfirmed, TokenOptions.DefaultAuthenticatorProvider, digits);
    }

    private Task BeginAsync()
    {
        account.Secrets = account.Secrets with { Pending = new PendingAuthenticator(AuthenticatorKey.Create(School.Sources.Random), Reader.Session.Id) };
        return School.CommitAsync(Because(LedgerAct.AccountChanged, "authenticator shown"), (unit, token) => unit.SaveAccountAsync(account, token), Cancellation);
    }

    /// <summary>From here on the new authenticator is the second factor, the recovery codes are new, and other sessions are over.</summary>
    private async Task ConfirmAsync(string key, string digits)
    {
        var codes = RecoveryCodes.Create(School.Sources.Random);
        account.Secrets = account.Secrets with
        {
            AuthenticatorKey = key,
            AuthenticatorConfirmed = true,
            Pending = null,
            ResetAsked = null,
            LastCode = digits,
            LastCodeAt = Now,
            RecoveryCodeHashes = [.. codes.Select(RecoveryCodes.Hash)],
        };
        await School.CommitAsync(
            Because(LedgerAct.AccountChanged, "authenticator confirmed"),
            async (unit, token) =>
            {
                await unit.SaveAccountAsync(account, token);
                await unit.GiveSecondFactorAsync(Reader.Session.Id, token);
                await unit.EndSessionsAsync(account.Id, except: Reader.Session.Id, token);
            },
            Cancellation);
        Codes = codes;
    }
}
