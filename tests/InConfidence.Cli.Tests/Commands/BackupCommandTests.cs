using System.Runtime.Versioning;
using System.Text.Json;
using InConfidence.Cli.Tests.Durability;
using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using OtpNet;

namespace InConfidence.Cli.Tests.Commands;

/// <summary>What a technician does with a school in a year: backs it up while it is served, restores it elsewhere, has a record destroyed.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupCommandTests : IAsyncLifetime
{
    private const string Password = "blue kettle on a windowsill";
    private static readonly string Secret = Base32Encoding.ToString([.. Enumerable.Range(1, 20).Select(number => (byte)number)]);

    private readonly Dictionary<string, int> presented = [];
    private readonly string elsewhere = Directory.CreateTempSubdirectory("inconfidence-elsewhere-").FullName;
    private TestSchool test = null!;
    private TestDatabase? database;
    private RecordId record;

    private string Data => test.School.Places.Data;

    private string Again => Path.Combine(elsewhere, "school");

    private string Backup => Path.Combine(elsewhere, "backups", "monday.backup");

    private string Copy => Path.Combine(elsewhere, "copies", "vault.copy");

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync(inRealTime: true);
        Directory.CreateDirectory(Path.GetDirectoryName(Backup)!);
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        foreach (var (name, role) in new[] { ("lena", Role.SafeguardingLead), ("dora", Role.DataProtectionOfficer), ("max", Role.Staff) })
            await AddAccountAsync(await test.AddPersonAsync(name, "Office", PersonKind.Staff, role), $"{name}@school.example");
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "the words" });
        record = await test.SignAsync(writer, draft);
        await test.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await test.OpenAgainAsync();
        await test.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(elsewhere, recursive: true);
    }

    /// <summary>From an empty folder to a school that is served, with nothing but a backup, a copy of the vault and the key file.</summary>
    [Fact]
    public async Task Restore_OfABackupThatWasMadeWhileItWasServed_IsServedElsewhere()
    {
        await using (var served = new ServedSchool(Data))
        {
            await served.ServeAsync();
            await DoneAsync("backup", "--data", Data, "--to", Backup);
            await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        }

        var restored = await DoneAsync(["restore", "--data", Again, "--backup", Backup, "--vault", Copy, "--key-file", test.School.Places.KeyFile, "--json", .. await ServerAsync()]);
        Assert.True(restored.Json.GetProperty("ok").GetBoolean());
        Assert.Contains(Copy, await File.ReadAllTextAsync(Path.Combine(Again, "installation.json"), TestSchool.Cancellation), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Again, "installation.json")));
        await using var again = new ServedSchool(Again);
        await again.ServeAsync();
        using var client = new HttpClient();
        Assert.Equal("ok", await client.GetStringAsync(new Uri(again.Address, "/health"), TestSchool.Cancellation));
        Refused(2, "is not empty", await CommandLine.RunAsync("restore", "--data", Again, "--backup", Backup, "--vault", Copy));
    }

    [Fact]
    public async Task Shred_ByTwoPeopleAtTheServer_ReachesTheCopiesOfTheVault()
    {
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        var before = await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation);

        Refused(2, "of the first person are wrong", await ShredAsync("lena", "x", "dora"));
        Refused(1, "it takes the safeguarding lead", await ShredAsync("lena", Password, "max"));
        var certificate = Path.Combine(elsewhere, "certificate.txt");
        var answer = await ShredAsync("dora", Password, "lena", "--certificate", certificate, "--json");

        Assert.True(answer.ExitCode == 0, answer.Errors);
        Assert.Contains(record.ToString(), await File.ReadAllTextAsync(certificate, TestSchool.Cancellation), StringComparison.Ordinal);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation));
        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "verify", "--data", Data)).ExitCode);
    }

    /// <summary>It was broken off when the record was gone and the copies were not yet replaced: the same order, given again, reaches them.</summary>
    [Fact]
    public async Task Shred_GivenAgain_ReachesTheCopiesOfTheVault()
    {
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        var before = await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation);
        await DoneAsync(await ShredAsync("dora", Password, "lena"));
        await File.WriteAllBytesAsync(Copy, before, TestSchool.Cancellation);

        Refused(1, "There is no such record", await ShredAsync("dora", Password, "lena"));

        Assert.NotEqual(before, await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation));
        Assert.Equal(0, (await CommandLine.RunAsync("doctor", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task Shred_WithNoPlaceForTheCertificate_DestroysNothing()
    {
        var taken = Path.Combine(elsewhere, "taken.txt");
        await File.WriteAllTextAsync(taken, "something else", TestSchool.Cancellation);

        foreach (var place in new[] { Path.Combine(elsewhere, "no such folder", "certificate.txt"), taken })
            Assert.Equal(2, (await ShredAsync("dora", Password, "lena", "--certificate", place)).ExitCode);

        Assert.Equal("something else", await File.ReadAllTextAsync(taken, TestSchool.Cancellation));
        await DoneAsync(await ShredAsync("dora", Password, "lena"));
    }

    [Fact]
    public async Task Hold_ByOnePerson_StopsAShred()
    {
        await DoneAsync(await CommandLine.TypeAsync(Present("dora"), "keys", "hold", "--data", Data, "--record", record.ToString(), "--reason", "a request"));

        Refused(1, "A legal hold lies on this record", await ShredAsync("dora", Password, "lena"));
        Refused(2, "is no record", await CommandLine.RunAsync("keys", "hold", "--data", Data, "--record", "x", "--reason", "y"));
    }

    [Fact]
    public async Task Rotate_WithACopyThatCannotBeReached_SaysSoAndAnswersNo()
    {
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        Directory.Delete(Path.GetDirectoryName(Copy)!, recursive: true);

        Refused(1, "could not be replaced", await CommandLine.RunAsync("keys", "rotate", "--data", Data));
        Refused(1, "cannot be reached", await CommandLine.RunAsync("doctor", "--data", Data));
    }

    [Fact]
    public async Task Doctor_OfASchoolThatIsWell_FindsNoFaultAndSaysWhatIsToBeDone()
    {
        var first = (await DoneAsync("doctor", "--data", Data, "--json")).Json;
        Assert.Contains("custodians", Advice(first));
        Assert.Contains("copies", Advice(first));
        await DoneAsync("keys", "share", "--data", Data);
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy + "2");

        // Nobody has served it yet, so no checkpoint has left the building.
        Assert.Equal(["checkpoints"], Advice((await DoneAsync("doctor", "--data", Data, "--json")).Json));
    }

    [Fact]
    public async Task Doctor_OfAVaultThatOthersMayEnterOrThatIsOlder_FindsTheFault()
    {
        File.SetUnixFileMode(test.School.Places.Keys, (UnixFileMode)0b111_101_101);
        Refused(1, "can be entered by others", await CommandLine.RunAsync("doctor", "--data", Data));
        File.SetUnixFileMode(test.School.Places.Keys, (UnixFileMode)0b111_000_000);
        await DoneAsync("keys", "copy", "--data", Data, "--to", Copy);
        var older = await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation);
        await DoneAsync("keys", "rotate", "--data", Data);
        await File.WriteAllBytesAsync(Copy, older, TestSchool.Cancellation);

        Refused(1, "is of an older epoch", await CommandLine.RunAsync("doctor", "--data", Data));
    }

    private static List<string> Advice(JsonElement answer) =>
        [.. answer.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("gravity").GetString() != "well").Select(finding => finding.GetProperty("what").GetString()!)];

    private Task<CommandAnswer> ShredAsync(string first, string password, string second, params string[] more) => CommandLine.TypeAsync(
        [.. Present(first, password), .. Present(second)], ["keys", "shred", "--data", Data, "--record", record.ToString(), "--reason", "the retention period is over", .. more]);

    /// <summary>What somebody types at the server: name, password, and a code of these minutes that they have not used yet.</summary>
    private IEnumerable<string> Present(string name, string password = Password)
    {
        var before = presented[name] = presented.GetValueOrDefault(name, -1) + 1;
        return [$"{name}@school.example", password, new Totp(Base32Encoding.ToBytes(Secret)).ComputeTotp(DateTime.UtcNow.AddSeconds(30 * before))];
    }

    private async Task<string[]> ServerAsync()
    {
        Directory.CreateDirectory(Again);
        database = await TestDatabase.CreateAsync(Again);
        return database.Connection is { } connection ? ["--postgresql", connection] : [];
    }

    private static async Task<CommandAnswer> DoneAsync(params string[] arguments) => await DoneAsync(await CommandLine.RunAsync(arguments));

    private static Task<CommandAnswer> DoneAsync(CommandAnswer answer)
    {
        Assert.True(answer.ExitCode == 0, answer.Errors + answer.Output);
        return Task.FromResult(answer);
    }

    private static void Refused(int code, string sentence, CommandAnswer answer)
    {
        Assert.True(answer.ExitCode == code, answer.Errors);
        Assert.Contains(sentence, answer.Errors + answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    private Task AddAccountAsync(PersonId person, string name) => test.School.CommitAsync(
        TestSchool.Because(LedgerAct.AccountCreated),
        (unit, _) =>
        {
            unit.AddAccount(person, new AccountSecrets
            {
                Name = name,
                PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().HashPassword(null!, Password),
                AuthenticatorKey = Secret,
                AuthenticatorConfirmed = true,
            });
            return Task.CompletedTask;
        },
        TestSchool.Cancellation);
}
