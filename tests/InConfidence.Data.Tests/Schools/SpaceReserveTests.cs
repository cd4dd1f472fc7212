using System.Diagnostics;
using InConfidence.Data.Records;
using InConfidence.Data.Schools;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Schools;

/// <summary>A full disk refuses before it accepts; what was accepted can still be read.</summary>
public sealed class SpaceReserveTests
{
    [Fact]
    public async Task Commit_OnANearlyFullDisk_IsRefusedAndReadingGoesOn()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, "The disk of a PostgreSQL server is not the school's own.");
        Assert.SkipUnless(Environment.UserName == "root" && OperatingSystem.IsLinux(), "Mounting a small disk needs root on Linux.");
        var disk = Directory.CreateTempSubdirectory("inconfidence-disk-").FullName;
        Run("mount", $"-t tmpfs -o size=64m tmpfs {disk}");
        try
        {
            await FillAndReadAsync(disk);
        }
        finally
        {
            Run("umount", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task FillAndReadAsync(string disk)
    {
        await using var test = await TestSchool.CreateAsync(under: Directory.CreateDirectory(Path.Combine(disk, "test")).FullName);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "before" }));
        var filler = Path.Combine(disk, "filler");
        await File.WriteAllBytesAsync(filler, new byte[new DriveInfo(disk).AvailableFreeSpace - SpaceReserve.Bytes + (1024 * 1024)], TestSchool.Cancellation);

        var refused = await Assert.ThrowsAsync<DiskFullException>(() =>
            test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "not accepted" }));
        var read = await test.School.WrittenByAsync(await test.ReaderAsync(writer), null, TestSchool.Cancellation);
        var opened = await test.School.OpenRecordAsync(await test.ReaderAsync(lead), record, TestSchool.Cancellation);
        File.Delete(filler);

        Assert.StartsWith("The disk is nearly full", refused.Message, StringComparison.Ordinal);
        Assert.Equal(record, read.Lines.Single().Id);
        await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "accepted again" });
        Assert.Equal("before", opened!.Standing.Content.Words);
    }

    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
