using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>
/// Somebody who stands at the server itself and shows who they are, as at the sign-in page: with password and code, counted, locked and
/// written down alike. Their session lasts for this one act.
/// </summary>
public static class PresentPerson
{
    /// <summary>Who it is, or null when name, password or code are wrong: not told apart.</summary>
    public static async Task<Reader?> FindAsync(OpenSchool school, string name, string password, string code, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddAccounts(school);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<SignInDesk>();
        if (await desk.PasswordAsync(name, password, cancellation) is not SignInOutcome.SignedIn signedIn)
            return null;
        var session = (await school.FindSessionAsync(signedIn.Token, cancellation))!;
        try
        {
            var directory = await school.DirectoryAsync(cancellation);
            var reader = new Reader(directory.Find(session.Person)!, session, directory, directory.Calendar.Day(school.Sources.Now()));
            return await desk.CodeAsync(reader, code, cancellation) is null ? reader : null;
        }
        finally
        {
            await school.CommitAsync(
                new Because(new Actor(session.Person, session.Id, "sign-out"), LedgerAct.SignedOut),
                (unit, token) => unit.EndSessionAsync(session.Id, token),
                cancellation);
        }
    }

    /// <summary>Accounts as Identity sees them, and the desk that checks both factors.</summary>
    internal static void AddAccounts(this IServiceCollection services, OpenSchool school)
    {
        services.AddSingleton(school);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequireDigit = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireLowercase = false;
        }).AddUserStore<AccountUserStore>().AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<SignInDesk>();
    }
}
