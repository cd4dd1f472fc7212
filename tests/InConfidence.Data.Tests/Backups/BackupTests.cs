using InConfidence.Data.Backups;
using InConfidence.Data.Keys;
using InConfidence.Data.Pictures;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Tests.Keys;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private static readonly Actor Who = Actor.Machine("test");

    private TestSchool test = null!;
    private PersonId writer;
    private RecordId record;

    private string Backup => Path.Combine(test.Folder, "backups", "monday.backup");

    private string Copy => Path.Combine(test.Folder, "copies", "vault.copy");

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(Backup)!);
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        (writer, record) = await KeyRotatingTests.WriteAsync(test, "the words that come back");
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    /// <summary>The drill: from empty folders to a school in which every row is what it was, and which opens what it held.</summary>
    [Fact]
    public async Task Restore_IntoEmptyPlaces_BringsEveryRowBack()
    {
        var photograph = PictureSamples.Long(700_000);
        var picture = (await test.AddPictureAsync(writer, record, photograph))!;
        var report = await test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation);
        // That it was made is in it.
        var before = await TestSchool.RowHashesAsync(test.School);
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        await using var drill = new Drill();

        var restored = await drill.RestoreAsync(test, Backup, Copy);

        Assert.Equal(before, await TestSchool.RowHashesAsync(drill.School!));
        Assert.Equal((before.Count, before.Count), (report.Rows, restored.Rows));
        var reader = await test.ReaderAsync(writer);
        Assert.Equal("the words that come back", (await drill.School!.OpenRecordAsync(reader, record, TestSchool.Cancellation))!.Standing.Content.Words);
        await using (var opened = (await drill.School!.OpenPictureAsync(reader, record, picture.Id, TestSchool.Cancellation))!)
        {
            using var shown = new MemoryStream();
            await opened.WriteShownCopyAsync(shown, TestSchool.Cancellation);
            Assert.True(photograph.AsSpan().EndsWith(shown.ToArray().AsSpan(20)) && shown.Length < 2000);
        }
        // The checkpoint in the backup is one of the school's, over every entry that is in it.
        Assert.True(new CheckpointVerifier(test.School.VerifierKey).TryOpen(restored.Checkpoint, out var checkpoint));
        Assert.Equal(before.Count(row => row.StartsWith("ledger_entry ", StringComparison.Ordinal)), checkpoint.Size);
        Assert.True((await drill.School!.VerifyAsync([restored.Checkpoint], TestSchool.Cancellation)).Ok);
        Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.BackupMade);
    }

    /// <summary>One moment, though people go on writing: whatever is in it is in it with its entry, its texts and its keys.</summary>
    [Fact]
    public async Task BackUp_WhilePeopleWrite_HoldsOneMoment()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await KeyRotatingTests.WriteAsync(test, "meanwhile", writer);
        });
        for (var time = 0; time < 4; time++)
        {
            var file = Backup + time;
            await test.School.BackUpAsync(file, Who, TestSchool.Cancellation);
            await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
            await using var drill = new Drill();
            var restored = await drill.RestoreAsync(test, file, Copy);
            var report = await drill.School!.VerifyAsync([restored.Checkpoint], TestSchool.Cancellation);
            Assert.True(report.Ok, report.Message);
        }
        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Backup_TakenByAThief_ShowsNoColumnAndNoRow()
    {
        await test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation);
        await using var context = test.School.Database.CreateContext();

        var bytes = await File.ReadAllBytesAsync(Backup, TestSchool.Cancellation);

        Assert.True(bytes.AsSpan().IndexOf("ledger_entry"u8) < 0);
        Assert.True(bytes.AsSpan().IndexOf(context.LedgerEntries.First().Bytes) < 0);
        Assert.True(bytes.AsSpan().IndexOf(record.Value.ToByteArray(bigEndian: true)) < 0);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
    }

    [Fact]
    public async Task Restore_OfWhatWasCutOrAltered_IsRefusedAndLeavesNoSchool()
    {
        await test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation);
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        var (good, goodCopy) = (await File.ReadAllBytesAsync(Backup, TestSchool.Cancellation), await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation));

        await RefusedAsync<BrokenSealException>(good[..^1], goodCopy);
        await RefusedAsync<BrokenSealException>([.. good[..200], (byte)(good[200] ^ 1), .. good[201..]], goodCopy);
        await RefusedAsync<BrokenSealException>([], goodCopy);
        await RefusedAsync<InvalidDataException>(good, goodCopy[..^1]);
        await RefusedAsync<InvalidDataException>(good, []);
        await RefusedAsync<InvalidDataException>(good, good);
    }

    [Fact]
    public async Task Restore_WithAnotherKeyOrOverASchool_IsRefused()
    {
        await test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation);
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        await using var drill = new Drill();
        await drill.PrepareAsync(test);
        File.Delete(drill.Places.KeyFile);
        KeyFileProvider.Create(drill.Places.KeyFile);

        await Assert.ThrowsAsync<UnsafeKeyException>(() => RestoreAsync(drill));
        await Assert.ThrowsAsync<IOException>(() => BackupRestoring.RestoreAsync(test.School.Places, Backup, Copy, null, WorldSources.System, null, TestSchool.Cancellation));
    }

    [Fact]
    public async Task BackUp_OverAFileOrBesideACopyOfTheVault_IsRefused()
    {
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        await test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation);

        await Assert.ThrowsAsync<IOException>(() => test.School.BackUpAsync(Backup, Who, TestSchool.Cancellation));
        await Assert.ThrowsAsync<InvalidDataException>(() => test.School.BackUpAsync(Path.Combine(Path.GetDirectoryName(Copy)!, "b"), Who, TestSchool.Cancellation));
        await Assert.ThrowsAsync<InvalidDataException>(() => test.School.CopyVaultAsync(Path.Combine(test.School.Places.Data, "v"), TestSchool.Cancellation));
        Assert.Equal([Path.GetFileName(Backup)], Directory.EnumerateFiles(Path.GetDirectoryName(Backup)!).Select(Path.GetFileName));
    }

    /// <summary>A copy is replaced: the bytes of the one before it lie nowhere in its folder.</summary>
    [Fact]
    public async Task ReplaceVaultCopies_AfterARotation_LeavesNothingOfTheOlderCopy()
    {
        await test.School.CopyVaultAsync(Copy, TestSchool.Cancellation);
        var epoch = (await test.School.Keys.Vault.EpochsAsync(TestSchool.Cancellation))[0].Bytes.ToArray();
        Assert.True((await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation)).AsSpan().IndexOf(epoch) >= 0);

        await test.School.RotateKeysAsync(Who, null, TestSchool.Cancellation);
        var copies = await test.School.ReplaceVaultCopiesAsync(TestSchool.Cancellation);

        Assert.Equal([new VaultCopy(Copy, Replaced: true)], copies);
        Assert.Equal([Copy], Directory.EnumerateFiles(Path.GetDirectoryName(Copy)!));
        Assert.True((await File.ReadAllBytesAsync(Copy, TestSchool.Cancellation)).AsSpan().IndexOf(epoch) < 0);
        Directory.Delete(Path.GetDirectoryName(Copy)!, recursive: true);
        Assert.Equal([new VaultCopy(Copy, Replaced: false)], await test.School.ReplaceVaultCopiesAsync(TestSchool.Cancellation));
    }

    private async Task RefusedAsync<T>(byte[] backup, byte[] copy) where T : Exception
    {
        await File.WriteAllBytesAsync(Backup, backup, TestSchool.Cancellation);
        await File.WriteAllBytesAsync(Copy, copy, TestSchool.Cancellation);
        await using var drill = new Drill();
        await drill.PrepareAsync(test);

        await Assert.ThrowsAsync<T>(() => RestoreAsync(drill));

        Assert.False(drill.Places.HoldsSchool);
    }

    private Task<RestoreReport> RestoreAsync(Drill drill) =>
        BackupRestoring.RestoreAsync(drill.Places, Backup, Copy, drill.Connection, WorldSources.System, null, TestSchool.Cancellation);
}
