using System.Collections.Concurrent;
using InConfidence.Data;
using InConfidence.Data.Accounts;

namespace InConfidence.Web.Platform.Entering;

/// <summary>
/// Whether somebody chose their password themselves. One given out by an administrator is good for choosing another and
/// nothing else. Giving out a new one ends every session, so a session once found to be good stays good.
/// </summary>
internal sealed class ChosenPasswords(OpenSchool school)
{
    /// <summary>Where a password is chosen: the one page open to whoever has not.</summary>
    public const string Page = "/account/password";

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<Guid, bool> good = new();

    public async Task<bool> HasChosenAsync(Session session, CancellationToken cancellation)
    {
        if (good.ContainsKey(session.Id))
            return true;
        if (await school.FindAccountAsync(session.Account, cancellation) is not { Secrets.MustChangePassword: false })
            return false;
        if (good.Count >= MostRemembered)
            good.Clear();
        good.TryAdd(session.Id, true);
        return true;
    }
}
