using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.Demonstration;
using InConfidence.Data.Schools;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence demo: makes a demonstration school; demo code: the authenticator code of one of its people.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var ifMissing = new Option<bool>("--if-missing") { Description = "Do nothing when there is a school already." };
        var postgreSql = new Option<string?>("--postgresql") { Description = "A PostgreSQL connection string; without it, an embedded SQLite database." };
        var json = CommonOptions.AsJson();
        var command = new Command("demo", "Make a demonstration school. Everybody in it is made up.") { data, ifMissing, postgreSql, json };
        command.SetAction((parsed, cancellation) => MakeAsync(
            parsed.GetRequiredValue(data), parsed.GetValue(ifMissing), parsed.GetValue(postgreSql), parsed.GetValue(json), cancellation));
        command.Subcommands.Add(Code());
        return command;
    }

    private static Command Code()
    {
        var data = CommonOptions.Data();
        var name = new Option<string>("--name") { Description = "The work mail address of somebody in the demonstration school.", Required = true };
        var command = new Command("code", "Print the authenticator code that is valid now.") { data, name };
        command.SetAction((parsed, cancellation) => PrintCodeAsync(parsed.GetRequiredValue(data), parsed.GetRequiredValue(name), cancellation));
        return command;
    }

    private static async Task<int> MakeAsync(string data, bool ifMissing, string? postgreSql, bool json, CancellationToken cancellation)
    {
        var places = InstallationPlaces.Beside(data);
        if (places.HoldsSchool)
            return ifMissing ? ExitCode.Success : throw new IOException($"{places.Data} holds a school already: name another folder, or remove that one, its .keys and its .vault.");
        Directory.CreateDirectory(places.Data);
        Database database = postgreSql is null ? SqliteDatabase.In(places.Data) : new PostgreSqlDatabase(postgreSql);
        await Console.Error.WriteLineAsync("Making a demonstration school ...");
        var roster = Path.Combine(AppContext.BaseDirectory, "rosters", "oneroster-1.1");
        await using var school = await DemonstrationSchool.MakeAsync(places, database, postgreSql, roster, Access(), WorldSources.System, cancellation);
        var directory = await school.DirectoryAsync(cancellation);
        if (json)
            CommonOptions.Print(new { school = directory.Settings.Name, people = directory.People.Count(), data = places.Data });
        else
            Console.WriteLine($"{directory.Settings.Name}: {directory.People.Count()} people, in {places.Data}");
        return ExitCode.Success;
    }

    private static DemonstrationAccess Access() => new(
        new PasswordHasher<Account>().HashPassword(null!, DemoPeople.Password),
        () => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey()));

    private static async Task<int> PrintCodeAsync(string data, string name, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var account = await school.FindAccountByNameAsync(name, cancellation);
        if (account?.Secrets.AuthenticatorKey is not { } key || !DemonstrationSchool.IsOne(school))
            throw new InvalidDataException("Codes are printed for the people of a demonstration school only.");
        Console.WriteLine(new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(DateTime.UnixEpoch.Add(school.Sources.Now() - DateTimeOffset.UnixEpoch)));
        return ExitCode.Success;
    }
}
