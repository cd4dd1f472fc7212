using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

public sealed class SchoolCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("inconfidence-made-").FullName;
    private TestDatabase? database;

    private string Data => Path.Combine(folder, "school");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        database = await TestDatabase.CreateAsync(Data);
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Make_InAnEmptyFolder_MakesASchoolWithOneAdministratorAndAPasswordThatIsGoodOnce()
    {
        var answer = await MakeAsync("--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("head.office@fenmarsh.example", answer.Json.GetProperty("administrator").GetString());
        var password = answer.Json.GetProperty("password").GetString()!;
        await using (var school = await Installation.OpenAsync(InstallationPlaces.Beside(Data), WorldSources.System, TestSchool.Cancellation))
        {
            var directory = await school.DirectoryAsync(TestSchool.Cancellation);
            var person = Assert.Single(directory.People);
            Assert.Equal(("Fenmarsh School", "Alex van Runner", "fenmarsh.example"), (directory.Settings.Name, person.Name, Assert.Single(directory.Settings.WorkMailDomains)));
            Assert.True(person.Holds(Role.Administrator, directory.Calendar.Day(school.Sources.Now())));
            var secrets = (await school.FindAccountByNameAsync("head.office@fenmarsh.example", TestSchool.Cancellation))!.Secrets;
            Assert.True(secrets.MustChangePassword);
            var verified = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().VerifyHashedPassword(null!, secrets.PasswordHash!, password);
            Assert.Equal(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Success, verified);
        }
        var again = await MakeAsync();
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("holds a school already", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "verify", "--data", Data)).ExitCode);
    }

    [Theory]
    [InlineData("--administrator", "Alex", "The administrator needs a given and a family name")]
    [InlineData("--administrator-mail", "alex", "alex is no mail address")]
    [InlineData("--zone", "Narnia", "There is no time zone Narnia")]
    [InlineData("--name", " ", "The school has no name")]
    public async Task Make_WithABadAnswer_SaysWhatToDoAndMakesNothing(string option, string value, string sentence)
    {
        string[] given = ["--name", "Fenmarsh School", "--administrator", "Alex Runner", "--administrator-mail", "alex@fenmarsh.example"];
        var arguments = Enumerable.Range(0, 3).Where(pair => given[2 * pair] != option).SelectMany(pair => given[(2 * pair)..(2 * pair + 2)]);

        var answer = await CommandLine.RunAsync(["school", "make", "--data", Data, .. arguments, option, value]);

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(answer.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(InstallationPlaces.Beside(Data).HoldsSchool);
    }

    [Fact]
    public async Task Serve_OnAFolderWithoutASchool_SaysInOneSentenceHowToMakeOne()
    {
        var answer = await CommandLine.RunAsync("serve", "--data", Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"make one with inconfidence school make --data {Data}", Assert.Single(answer.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private Task<CommandAnswer> MakeAsync(params string[] more)
    {
        string[] postgreSql = database!.Connection is { } connection ? ["--postgresql", connection] : [];
        return CommandLine.RunAsync(
            ["school", "make", "--data", Data, "--name", "Fenmarsh School", "--administrator", "Alex van Runner", "--administrator-mail", "head.office@fenmarsh.example", .. postgreSql, .. more]);
    }
}
