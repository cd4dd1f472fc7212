using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>
/// Somebody else's account: made with a password that is shown once and must be changed, given a new one, its
/// authenticator taken off, its sessions ended, switched off. One's own is looked after under "account".
/// </summary>
[WhoMayEnter(Entry.Administration)]
public sealed class AccountModel(OpenSchool school, IPasswordHasher<Account> hasher) : PersonPage(school)
{
    public Account? Account { get; private set; }

    /// <summary>Shown in this one answer and kept nowhere.</summary>
    public string? Password { get; private set; }

    /// <summary>Records lie open before the person, so that their authenticator is taken off by two.</summary>
    public bool Reads => Person.HoldsAny(Offices.ThatRead, Reader.Today);

    protected override bool IsFor(DirectoryPerson person) => !person.Is(PersonKind.Student) && person.Id != Reader.Id;

    public async Task OnGetAsync() => await FindAsync();

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (Person.Profile.Mail is not { } mail || !WorkMail.IsWork(mail, Directory.Settings))
            ModelState.AddModelError("", "Enter a work mail address for them first: they sign in with it");
        else if (!Person.IsHereOn(Reader.Today))
            ModelState.AddModelError("", "They have left. Change the day on which they leave first");
        else
        {
            var password = OneTimePassword.Create(School.Sources.Random);
            var outcome = await School.CommitAsync(
                Because(LedgerAct.AccountCreated), (unit, token) => unit.MakeAccountAsync(Person.Id, mail, hasher.HashPassword(null!, password), token), Cancellation);
            if (outcome is AccountOutcome.Made)
                Password = password;
            else if (outcome is AccountOutcome.NameTaken)
                ModelState.AddModelError("", "Somebody else signs in with that work mail address: change one of the two first");
        }
        await FindAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (await FindAsync() is not { } account)
            return await NotForYouAsync();
        var password = OneTimePassword.Create(School.Sources.Random);
        await School.CommitAsync(
            Because(LedgerAct.AccountChanged, "password given out"), (unit, token) => unit.GivePasswordAsync(account, hasher.HashPassword(account, password), token), Cancellation);
        Password = password;
        return Page();
    }

    public Task<IActionResult> OnPostResetAsync() =>
        DoAsync(LedgerAct.AccountChanged, "authenticator reset", (unit, account, token) => unit.ResetAuthenticatorAsync(account, Reader.Id, token));

    public Task<IActionResult> OnPostSessionsAsync() =>
        DoAsync(LedgerAct.SessionsEnded, null, (unit, account, token) => unit.EndSessionsOfAsync(account, token));

    public Task<IActionResult> OnPostOffAsync() =>
        DoAsync(LedgerAct.AccountChanged, "account switched off", (unit, account, token) => unit.SwitchAccountAsync(account, off: true, token));

    public Task<IActionResult> OnPostOnAsync() =>
        DoAsync(LedgerAct.AccountChanged, "account switched on", (unit, account, token) => unit.SwitchAccountAsync(account, off: false, token));

    private async Task<IActionResult> DoAsync(LedgerAct act, string? reason, Func<UnitOfWork, Account, CancellationToken, Task> work)
    {
        if (await FindAsync() is not { } account)
            return await NotForYouAsync();
        await School.CommitAsync(Because(act, reason), (unit, token) => work(unit, account, token), Cancellation);
        return Redirect($"{Home}/account");
    }

    private async Task<Account?> FindAsync() => Account = await School.FindAccountOfAsync(Person.Id, Cancellation);
}
