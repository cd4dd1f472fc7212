using System.Runtime.Versioning;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

/// <summary>Who holds the key, and what happens when it is unsafe, wrong or lost: with processes of their own, as a technician meets it.</summary>
[OnOneDatabase]
[UnsupportedOSPlatform("windows")]
public sealed class KeysCommandTests : IAsyncLifetime
{
    private const string Passphrase = "candle orbit velvet mango tractor sixty";

    private readonly string folder = Directory.CreateTempSubdirectory("inconfidence-keys-").FullName;
    private TestDatabase? database;

    private string Data => Path.Combine(folder, "school");

    private string KeyFile => Path.Combine(folder, "school.keys", "school.key");

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
    public async Task Passphrase_TypedAtTheStart_OpensTheSchoolAndLeavesNoKeyOnTheDisk()
    {
        Assert.Equal(0, (await MakeAsync("passphrase", Passphrase)).ExitCode);

        var right = await CommandLine.TypeAsync([Passphrase], "ledger", "verify", "--data", Data, "--json");
        var wrong = await CommandLine.TypeAsync([Passphrase + "x"], "ledger", "verify", "--data", Data);
        var none = await CommandLine.RunAsync("ledger", "verify", "--data", Data);

        Assert.True(right.Json.GetProperty("ok").GetBoolean());
        Refused(wrong, "or the passphrase is mistyped");
        Refused(none, "fewer than 20 characters");
        Assert.False(File.Exists(KeyFile));
        Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), [Passphrase]));
    }

    [Fact]
    public async Task Credential_OfTheServiceManager_OpensTheSchool()
    {
        var credentials = Directory.CreateDirectory(Path.Combine(folder, "credentials")).FullName;
        Sealing.KeyFileProvider.Create(Path.Combine(credentials, "inconfidence.key"));
        Assert.Equal(0, (await MakeAsync("credential", credentials: credentials)).ExitCode);

        Assert.Equal("credential", (await RunAsync(credentials, "keys", "status", "--data", Data, "--json")).Json.GetProperty("holder").GetString());
        Refused(await RunAsync(null, "keys", "status", "--data", Data), "CREDENTIALS_DIRECTORY is not set");
        File.SetUnixFileMode(Path.Combine(credentials, "inconfidence.key"), (UnixFileMode)0b100_100_100);
        Refused(await RunAsync(credentials, "keys", "status", "--data", Data), "open to others than its owner");
    }

    [Theory]
    [InlineData("open to the group", "open to others than its owner")]
    [InlineData("open to all", "open to others than its owner")]
    [InlineData("inside the data", "lies inside the data folder")]
    [InlineData("short", "does not hold exactly 32 bytes")]
    [InlineData("another's", "it is another school's key")]
    [InlineData("gone", "There is no key file")]
    public async Task Serve_WithAnUnsafeKeyFile_SaysSoInOneSentenceAndStops(string how, string sentence)
    {
        Assert.Equal(0, (await MakeAsync("file")).ExitCode);
        Spoil(how);

        Refused(await CommandLine.RunAsync("serve", "--data", Data, "--urls", "http://127.0.0.1:0"), sentence);
    }

    [Fact]
    public async Task Make_WithAShortPassphraseOrAnUnknownHolder_MakesNothing()
    {
        Refused(await MakeAsync("passphrase", "short"), "fewer than 20 characters");
        Refused(await MakeAsync("pocket"), "'pocket' holds no key");
        Assert.False(File.Exists(Path.Combine(Data, "installation.json")));
    }

    [Fact]
    public async Task Rotate_WhileNobodyServes_SaysTheEpochAndTheSchoolStillOpens()
    {
        await MakeAsync("file");

        var rotated = await CommandLine.RunAsync("keys", "rotate", "--data", Data, "--json");
        var status = (await CommandLine.RunAsync("keys", "status", "--data", Data, "--json")).Json;

        Assert.Equal((2, 2), (rotated.Json.GetProperty("epoch").GetInt32(), status.GetProperty("epoch").GetInt32()));
        Assert.False(status.GetProperty("unfinished").GetBoolean());
        Assert.Equal(rotated.Json.GetProperty("count").GetInt64(), status.GetProperty("count").GetInt64());
        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "verify", "--data", Data)).ExitCode);
    }

    /// <summary>The rehearsal: shares made, an epoch ended since, the key file gone, two custodians come.</summary>
    [Theory]
    [InlineData("file")]
    [InlineData("passphrase")]
    public async Task Recover_WithTwoCustodiansOfThree_OpensTheSchoolUnderANewKey(string holder)
    {
        await MakeAsync("file");
        var before = await File.ReadAllBytesAsync(KeyFile, TestSchool.Cancellation);
        var shares = Shares(await CommandLine.RunAsync("keys", "share", "--data", Data, "--json"));
        Assert.Equal(3, shares.Count);
        Assert.Equal(0, (await CommandLine.RunAsync("keys", "rotate", "--data", Data)).ExitCode);
        File.Delete(KeyFile);

        Refused(await CommandLine.TypeAsync([shares[0], shares[0]], "keys", "recover", "--data", Data), "given twice");
        Refused(await CommandLine.TypeAsync([shares[0]], "keys", "recover", "--data", Data), "no custodian's share");
        var recovered = await CommandLine.TypeAsync([shares[2], shares[0], Passphrase], "keys", "recover", "--data", Data, "--keys", holder, "--json");

        Assert.True(recovered.ExitCode == 0, recovered.Errors);
        Assert.Equal(holder, recovered.Json.GetProperty("holder").GetString());
        string[] typed = holder == "passphrase" ? [Passphrase] : [];
        Assert.Equal(0, (await CommandLine.TypeAsync(typed, "ledger", "verify", "--data", Data)).ExitCode);
        // The shares outlive the recovery, and the lost file is good for nothing.
        Assert.Equal(0, (await CommandLine.TypeAsync([.. typed], "keys", "rotate", "--data", Data)).ExitCode);
        Assert.Equal(0, (await CommandLine.TypeAsync([shares[1], shares[2], Passphrase + "2"], "keys", "recover", "--data", Data, "--keys", "passphrase")).ExitCode);
        Assert.Equal(0, (await CommandLine.TypeAsync([Passphrase + "2"], "keys", "status", "--data", Data)).ExitCode);
        if (holder == "file")
            Assert.NotEqual(before, await File.ReadAllBytesAsync(KeyFile, TestSchool.Cancellation));
    }

    [Fact]
    public async Task Recover_WithSharesOfAnEarlierDay_IsRefused()
    {
        await MakeAsync("file");
        Refused(await CommandLine.TypeAsync(["x"], "keys", "recover", "--data", Data), "no custodian's share");
        var older = Shares(await CommandLine.RunAsync("keys", "share", "--data", Data, "--json"));
        var newer = Shares(await CommandLine.RunAsync("keys", "share", "--data", Data, "--threshold", "3", "--shares", "5", "--json"));
        Assert.Equal(5, newer.Count);

        Refused(await CommandLine.TypeAsync(older, "keys", "recover", "--data", Data), "older than the newest ones");
        Refused(await CommandLine.RunAsync("keys", "share", "--data", Data, "--threshold", "1"), "At least two custodians");
        Assert.Equal(3, (await CommandLine.RunAsync("keys", "status", "--data", Data, "--json")).Json.GetProperty("threshold").GetInt32());
    }

    private static List<string> Shares(CommandAnswer answer)
    {
        Assert.True(answer.ExitCode == 0, answer.Errors);
        return [.. answer.Json.GetProperty("shares").EnumerateArray().Select(share => share.GetString()!)];
    }

    private void Spoil(string how)
    {
        switch (how)
        {
            case "open to the group": File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.GroupRead); break;
            case "open to all": File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.OtherRead); break;
            case "short": Overwrite(new byte[31]); break;
            case "another's": Overwrite(new byte[32]); break;
            case "gone": File.Delete(KeyFile); break;
            default:
                File.Move(KeyFile, Path.Combine(Data, "school.key"));
                File.CreateSymbolicLink(KeyFile, Path.Combine(Data, "school.key"));
                break;
        }
    }

    private void Overwrite(byte[] bytes) => File.WriteAllBytes(KeyFile, bytes);

    private static void Refused(CommandAnswer answer, string sentence)
    {
        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    private Task<CommandAnswer> MakeAsync(string holder, string? passphrase = null, string? credentials = null)
    {
        string[] arguments = ["school", "make", "--data", Data, "--name", "Fenmarsh School", "--administrator", "Alex Runner", "--administrator-mail", "alex@fenmarsh.example", "--keys", holder];
        return RunAsync(credentials, passphrase is null ? [] : [passphrase], database!.Connection is { } server ? [.. arguments, "--postgresql", server] : arguments);
    }

    private static Task<CommandAnswer> RunAsync(string? credentials, params string[] arguments) => RunAsync(credentials, [], arguments);

    private static Task<CommandAnswer> RunAsync(string? credentials, string[] lines, string[] arguments)
    {
        var start = CommandLine.Start(arguments);
        start.Environment["CREDENTIALS_DIRECTORY"] = credentials;
        return CommandLine.RunAsync(start, lines);
    }
}
