using InConfidence.Data;
using InConfidence.Data.Backups;
using InConfidence.Data.Proof;
using InConfidence.Data.Schools;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>The data are backed up.</summary>
internal sealed class BackingUp : ISweptAct
{
    public async Task<bool> RunAsync(SweptCopy copy) => (await BackUpAsync(copy, "one.backup")).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var file = copy.PathTo("one.backup");
        Assert.True(File.Exists(file) || !acknowledged);
        if (File.Exists(file))
            await Again.RestoreAsync(copy, file);
        Assert.True((await BackUpAsync(copy, "two.backup")).Done);
        await copy.AssertNothingLostAsync();
    }

    private static Task<(bool Done, string Output)> BackUpAsync(SweptCopy copy, string file) =>
        CommandInHere.RunAsync([], "backup", "--data", copy.Data, "--to", copy.PathTo(file));
}

/// <summary>A school is made again out of a backup.</summary>
internal sealed class Restoring : ISweptAct
{
    private string? connection;

    public async Task PrepareAsync(SweptCopy copy) => connection = await copy.Original.EmptyDatabaseAsync();

    public async Task<bool> RunAsync(SweptCopy copy) => (await RestoreAsync(copy, "again", connection)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var places = InstallationPlaces.Beside(copy.PathTo("again"));
        Assert.True(places.HoldsSchool || !acknowledged);
        if (places.HoldsSchool)
            await Again.AssertWholeAsync(copy, places);
        else if (connection is null)
        {
            // What is no school yet is in nobody's way once its folders are emptied.
            foreach (var folder in new[] { places.Data, places.Vault, places.Keys })
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            Assert.True((await RestoreAsync(copy, "again", null)).Done);
            await Again.AssertWholeAsync(copy, places);
        }
    }

    private static Task<(bool Done, string Output)> RestoreAsync(SweptCopy copy, string folder, string? connection) => CommandInHere.RunAsync(
        [],
        [
            "restore", "--data", copy.PathTo(folder), "--backup", copy.PathTo("before.backup"), "--vault", copy.PathTo("copies/vault.copy"),
            "--key-file", copy.Places.KeyFile, .. connection is null ? [] : new[] { "--postgresql", connection },
        ]);
}

/// <summary>The copy of the vault is replaced.</summary>
internal sealed class CopyingVault : ISweptAct
{
    public async Task<bool> RunAsync(SweptCopy copy) => (await CopyAsync(copy)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        // The old one or the new one, and either opens the backup.
        Assert.True(File.Exists(copy.PathTo("copies/vault.copy")), "There is no copy of the vault any more.");
        await Again.RestoreAsync(copy, copy.PathTo("before.backup"));
        Assert.True((await CopyAsync(copy)).Done);
        Assert.Equal([copy.PathTo("copies/vault.copy")], Directory.GetFiles(copy.PathTo("copies")));
        await copy.AssertNothingLostAsync();
    }

    private static Task<(bool Done, string Output)> CopyAsync(SweptCopy copy) =>
        CommandInHere.RunAsync([], "keys", "copy", "--data", copy.Data, "--to", copy.PathTo("copies/vault.copy"));
}

/// <summary>A school with nobody in it.</summary>
internal sealed class MakingSchool : ISweptAct
{
    private string? connection;

    public async Task PrepareAsync(SweptCopy copy) => connection = await copy.Original.EmptyDatabaseAsync();

    public async Task<bool> RunAsync(SweptCopy copy) => (await MakeAsync(copy, "new", connection)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var places = InstallationPlaces.Beside(copy.PathTo("new"));
        Assert.True(places.HoldsSchool || !acknowledged);
        if (places.HoldsSchool)
        {
            await using var school = await Installation.OpenAsync(places, WorldSources.System, TestSchool.Cancellation);
            Assert.True((await school.VerifyAsync([], TestSchool.Cancellation)).Ok);
            Assert.Single((await school.DirectoryAsync(TestSchool.Cancellation)).People);
        }
        else if (connection is null)
            Assert.True((await MakeAsync(copy, "another", null)).Done);
    }

    private static Task<(bool Done, string Output)> MakeAsync(SweptCopy copy, string folder, string? connection) => CommandInHere.RunAsync(
        [],
        [
            "school", "make", "--data", copy.PathTo(folder), "--name", "Fenmarsh School", "--administrator", "Ada Adams", "--administrator-mail", "ada@school.example",
            .. connection is null ? [] : new[] { "--postgresql", connection },
        ]);
}

/// <summary>A school of an earlier release is opened, whose database then takes several steps.</summary>
internal sealed class Upgrading : ISweptAct
{
    public async Task PrepareAsync(SweptCopy copy)
    {
        await using (var school = await copy.OpenAsync())
            await TestSchool.SetBackToTheFirstFormAsync(school);
        await copy.LetGoAsync();
    }

    public Task<bool> RunAsync(SweptCopy copy) => Shredding.TryAsync(async () =>
    {
        copy.School = await copy.OpenAsync();
        return true;
    });

    public Task JudgeAsync(SweptCopy copy, bool acknowledged) => copy.AssertNothingLostAsync();
}

/// <summary>Whether a backup and a copy of the vault make the school again.</summary>
internal static class Again
{
    public static async Task RestoreAsync(SweptCopy copy, string backup)
    {
        var places = InstallationPlaces.Beside(copy.PathTo("judged"));
        places.PlaceKeyFile(copy.Places.KeyFile);
        var connection = await copy.Original.EmptyDatabaseAsync();
        await BackupRestoring.RestoreAsync(places, backup, copy.PathTo("copies/vault.copy"), connection, WorldSources.System, null, TestSchool.Cancellation);
        await AssertWholeAsync(copy, places);
    }

    public static async Task AssertWholeAsync(SweptCopy copy, InstallationPlaces places)
    {
        await using var school = await Installation.OpenAsync(places, WorldSources.System, TestSchool.Cancellation);
        await copy.AssertNothingLostAsync(school);
    }
}
