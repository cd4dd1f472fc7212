using System.Collections.Concurrent;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web;
using InConfidence.Web.Platform.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InConfidence.Testing;

/// <summary>The web application of a test school, listening on a free loopback port. Its clock turns only when told.</summary>
public sealed class TestApplication : IAsyncDisposable
{
    /// <summary>What is shorter stands on any disk by chance, or is no words.</summary>
    private const int ShortestSearched = 8;

    private readonly ConcurrentBag<string> typed = [];
    private readonly WebApplication application;

    private TestApplication(TestSchool test, WebApplication application) => (Test, this.application) = (test, application);

    public TestSchool Test { get; }

    public Uri Address => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => application.Services;

    public static async Task<TestApplication> StartAsync(TestSchool? test = null, ApplicationSettings? settings = null)
    {
        test ??= await TestSchool.CreateAsync();
        settings = (settings ?? new ApplicationSettings()) with { Addresses = ["http://127.0.0.1:0"], RunsClock = false };
        var shares = settings.Replace is null ? settings with { Replace = services => SharedPages.Share(services, test.School, settings) } : settings;
        var application = InConfidenceApplication.Build(test.School, shares);
        await application.StartAsync(TestSchool.Cancellation);
        return new TestApplication(test, application);
    }

    /// <summary>Lets everything happen that happens because time passes.</summary>
    public Task TurnAsync() => application.Services.GetRequiredService<Turn>().RunAsync(TestSchool.Cancellation);

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visit() => new(Address, typed.Add);

    /// <summary>Somebody at a browser who is signed in, with both factors unless said otherwise.</summary>
    public async Task<Visitor> VisitAsync(PersonId person, bool secondFactor = true)
    {
        var visitor = Visit();
        visitor.SignInWith(await StartSessionAsync(person, secondFactor));
        return visitor;
    }

    /// <summary>Signs somebody in; gives what their cookie holds.</summary>
    public Task<string> StartSessionAsync(PersonId person, bool secondFactor = true) =>
        Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SignedIn),
            async (unit, cancellation) =>
            {
                var account = await Test.School.FindAccountOfAsync(person, cancellation) is { } known
                    ? known.Id
                    : unit.AddAccount(person, new AccountSecrets { Name = $"{person}@school.example" });
                var (token, session) = unit.StartSession(account);
                await unit.SaveAsync(cancellation);
                if (secondFactor)
                    await unit.GiveSecondFactorAsync(session, cancellation);
                return token;
            },
            TestSchool.Cancellation);

    /// <summary>
    /// Whatever any test typed into any form is on no disk in clear: each test of a page is one of the thief, too, and of every page there will
    /// be. A server's own files are searched by those tests that are about thieves.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var words = typed.Where(text => text.Length >= ShortestSearched).Distinct().ToList();
        var found = words.Count == 0 || Test.Connection is not null ? [] : ByteSearch.Found(Test.Files(), words);
        await application.DisposeAsync();
        await Test.DisposeAsync();
        Assert.Empty(found);
    }
}
