using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;

namespace InConfidence.Data.Accounts;

/// <summary>What became of making an account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome() { }

    public sealed record Made : AccountOutcome;

    public sealed record HasOne : AccountOutcome;

    /// <summary>Somebody else signs in with that address.</summary>
    public sealed record NameTaken : AccountOutcome;
}

/// <summary>What whoever runs the place does with other people's accounts.</summary>
public static class AccountGiving
{
    /// <summary>The password is good for choosing another and nothing else.</summary>
    public static async Task<AccountOutcome> MakeAccountAsync(this UnitOfWork unit, PersonId person, string name, string passwordHash, CancellationToken cancellation)
    {
        AccountOutcome? refusal = await unit.School.FindAccountOfAsync(person, cancellation) is not null ? new AccountOutcome.HasOne()
            : await unit.School.FindAccountByNameAsync(name, cancellation) is not null ? new AccountOutcome.NameTaken() : null;
        if (refusal is not null)
        {
            unit.Nothing();
            return refusal;
        }
        unit.AddAccount(person, new AccountSecrets { Name = name, PasswordHash = passwordHash, MustChangePassword = true });
        return new AccountOutcome.Made();
    }

    /// <summary>A new password, which also ends waiting after wrong ones. Whoever is signed in with the old one is out.</summary>
    public static async Task GivePasswordAsync(this UnitOfWork unit, Account account, string passwordHash, CancellationToken cancellation)
    {
        account.Secrets = account.Secrets with { PasswordHash = passwordHash, MustChangePassword = true };
        (account.FailedCount, account.LockedUntil) = (0, null);
        await unit.SaveAndEndSessionsAsync(account, cancellation);
    }

    /// <summary>
    /// Takes the authenticator and the recovery codes off, so that another can be set up. False where records lie open
    /// before the person: then a second person is asked first.
    /// </summary>
    public static async Task<bool> ResetAuthenticatorAsync(this UnitOfWork unit, Account account, PersonId by, CancellationToken cancellation)
    {
        var directory = await unit.School.DirectoryAsync(cancellation);
        var reads = directory.Find(account.Person)?.HoldsAny(Offices.ThatRead, directory.Calendar.Day(unit.Now)) is true;
        var seconds = reads ? await unit.SecondPeopleAsync(account.Person, cancellation) : [];
        if (seconds.Count == 0)
        {
            await unit.TakeAuthenticatorOffAsync(account, cancellation);
            return true;
        }
        account.Secrets = account.Secrets with { ResetAsked = new ResetAsked(by, unit.Now) };
        await unit.SaveAccountAsync(account, cancellation);
        foreach (var second in seconds)
            unit.QueueMail(second);
        return false;
    }

    public static async Task SwitchAccountAsync(this UnitOfWork unit, Account account, bool off, CancellationToken cancellation)
    {
        account.Disabled = off;
        await unit.SaveAndEndSessionsAsync(account, cancellation);
    }

    /// <summary>Whoever is signed in as the person is out at the next request, wherever they are.</summary>
    public static async Task EndSessionsOfAsync(this UnitOfWork unit, Account account, CancellationToken cancellation)
    {
        unit.About(account.Person);
        await unit.EndSessionsAsync(account.Id, except: null, cancellation);
    }

    internal static async Task TakeAuthenticatorOffAsync(this UnitOfWork unit, Account account, CancellationToken cancellation)
    {
        account.Secrets = account.Secrets with
        {
            AuthenticatorKey = null,
            AuthenticatorConfirmed = false,
            Pending = null,
            ResetAsked = null,
            LastCode = null,
            LastCodeAt = null,
            RecoveryCodeHashes = [],
        };
        await unit.SaveAndEndSessionsAsync(account, cancellation);
    }

    private static async Task SaveAndEndSessionsAsync(this UnitOfWork unit, Account account, CancellationToken cancellation)
    {
        await unit.SaveAccountAsync(account, cancellation);
        await unit.EndSessionsAsync(account.Id, except: null, cancellation);
    }
}
