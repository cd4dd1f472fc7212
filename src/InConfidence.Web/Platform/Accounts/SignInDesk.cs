using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>What became of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record SignedIn(string Token) : SignInOutcome;

    /// <summary>The name is not known, the password is wrong, the account is locked or disabled or its person has left: not told apart.</summary>
    public sealed record Wrong : SignInOutcome;
}

/// <summary>
/// Checks the two factors. A wrong name costs as much work as a wrong password; after five failures the account is
/// locked, longer each time. Every attempt is an entry.
/// </summary>
public sealed class SignInDesk(OpenSchool school, UserManager<Account> accounts)
{
    private const int FailuresBeforeLock = 5;
    private static readonly TimeSpan CodeLives = TimeSpan.FromMinutes(3);

    /// <summary>A hash of nobody's password: checking it takes the time that checking a real one takes.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(null!, "nobody's password");

    public async Task<SignInOutcome> PasswordAsync(string name, string password, CancellationToken cancellation)
    {
        var account = await school.FindAccountByNameAsync(name, cancellation);
        var hash = account?.Secrets.PasswordHash ?? NobodysHash;
        var right = accounts.PasswordHasher.VerifyHashedPassword(account!, hash, password) != PasswordVerificationResult.Failed;
        var now = school.Sources.Now();
        if (account is null || account.Disabled || account.LockedUntil > now || !right || !await IsHereAsync(account, cancellation))
        {
            await FailAsync(account, LedgerAct.SignInFailed, cancellation);
            return new SignInOutcome.Wrong();
        }
        var (token, _) = await school.CommitAsync(
            new Because(new Actor(account.Person, null, "sign-in"), LedgerAct.SignedIn),
            async (unit, token) =>
            {
                account.FailedCount = 0;
                account.LockedUntil = null;
                await unit.SaveAccountAsync(account, token);
                return unit.StartSession(account.Id);
            },
            cancellation);
        return new SignInOutcome.SignedIn(token);
    }

    /// <summary>
    /// Asks somebody signed in for their password once more: null when it is right; otherwise the sentence to show. Wrong
    /// ones count as they do at sign-in, so that an open screen is no place to guess.
    /// </summary>
    public async Task<string?> PasswordAgainAsync(Reader reader, string password, CancellationToken cancellation)
    {
        var account = await school.FindAccountAsync(reader.Session.Account, cancellation);
        if (account is { LockedUntil: { } until } && until > school.Sources.Now())
        {
            await RefuseWhileLockedAsync(reader, LedgerAct.SignInFailed, cancellation);
            return "Too many wrong passwords. Wait a few minutes, or ask the administrator";
        }
        var hash = account?.Secrets.PasswordHash ?? NobodysHash;
        if (account is not null && accounts.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed)
            return null;
        await FailAsync(account, LedgerAct.SignInFailed, cancellation);
        return "That is not your password. Enter the one with which you signed in";
    }

    /// <summary>Every attempt is an entry, those at an account that is locked as well.</summary>
    private Task RefuseWhileLockedAsync(Reader reader, LedgerAct attempt, CancellationToken cancellation) =>
        school.CommitAsync(new Because(reader.As("locked"), attempt), (_, _) => Task.CompletedTask, cancellation);

    /// <summary>Null when the code is right; otherwise the sentence to show.</summary>
    public async Task<string?> CodeAsync(Reader reader, string code, CancellationToken cancellation)
    {
        var account = await school.FindAccountAsync(reader.Session.Account, cancellation);
        var now = school.Sources.Now();
        if (account is null || account.Disabled)
            return "That code is not right. Wait for the next one and try again.";
        if (account.LockedUntil > now)
        {
            await RefuseWhileLockedAsync(reader, LedgerAct.SecondFactorFailed, cancellation);
            return "Too many wrong codes. Wait a few minutes, or ask the administrator.";
        }
        if (!await IsRightAsync(account, code, now))
        {
            await FailAsync(account, LedgerAct.SecondFactorFailed, cancellation);
            return "That code is not right. Wait for the next one and try again.";
        }
        await school.CommitAsync(
            new Because(reader.As("sign-in"), LedgerAct.SecondFactorGiven),
            async (unit, token) =>
            {
                account.FailedCount = 0;
                await unit.SaveAccountAsync(account, token);
                await unit.GiveSecondFactorAsync(reader.Session.Id, token);
            },
            cancellation);
        return null;
    }

    /// <summary>A code of the authenticator is good once; a recovery code is taken off the list.</summary>
    private async Task<bool> IsRightAsync(Account account, string code, DateTimeOffset now)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (digits == account.Secrets.LastCode && now - account.Secrets.LastCodeAt < CodeLives)
            return false;
        if (account.Secrets.AuthenticatorConfirmed && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            account.Secrets = account.Secrets with { LastCode = digits, LastCodeAt = now };
            return true;
        }
        var hash = RecoveryCodes.Hash(code);
        if (!account.Secrets.RecoveryCodeHashes.Contains(hash))
            return false;
        account.Secrets = account.Secrets with { RecoveryCodeHashes = [.. account.Secrets.RecoveryCodeHashes.Where(known => known != hash)] };
        return true;
    }

    private async Task<bool> IsHereAsync(Account account, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        return directory.Find(account.Person)?.IsHereOn(directory.Calendar.Day(school.Sources.Now())) is true;
    }

    /// <summary>Writes it down and counts it; while an account is locked, further failures lengthen nothing.</summary>
    private Task FailAsync(Account? account, LedgerAct act, CancellationToken cancellation) =>
        school.CommitAsync(
            new Because(new Actor(account?.Person, null, "sign-in"), act),
            async (unit, token) =>
            {
                if (account is null || account.LockedUntil > unit.Now)
                    return;
                account.FailedCount++;
                if (account.FailedCount >= FailuresBeforeLock)
                    account.LockedUntil = unit.Now.AddMinutes(Math.Min(60, 1 << Math.Min(account.FailedCount - FailuresBeforeLock, 6)));
                await unit.SaveAccountAsync(account, token);
            },
            cancellation);
}
