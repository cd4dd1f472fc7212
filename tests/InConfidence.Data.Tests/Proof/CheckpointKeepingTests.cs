using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Proof;

public sealed class CheckpointKeepingTests
{
    [Fact]
    public async Task Keep_OnANewDay_PutsOneIntoTheFolderThatVouchesForEveryEntry()
    {
        await using var test = await TestSchool.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "outside")).FullName;

        var outcome = await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);
        var again = await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);

        var kept = Assert.IsType<CheckpointOutcome.Kept>(outcome);
        Assert.IsType<CheckpointOutcome.KeptBefore>(again);
        Assert.Equal(Path.Combine(folder, "2026-11-24.checkpoint"), Assert.Single(Directory.EnumerateFiles(folder)));
        var note = await File.ReadAllTextAsync(kept.File, TestSchool.Cancellation);
        Assert.True(new CheckpointVerifier(test.School.VerifierKey).TryOpen(note, out var checkpoint));
        Assert.Equal(checkpoint.Size, (await test.School.VerifyAsync([note], TestSchool.Cancellation)).Vouched);
        Assert.Equal([LedgerAct.CheckpointKept], (await test.EntriesAsync()).Skip((int)checkpoint.Size).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Keep_OnTheNextDay_PutsAnotherAndMissesNone()
    {
        await using var test = await TestSchool.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "outside")).FullName;
        await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);
        test.Time.Advance(TimeSpan.FromDays(1));

        Assert.IsType<CheckpointOutcome.Kept>(await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation));

        Assert.Equal(2, Directory.EnumerateFiles(folder).Count());
        Assert.DoesNotContain(await test.EntriesAsync(), entry => entry.Act == LedgerAct.CheckpointMissed);
    }

    [Fact]
    public async Task Keep_AfterDaysWithoutOne_WritesDownBetweenWhichDays()
    {
        await using var test = await TestSchool.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "outside")).FullName;
        await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);
        test.Time.Advance(TimeSpan.FromDays(3));

        await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);

        Assert.Equal("none was kept between 2026-11-24 and 2026-11-27", Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.CheckpointMissed).Reason);
    }

    [Fact]
    public async Task Keep_IntoAFolderThatIsNotThere_MakesNoneInItsPlace()
    {
        await using var test = await TestSchool.CreateAsync();
        var folder = Path.Combine(test.Folder, "not-mounted");

        Assert.IsType<CheckpointOutcome.NotKept>(await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation));

        Assert.False(Directory.Exists(folder));
        Assert.DoesNotContain(await test.EntriesAsync(), entry => entry.Act == LedgerAct.CheckpointKept);
    }

    [Fact]
    public async Task Verify_OfASchoolSetBackToAnOldBackup_NamesTheStretchThatIsGone()
    {
        await using var test = await TestSchool.CreateAsync();
        var before = await test.School.VerifyAsync([], TestSchool.Cancellation);
        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var folder = Directory.CreateDirectory(Path.Combine(test.Folder, "outside")).FullName;
        var kept = (CheckpointOutcome.Kept)await test.School.KeepCheckpointAsync(folder, TestSchool.Cancellation);
        var note = await File.ReadAllTextAsync(kept.File, TestSchool.Cancellation);
        await SetBackAsync(test, before.Entries);
        Assert.Equal(before.Entries, (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries);

        var report = await test.School.VerifyAsync([note], TestSchool.Cancellation);

        Assert.False(report.Ok);
        Assert.Equal(new EntryRange(0, before.Entries + 1), report.Between);
    }

    /// <summary>What an old backup holds: fewer entries, and the checkpoint that was the newest then.</summary>
    private static async Task SetBackAsync(TestSchool test, long size)
    {
        await using var context = test.School.Database.CreateContext();
        await context.LedgerEntries.Where(row => row.Number >= size).ExecuteDeleteAsync(TestSchool.Cancellation);
        await context.Checkpoints.ExecuteDeleteAsync(TestSchool.Cancellation);
        var tree = new MerkleFrontier();
        foreach (var row in await context.LedgerEntries.OrderBy(row => row.Number).ToListAsync(TestSchool.Cancellation))
            tree.Append(Sha256Hash.FromBytes(row.LeafHash));
        var note = test.School.Signing.Current.Sign(new Checkpoint(test.School.Origin, size, tree.Root()));
        context.Checkpoints.Add(new() { School = test.School.Id, Size = size, At = TestSchool.Start, Note = note });
        await context.SaveChangesAsync(TestSchool.Cancellation);
    }
}
