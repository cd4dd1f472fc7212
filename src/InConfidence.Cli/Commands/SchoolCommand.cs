using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.Schools;
using InConfidence.Schools;
using InConfidence.Web.Platform.Accounts;
using Microsoft.AspNetCore.Identity;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence school make: an empty school and its first administrator.</summary>
internal static class SchoolCommand
{
    public static Command Create() => new("school", "A school for real use.") { Make() };

    private static Command Make()
    {
        var data = CommonOptions.Data();
        var name = new Option<string>("--name") { Description = "The school's name.", Required = true };
        var mail = new Option<string>("--administrator-mail") { Description = "The work mail address of its first administrator, who signs in with it.", Required = true };
        var administrator = new Option<string>("--administrator") { Description = "The first administrator's given and family name.", Required = true };
        var zone = new Option<string>("--zone") { Description = "The school's time zone, by its IANA name.", DefaultValueFactory = _ => "Europe/London" };
        var postgreSql = new Option<string?>("--postgresql") { Description = "A PostgreSQL connection string; without it, an embedded SQLite database." };
        var (keys, json) = (KeysCommand.Holder(), CommonOptions.AsJson());
        var command = new Command("make", "Make a school with nobody in it but its first administrator.") { data, name, administrator, mail, zone, postgreSql, keys, json };
        command.SetAction((parsed, cancellation) => MakeAsync(
            parsed.GetRequiredValue(data),
            parsed.GetValue(postgreSql),
            Typing.Source(parsed.GetRequiredValue(keys)),
            Settings(parsed.GetRequiredValue(name), parsed.GetRequiredValue(zone), parsed.GetRequiredValue(mail)),
            First(parsed.GetRequiredValue(administrator), parsed.GetRequiredValue(mail)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> MakeAsync(
        string data, string? postgreSql, KeySource keys, SchoolSettings settings, Func<string, FirstAdministrator> first, bool json, CancellationToken cancellation)
    {
        var places = InstallationPlaces.Beside(data);
        if (places.HoldsSchool)
            throw new IOException($"{places.Data} holds a school already: name another folder.");
        Directory.CreateDirectory(places.Data);
        Database database = postgreSql is null ? SqliteDatabase.In(places.Data) : new PostgreSqlDatabase(postgreSql);
        var password = OneTimePassword.Create(WorldSources.System.Random);
        var administrator = first(new PasswordHasher<Account>().HashPassword(null!, password));
        await using var school = await NewSchool.MakeAsync(places, database, postgreSql, settings, administrator, WorldSources.System, cancellation, keys);
        if (json)
            CommonOptions.Print(new { school = settings.Name, administrator = administrator.Mail, password = password, data = places.Data });
        else
            Tell(settings.Name, places, keys.Holder, administrator.Mail, password);
        return ExitCode.Success;
    }

    private static void Tell(string name, InstallationPlaces places, KeyHolder holder, string mail, string password)
    {
        Console.WriteLine($"{name} is made, in {places.Data}.");
        Console.WriteLine();
        Console.WriteLine($"  The first administrator signs in as  {mail}");
        Console.WriteLine($"  with this one-time password          {password}");
        Console.WriteLine();
        Console.WriteLine("It is shown this one time. With it they choose their own, and set up an authenticator.");
        Console.WriteLine(holder switch
        {
            KeyHolder.File => $"Copy the key file to two safe places now: {places.KeyFile}. Without it nothing can ever be read again.",
            KeyHolder.Credential => "Copy the file of the credential to two safe places now. Without it nothing can ever be read again.",
            _ => "Write the passphrase down in two safe places now. Without it nothing can ever be read again.",
        });
        Console.WriteLine("Then make shares for custodians, for the day on which it is lost: inconfidence keys share.");
        Console.WriteLine($"Then: inconfidence serve --data {places.Data}");
    }

    private static SchoolSettings Settings(string name, string zone, string mail)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new InvalidDataException("The school has no name: give one with --name.");
        if (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new InvalidDataException($"There is no time zone {zone}: give one by its IANA name, such as --zone Europe/London.");
        if (mail.Split('@') is not [{ Length: > 0 }, var domain] || Uri.CheckHostName(domain) != UriHostNameType.Dns || mail.Any(char.IsWhiteSpace))
            throw new InvalidDataException($"{mail} is no mail address: give the administrator's with --administrator-mail name@school.example.");
        return new SchoolSettings { Name = name.Trim(), Zone = zone, WorkMailDomains = [domain.ToLowerInvariant()] };
    }

    /// <summary>The last word is the family name; it can be changed on the person's page.</summary>
    private static Func<string, FirstAdministrator> First(string name, string mail)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
            throw new InvalidDataException("The administrator needs a given and a family name: give both with --administrator \"Given Family\".");
        return hash => new FirstAdministrator(string.Join(' ', words[..^1]), words[^1], mail, hash);
    }
}
