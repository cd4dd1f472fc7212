using System.Collections.Immutable;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts: names, mails and secrets are sealed, and a name is looked up by its keyed
/// hash. Identity brings the hashing of passwords, the lock-out and the codes; this class brings nothing but storage.
/// </summary>
public sealed class AccountUserStore(OpenSchool school)
    : IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorStore<Account>,
        IUserTwoFactorRecoveryCodeStore<Account>, IUserSecurityStampStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Identifier.TryParse<AccountId>(userId, out var id) ? school.FindAccountAsync(id, cancellationToken) : Task.FromResult<Account?>(null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        school.FindAccountByNameAsync(normalizedUserName, cancellationToken);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account belongs to a person: make it with AddAccount.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is disabled, never deleted.");

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        try
        {
            await school.CommitAsync(
                new Because(new Actor(user.Person, null, "account"), LedgerAct.AccountChanged),
                (unit, token) => unit.SaveAccountAsync(user, token),
                cancellationToken);
            user.Version++;
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Secrets.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { Name = userName ?? "" });

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Secrets.Name.ToUpperInvariant());

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Secrets.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Secrets.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { PasswordHash = passwordHash });

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Secrets.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { SecurityStamp = stamp });

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Secrets.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { AuthenticatorKey = key });

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Secrets.AuthenticatorConfirmed);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { AuthenticatorConfirmed = enabled });

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Change(user, secrets => secrets with { RecoveryCodeHashes = [.. recoveryCodes.Select(RecoveryCodes.Hash)] });

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = RecoveryCodes.Hash(code);
        if (!user.Secrets.RecoveryCodeHashes.Contains(hash))
            return false;
        await Change(user, secrets => secrets with { RecoveryCodeHashes = secrets.RecoveryCodeHashes.ToImmutableList().Remove(hash) });
        return true;
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Secrets.RecoveryCodeHashes.Count);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedCount);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.FailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static Task Change(Account user, Func<AccountSecrets, AccountSecrets> change)
    {
        user.Secrets = change(user.Secrets);
        return Task.CompletedTask;
    }
}
