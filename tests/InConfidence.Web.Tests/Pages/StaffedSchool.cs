using System.Net;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Web.Tests.Pages;

/// <summary>A school with everybody whom running it needs: administrators, a lead, a head, a teacher, a student.</summary>
public sealed class StaffedSchool : IAsyncLifetime
{
    private TestApplication? application;

    public TestApplication Application => application ?? throw new InvalidOperationException("Not started.");

    public TestSchool Test => Application.Test;

    public OpenSchool School => Test.School;

    public PersonId Administrator { get; private set; }

    public PersonId OtherAdministrator { get; private set; }

    public PersonId Lead { get; private set; }

    public PersonId Head { get; private set; }

    public PersonId Teacher { get; private set; }

    public PersonId Student { get; private set; }

    public DateOnly Today => new(2026, 11, 24);

    /// <summary>A school for one test alone.</summary>
    public static async Task<StaffedSchool> OpenAsync()
    {
        var school = new StaffedSchool();
        await school.InitializeAsync();
        return school;
    }

    public async ValueTask InitializeAsync()
    {
        application = await TestApplication.StartAsync();
        Administrator = await Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        OtherAdministrator = await Test.AddPersonAsync("Robin", "Runner", PersonKind.Staff, Role.Administrator);
        Lead = await Test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.Staff, Role.SafeguardingLead);
        Head = await Test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Staff, Role.Head);
        Teacher = await Test.AddPersonAsync("Tessa", "Teacher", PersonKind.Staff, Role.Staff);
        Student = await Test.AddPersonAsync("Sam", "Student", PersonKind.Student);
        foreach (var person in new[] { Administrator, OtherAdministrator, Lead, Head })
            await AddAccountAsync(person);
    }

    public ValueTask DisposeAsync() => application?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>An account with the work mail as its name.</summary>
    public async Task AddAccountAsync(PersonId person, Func<AccountSecrets, AccountSecrets>? secrets = null)
    {
        var known = new AccountSecrets { Name = (await FindAsync(person)).Profile.Mail!, PasswordHash = new PasswordHasher<Account>().HashPassword(null!, RunningSchool.Password) };
        await School.CommitAsync(
            TestSchool.Because(LedgerAct.AccountCreated), (unit, _) => Task.FromResult(unit.AddAccount(person, secrets?.Invoke(known) ?? known)), TestSchool.Cancellation);
    }

    public Task<PersonId> AddTeacherAsync(string familyName = "Nobody", params Role[] roles) => Test.AddPersonAsync("Nell", familyName, PersonKind.Staff, roles);

    public Task<Visitor> AsAdministratorAsync() => Application.VisitAsync(Administrator);

    public async Task<SchoolDirectory> DirectoryAsync() => await School.DirectoryAsync(TestSchool.Cancellation);

    public async Task<DirectoryPerson> FindAsync(PersonId person) => (await DirectoryAsync()).Find(person)!;

    public async Task<Account?> AccountAsync(PersonId person) => await School.FindAccountOfAsync(person, TestSchool.Cancellation);

    /// <summary>What was written in the ledger while something was done, apart from what watching it writes.</summary>
    public async Task<IReadOnlyList<EntryDetails>> EntriesDuringAsync(Func<Task> act)
    {
        var before = (await Test.EntriesAsync()).Count;
        await act();
        return [.. (await Test.EntriesAsync()).Skip(before)];
    }

    /// <summary>Signed out leads to signing in, one factor to the second, and to everybody else the page is not there.</summary>
    public async Task AssertOnlyForAsync(PersonId whom, string path, params PersonId[] others)
    {
        Assert.StartsWith("/sign-in?", (await Application.Visit().GetAsync(path)).Location, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/code", (await (await Application.VisitAsync(whom, secondFactor: false)).GetAsync(path)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await Application.VisitAsync(whom)).GetAsync(path)).Status);
        foreach (var other in others)
        {
            var visitor = await Application.VisitAsync(other);
            var refused = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
            Assert.Equal(FormTokens.Without((await visitor.GetAsync("/nothing")).Body), FormTokens.Without(refused.Body));
        }
    }

    /// <summary>Nobody of that identifier is here, or the page is not about people like them.</summary>
    public async Task AssertMissingAsync(params string[] paths)
    {
        var visitor = await AsAdministratorAsync();
        foreach (var path in paths)
            Assert.Equal((HttpStatusCode.NotFound, path), ((await visitor.GetAsync(path)).Status, path));
    }

    public static Dictionary<string, string> Date(string name, DateOnly? date) => new()
    {
        [$"{name}.Day"] = date is { } day ? $"{day.Day}" : "",
        [$"{name}.Month"] = date is { } month ? $"{month.Month}" : "",
        [$"{name}.Year"] = date is { } year ? $"{year.Year}" : "",
    };

    public static Dictionary<string, string> Fields(params IReadOnlyDictionary<string, string>[] parts) =>
        parts.SelectMany(part => part).ToDictionary(pair => pair.Key, pair => pair.Value);
}
