using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Proof;

/// <summary>Another key signs the log, the log says so itself, and whoever knows the older one can follow.</summary>
public sealed class SigningKeyRotatingTests
{
    private static readonly Actor Keeper = Actor.Machine("test");

    [Fact]
    public async Task Rotate_Twice_LeavesAWholeLogThatTheFirstKeyLeadsThrough()
    {
        await using var test = await TestSchool.CreateAsync();
        var first = test.School.VerifierKey;
        var keys = new[] { first, await RotateAsync(test), await RotateAsync(test) };
        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var folder = Path.Combine(test.Folder, "log");

        await test.School.ExportLogAsync(folder, Keeper, TestSchool.Cancellation);

        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal(keys[2], test.School.VerifierKey);
        foreach (var key in keys)
        {
            var report = await LogFolder.Open(folder).VerifyAsync([key], TestSchool.Cancellation);
            Assert.True(report.Ok, report.Message);
        }
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        Assert.Equal(2, (await test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.SigningKeyRotated));
    }

    [Fact]
    public async Task Rotate_Done_SignsReceiptsAndCheckpointsByTheNewKeyAlone()
    {
        await using var test = await TestSchool.CreateAsync();
        var older = new CheckpointVerifier(test.School.VerifierKey);

        var newer = new CheckpointVerifier(await RotateAsync(test));

        var note = await test.School.CheckpointAsync(TestSchool.Cancellation);
        Assert.True(newer.TryOpen(note, out _));
        Assert.False(older.TryOpen(note, out _));
        Assert.True(newer.TryOpenReceipt((await test.School.ReceiptAsync(0, TestSchool.Cancellation))!, out _));
    }

    [Fact]
    public async Task Rotate_ThenRestart_GoesOnWithTheNewKey()
    {
        await using var test = await TestSchool.CreateAsync();
        var key = await RotateAsync(test);

        await test.ReopenAsync();
        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);

        Assert.Equal(key, test.School.VerifierKey);
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    [Fact]
    public async Task Rotate_ByAnotherProcess_IsFollowedWithTheNextEntry()
    {
        await using var test = await TestSchool.CreateAsync();
        await using var other = await Installation.OpenAsync(test.School.Places, test.School.Sources, TestSchool.Cancellation);

        var key = await other.RotateSigningKeyAsync(Keeper, TestSchool.Cancellation);
        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);

        Assert.Equal(key, test.School.VerifierKey);
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
    }

    [Fact]
    public async Task Rotate_ByTwoProcessesInTurn_IsOneSuccession()
    {
        await using var test = await TestSchool.CreateAsync();
        await using var other = await Installation.OpenAsync(test.School.Places, test.School.Sources, TestSchool.Cancellation);

        for (var turn = 0; turn < 3; turn++)
        {
            await other.RotateSigningKeyAsync(Keeper, TestSchool.Cancellation);
            await RotateAsync(test);
        }

        Assert.True((await other.VerifyAsync([], TestSchool.Cancellation)).Ok);
        Assert.Equal(7, (await KeysAsync(test)).Count);
    }

    [Fact]
    public async Task Rotate_WithTheKeysOfTheRecords_IsStillOpenedAfterwards()
    {
        await using var test = await TestSchool.CreateAsync();
        var key = await RotateAsync(test);

        await test.School.RotateKeysAsync(Keeper, null, TestSchool.Cancellation);
        await test.ReopenAsync();

        Assert.Equal(key, test.School.VerifierKey);
    }

    [Fact]
    public async Task Verify_WithACheckpointThatTheOlderKeySignedAfterwards_SaysSo()
    {
        await using var test = await TestSchool.CreateAsync();
        var thief = test.School.Signing.Current;
        await RotateAsync(test);
        await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var size = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        var report = await test.School.VerifyAsync([thief.Sign(new Checkpoint(test.School.Origin, size, Sha256Hash.Of([1])))], TestSchool.Cancellation);

        Assert.False(report.Ok);
        Assert.Contains("signed by a key that entry", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_BehindAnEndThatTheOlderKeySigned_IsRefused()
    {
        await using var test = await TestSchool.CreateAsync();
        var thief = test.School.Signing.Current;
        await RotateAsync(test);
        await using (var context = test.School.Database.CreateContext())
        {
            var head = context.LogHeads.Single();
            var tree = MerkleFrontier.Load(head.Frontier);
            tree.Append(Sha256Hash.Of([2]));
            (head.Size, head.Frontier) = (tree.Size, tree.Save());
            context.Checkpoints.Add(new() { School = test.School.Id, Size = tree.Size, At = TestSchool.Start, Note = thief.Sign(new Checkpoint(test.School.Origin, tree.Size, tree.Root())) });
            await context.SaveChangesAsync(TestSchool.Cancellation);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff));
    }

    private static Task<string> RotateAsync(TestSchool test) => test.School.RotateSigningKeyAsync(Keeper, TestSchool.Cancellation);

    private static async Task<IReadOnlyList<LogKey>> KeysAsync(TestSchool test)
    {
        var folder = Path.Combine(test.Folder, "keys-of-log");
        await test.School.ExportLogAsync(folder, Keeper, TestSchool.Cancellation);
        return LogFolder.Open(folder).Keys;
    }
}
