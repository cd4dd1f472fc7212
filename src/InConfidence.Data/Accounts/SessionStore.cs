using System.Security.Cryptography;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Accounts;

/// <summary>Somebody signed in. It lives on the server: ending it ends it everywhere, at the next request.</summary>
public sealed record Session(Guid Id, AccountId Account, PersonId Person, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, DateTimeOffset? SecondFactorAt)
{
    /// <summary>Both factors have been given: only then is anything read back.</summary>
    public bool HasSecondFactor => SecondFactorAt is not null;
}

/// <summary>Starts, finds and ends sessions.</summary>
public static class SessionStore
{
    /// <summary>A session ends by itself after this long without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>A session ends by itself this long after it began, used or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The token goes into the cookie and is stored nowhere.</summary>
    public static (string Token, Guid Id) StartSession(this UnitOfWork unit, AccountId account)
    {
        var bytes = new byte[32];
        unit.School.Sources.Random.Fill(bytes);
        var row = new SessionRow
        {
            Id = unit.NewId(),
            TokenHash = SHA256.HashData(bytes),
            School = unit.School.Id,
            Account = account,
            StartedAt = unit.Now,
            LastSeenAt = unit.Now,
        };
        unit.Context.Sessions.Add(row);
        return (Convert.ToHexStringLower(bytes), row.Id);
    }

    /// <summary>The session of a token, or null where it has ended.</summary>
    /// <param name="school">The school.</param>
    /// <param name="token">What the cookie holds.</param>
    /// <param name="cancellation">To give up.</param>
    /// <param name="isUse">Whether somebody uses it, so that it goes on; a page that asks by itself keeps no session alive.</param>
    public static async Task<Session?> FindSessionAsync(this OpenSchool school, string token, CancellationToken cancellation, bool isUse = true)
    {
        if (!TryHash(token, out var hash))
            return null;
        var now = school.Sources.Now();
        await using var context = school.Database.CreateContext();
        var found = await context.Sessions.AsNoTracking()
            .Where(row => row.School == school.Id && row.TokenHash == hash && row.EndedAt == null)
            .Join(context.Accounts.Where(account => !account.Disabled), row => row.Account, account => account.Id, (row, account) => new { row, account.Person })
            .SingleOrDefaultAsync(cancellation);
        if (found is null || now - found.row.LastSeenAt > Idle || now - found.row.StartedAt > Longest)
            return null;
        if (isUse && now - found.row.LastSeenAt > TimeSpan.FromMinutes(1))
            await school.TouchSessionAsync(found.row.Id, now, cancellation);
        return new Session(found.row.Id, found.row.Account, found.Person, found.row.StartedAt, found.row.LastSeenAt, found.row.SecondFactorAt);
    }

    public static async Task GiveSecondFactorAsync(this UnitOfWork unit, Guid session, CancellationToken cancellation)
    {
        var row = await unit.Context.Sessions.SingleAsync(row => row.School == unit.School.Id && row.Id == session, cancellation);
        row.SecondFactorAt = unit.Now;
    }

    public static async Task EndSessionAsync(this UnitOfWork unit, Guid session, CancellationToken cancellation) =>
        await unit.Context.Sessions.Where(row => row.School == unit.School.Id && row.Id == session && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, unit.Now), cancellation);

    /// <summary>Ends every session of an account, but for the one named.</summary>
    public static async Task EndSessionsAsync(this UnitOfWork unit, AccountId account, Guid? except, CancellationToken cancellation) =>
        await unit.Context.Sessions
            .Where(row => row.School == unit.School.Id && row.Account == account && row.EndedAt == null && row.Id != except)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, unit.Now), cancellation);

    /// <summary>That a session is still in use is no act of anybody's, so it leaves no entry.</summary>
    private static Task<int> TouchSessionAsync(this OpenSchool school, Guid session, DateTimeOffset now, CancellationToken cancellation) =>
        school.KeepAsync(
            Actor.Machine("session"),
            (unit, token) => unit.Context.Sessions.Where(row => row.Id == session && row.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), token),
            cancellation,
            evenWhenFull: true);

    private static bool TryHash(string token, out byte[] hash)
    {
        hash = [];
        if (token.Length != 64 || !token.All(char.IsAsciiHexDigitLower))
            return false;
        hash = SHA256.HashData(Convert.FromHexString(token));
        return true;
    }
}
