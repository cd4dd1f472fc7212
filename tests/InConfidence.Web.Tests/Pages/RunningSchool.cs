using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Web.Tests.Pages;

/// <summary>One running application for all tests of a class, with an administrator and a teacher.</summary>
public sealed class RunningSchool : IAsyncLifetime
{
    public const string Password = "four words and a blank";

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(null!, Password);

    private TestApplication? application;

    public TestApplication Application => application ?? throw new InvalidOperationException("Not started.");

    public TestSchool Test => Application.Test;

    public OpenSchool School => Test.School;

    public PersonId Administrator { get; private set; }

    public PersonId Teacher { get; private set; }

    public async ValueTask InitializeAsync()
    {
        application = await TestApplication.StartAsync();
        Administrator = await Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        Teacher = await Test.AddPersonAsync("Tessa", "Teacher", PersonKind.Staff, Role.Staff);
    }

    public Task<Visitor> AsAdministratorAsync() => Application.VisitAsync(Administrator);

    public Task<Visitor> AsTeacherAsync() => Application.VisitAsync(Teacher);

    /// <summary>An account with a password, for somebody new.</summary>
    public async Task<(PersonId Person, AccountId Account, string Name)> AddAccountAsync(Func<AccountSecrets, AccountSecrets>? secrets = null, params Role[] roles)
    {
        var name = $"{Identifier.Text(Guid.NewGuid())[..8]}@school.example";
        var person = await Test.AddPersonAsync("Somebody", $"Number{name[..8]}", PersonKind.Staff, roles is [] ? [Role.Staff] : roles);
        var known = new AccountSecrets { Name = name, PasswordHash = Hash };
        var account = await School.CommitAsync(
            TestSchool.Because(LedgerAct.AccountCreated),
            (unit, _) => Task.FromResult(unit.AddAccount(person, secrets?.Invoke(known) ?? known)),
            TestSchool.Cancellation);
        return (person, account, name);
    }

    /// <summary>A browser in which somebody has signed in by name and password.</summary>
    public async Task<Visitor> SignInAsync(string name, string password = Password)
    {
        var visitor = Application.Visit();
        await visitor.PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = name, ["Password"] = password });
        return visitor;
    }

    public async Task<Account> AccountOfAsync(PersonId person) =>
        await School.FindAccountOfAsync(person, TestSchool.Cancellation) ?? throw new InvalidOperationException("No account.");

    /// <summary>What was written in the ledger while something was done.</summary>
    public async Task<IReadOnlyList<EntryDetails>> EntriesDuringAsync(Func<Task> act)
    {
        var before = (await Test.EntriesAsync()).Count;
        await act();
        return [.. (await Test.EntriesAsync()).Skip(before)];
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await application.DisposeAsync();
    }
}
