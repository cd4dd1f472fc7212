using System.Diagnostics;
using InConfidence.Data;
using InConfidence.Data.Backups;
using InConfidence.Data.Proof;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// No file can grow beyond a limit, which rises from nothing until the command succeeds: what it said is done is there whole, what it did
/// not say is absent or whole, a copy of the vault is the old one or the new one, and nothing half lies about.
/// </summary>
[OnOneDatabase]
public sealed class FullDiskTests : IAsyncLifetime
{
    private const int Unlimited = 1 << 20;

    private TestSchool test = null!;

    private string Backups => Path.Combine(test.Folder, "backups");

    private string Copy => Path.Combine(test.Folder, "copies", "vault.copy");

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync(inRealTime: true);
        Directory.CreateDirectory(Backups);
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        for (var number = 0; number < 20; number++)
            await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = new string('w', 3000) }));
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Backup_OnADiskThatIsFullAtAnyPoint_IsThereWholeOrNotAtAll()
    {
        var done = new List<bool>();
        foreach (var kibibytes in new[] { 0, 1, 20, 60, 100, Unlimited })
        {
            var file = Path.Combine(Backups, $"{kibibytes}.backup");
            var answer = await LimitedAsync(kibibytes, "backup", "--data", test.School.Places.Data, "--to", file);
            done.Add(answer.ExitCode == 0);
            Assert.True(File.Exists(file) || answer.ExitCode == 2, answer.Errors);
            Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
        }

        Assert.Equal((false, true), (done[0], done[^1]));
        var files = Directory.GetFiles(Backups);
        Assert.All(files, file => Assert.EndsWith(".backup", file, StringComparison.Ordinal));
        Assert.NotEmpty(files);
        foreach (var file in files)
            await AssertWholeAsync(file);
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Copy_OnADiskThatIsFullAtAnyPoint_IsTheOldOneOrTheNewOne()
    {
        var before = await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation);
        var length = before.Length / 1024;
        foreach (var kibibytes in new[] { 0, length / 2, length - 1, Unlimited })
        {
            var answer = await LimitedAsync(kibibytes, "keys", "copy", "--data", test.School.Places.Data, "--to", Copy);
            Assert.Equal([Copy], Directory.GetFiles(Path.GetDirectoryName(Copy)!));
            if (answer.ExitCode != 0)
                Assert.Equal(before, await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation));
            Assert.Equal(kibibytes == Unlimited, answer.ExitCode == 0);
        }
        Assert.NotEqual(before, await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation));
    }

    /// <summary>The limit is the shell's; the runtime is told not to map its code through a file.</summary>
    private static Task<CommandAnswer> LimitedAsync(int kibibytes, params string[] arguments)
    {
        var command = CommandLine.Start(arguments);
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; ulimit -f $0; exec dotnet \"$@\"", kibibytes.ToString(System.Globalization.CultureInfo.InvariantCulture), .. command.ArgumentList])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return CommandLine.RunAsync(start, []);
    }

    private async Task AssertWholeAsync(string backup)
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-whole-").FullName;
        var places = InstallationPlaces.Beside(Path.Combine(folder, "again"));
        places.PlaceKeyFile(test.School.Places.KeyFile);
        Directory.CreateDirectory(places.Data);
        var database = await TestDatabase.CreateAsync(places.Data);
        await BackupRestoring.RestoreAsync(places, backup, Copy, database.Connection, WorldSources.System, null, TestSchool.Cancellation);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
